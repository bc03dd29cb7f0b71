package org.batoncrm.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.batoncrm.archive.Vocabulary;

/** The words that the application itself can store and read again, read off its entities. */
@ApplicationScoped
class Words {

    @PersistenceContext(unitName = "baton")
    private EntityManager em;

    Vocabulary vocabulary() {
        Map<String, Set<String>> words = new HashMap<>();
        for (EntityType<?> entity : em.getMetamodel().getEntities()) {
            String table = entity.getJavaType().getAnnotation(Table.class).name();
            for (Class<?> type = entity.getJavaType(); type != Object.class; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    Column column = field.getAnnotation(Column.class);
                    if (column != null && field.getType().isEnum()) {
                        words.put(table + "." + column.name(), names(field.getType()));
                    }
                }
            }
        }
        return new Vocabulary(words);
    }

    private static Set<String> names(Class<?> constants) {
        return Arrays.stream(constants.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toUnmodifiableSet());
    }
}
