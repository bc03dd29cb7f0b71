package org.batoncrm.list;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Builds the two queries of a list, one for a page of rows and one for their number. Only paths written in the code
 * reach the query; what the caller gives is always a parameter.
 *
 * @param <R> the row
 */
public final class Listing<R> {

    private final Class<R> row;
    private final String select;
    private final String from;
    private final Map<String, String> sortable = new LinkedHashMap<>();
    private final Map<String, String> filterable = new LinkedHashMap<>();
    private final List<String> searchable = new ArrayList<>();
    private String order = "";

    /**
     * @param row the record that a row becomes
     * @param select the paths of its components in JPQL, in their order
     * @param from what stands after "from" in JPQL
     */
    public Listing(Class<R> row, String select, String from) {
        this.row = row;
        this.select = select;
        this.from = from;
    }

    /** Lets the words of a search be found in these paths. */
    public Listing<R> searching(String... paths) {
        searchable.addAll(List.of(paths));
        return this;
    }

    /** Lets the list be filtered by this name: the path must equal the value, or be in it when it is a collection. */
    public Listing<R> filtering(String name, String path) {
        filterable.put(name, path);
        return this;
    }

    /** Lets the list be sorted by this name. */
    public Listing<R> sorting(String name, String path) {
        sortable.put(name, path);
        return this;
    }

    /** The list's own order; it must be total, so that pages neither overlap nor leave gaps. */
    public Listing<R> ordered(String byDefault) {
        order = byDefault;
        return this;
    }

    /** The page that was asked for. */
    public Page<R> page(EntityManager em, ListRequest request) {
        Map<String, Object> values = new HashMap<>();
        String where = where(request, values);
        Query count = em.createQuery("select count(1) from " + from + where);
        values.forEach(count::setParameter);
        long total = ((Number) count.getSingleResult()).longValue();
        if (total == 0) {
            return new Page<>(List.of(), 0);
        }
        var rows = em.createQuery(
                "select new " + row.getName().replace('$', '.') + "(" + select + ") from " + from + where
                        + orderBy(request),
                row);
        values.forEach(rows::setParameter);
        return new Page<>(
                rows.setFirstResult(request.first())
                        .setMaxResults(request.size())
                        .getResultList(),
                total);
    }

    private String where(ListRequest request, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        request.filters().forEach((name, value) -> {
            String path = filterable.get(name);
            if (path != null && value != null && !(value instanceof Collection<?> c && c.isEmpty())) {
                String parameter = "f" + values.size();
                conditions.add(path + (value instanceof Collection ? " in :" : " = :") + parameter);
                values.put(parameter, value);
            }
        });
        if (request.search() != null && !request.search().isBlank()) {
            for (String word : request.search().strip().toLowerCase(Locale.ROOT).split("\\s+")) {
                String parameter = "s" + values.size();
                conditions.add(searchable.stream()
                        .map(path -> "lower(" + path + ") like :" + parameter + " escape '!'")
                        .reduce((a, b) -> a + " or " + b)
                        .map(either -> "(" + either + ")")
                        .orElse("1 = 0"));
                values.put(parameter, "%" + word.replaceAll("([!%_])", "!$1") + "%");
            }
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private String orderBy(ListRequest request) {
        String path = request.sort() == null ? null : sortable.get(request.sort());
        String own = order.isEmpty() ? "" : order;
        return " order by " + (path == null ? own : path + (request.descending() ? " desc, " : " asc, ") + own);
    }
}
