package org.batoncrm.isolation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** The persistence past the services: each entity that there is, by the other's ids and by ids that both use. */
@ApplicationScoped
public class PersistenceWay implements Way {

    @Inject
    private PersistenceProbe probe;

    @Override
    public String key() {
        return "persistence";
    }

    @Override
    public void attack(Canary attacker, Prey prey, AttackLog log) {
        probe.entities().forEach((table, entity) -> {
            UUID theirs = prey.records().get(table);
            if (theirs != null) {
                nothing(entity, probe.finds(entity, theirs), Leak.READ, log);
                if (prey.expendable()) {
                    nothing(entity, probe.locks(entity, theirs), Leak.LOCKED, log);
                    nothing(entity, probe.deletes(entity, theirs), Leak.DELETED, log);
                }
            }
            if (prey.twins().contains(table)) {
                String texts = probe.texts(entity, Canary.twin(table));
                if (texts != null && prey.secret() != null && texts.contains(prey.secret())) {
                    log.leaked(entity.getSimpleName(), Leak.TWIN, 1);
                } else {
                    log.held(entity.getSimpleName(), texts == null ? Answer.NOTHING : Answer.OWN_ROW);
                }
            }
        });
    }

    private static void nothing(Class<?> entity, boolean leaked, Leak leak, AttackLog log) {
        if (leaked) {
            log.leaked(entity.getSimpleName(), leak, 1);
        } else {
            log.held(entity.getSimpleName(), Answer.NOTHING);
        }
    }
}
