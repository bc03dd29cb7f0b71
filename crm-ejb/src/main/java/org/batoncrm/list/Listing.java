package org.batoncrm.list;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.batoncrm.rule.RuleBroken;

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
    private final Map<String, String> conditional = new LinkedHashMap<>();
    private final List<String> searchable = new ArrayList<>();
    private final List<String> always = new ArrayList<>();
    private String order = "";
    private String[] own = {};

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

    /** Lets the list be filtered by this name with true or false: whether the condition in JPQL holds. */
    public Listing<R> asking(String name, String condition) {
        conditional.put(name, condition);
        return this;
    }

    /** Keeps what does not fulfil this condition, written in the code, out of the list whatever is asked. */
    public Listing<R> always(String condition) {
        always.add(condition);
        return this;
    }

    /** Lets the list be sorted by this name. */
    public Listing<R> sorting(String name, String path) {
        sortable.put(name, path);
        return this;
    }

    /**
     * The list's own order: a path that is never null, then the id, which is the first of the row's components. It is
     * total, so that pages neither overlap nor leave gaps.
     */
    public Listing<R> ordered(String byDefault) {
        order = byDefault;
        own = byDefault.split(",")[0].strip().split(" ");
        return this;
    }

    /** The page that was asked for. */
    public Page<R> page(EntityManager em, ListRequest request) {
        Map<String, Object> values = new HashMap<>();
        String where = where(conditions(request.filters(), request.search(), values));
        Query count = em.createQuery("select count(1) from " + from + where);
        values.forEach(count::setParameter);
        long total = ((Number) count.getSingleResult()).longValue();
        if (total == 0) {
            return new Page<>(List.of(), 0);
        }
        var rows = em.createQuery("select " + newRow() + " from " + from + where + orderBy(request), row);
        values.forEach(rows::setParameter);
        return new Page<>(
                rows.setFirstResult(request.first())
                        .setMaxResults(request.size())
                        .getResultList(),
                total);
    }

    /**
     * The rows after a position. Unlike a page, a slice neither repeats nor leaves out a row when others are added before
     * it. It goes in the order of one path, which is never null, and of the id.
     *
     * @throws RuleBroken when the list cannot be sorted like this, or the position is not one in this order
     */
    public Slice<R> slice(EntityManager em, SliceRequest request) {
        String path = request.sort() == null ? own[0] : sortable.get(request.sort());
        if (path == null) {
            throw RuleBroken.in("sort", "list.sort");
        }
        boolean descending = request.sort() == null ? own.length > 1 && own[1].equals("desc") : request.descending();
        String direction = descending ? " desc" : " asc";
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = conditions(request.filters(), request.search(), values);
        if (request.after() != null) {
            String beyond = descending ? " < " : " > ";
            // By the first condition an index finds the place; with an "or" alone the database would read all before it
            conditions.add(path + (descending ? " <= " : " >= ") + ":lastValue");
            conditions.add("(" + path + beyond + ":lastValue or " + id() + beyond + ":lastId)");
            values.put("lastValue", request.after().value());
            values.put("lastId", request.after().id());
        }
        Query query = em.createQuery("select " + newRow() + ", " + path + ", " + id() + " from " + from
                + where(conditions) + " order by " + path + direction + ", " + id() + direction);
        set(query, values);
        List<?> found = query.setMaxResults(request.size() + 1).getResultList();
        List<R> rows = found.stream()
                .limit(request.size())
                .map(each -> row.cast(((Object[]) each)[0]))
                .toList();
        if (found.size() <= request.size()) {
            return new Slice<>(rows, null);
        }
        Object[] last = (Object[]) found.get(rows.size() - 1);
        return new Slice<>(rows, new SliceRequest.Position(last[1], (UUID) last[2]));
    }

    private static void set(Query query, Map<String, Object> values) {
        try {
            values.forEach(query::setParameter);
        } catch (IllegalArgumentException e) {
            throw RuleBroken.in("cursor", "list.cursor");
        }
    }

    private String newRow() {
        return "new " + row.getName().replace('$', '.') + "(" + select + ")";
    }

    private String id() {
        return select.substring(0, select.indexOf(','));
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private List<String> conditions(Map<String, Object> filters, String search, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(always);
        filters.forEach((name, value) -> {
            String path = filterable.get(name);
            if (path != null && value != null && !(value instanceof Collection<?> c && c.isEmpty())) {
                String parameter = "f" + values.size();
                conditions.add(path + (value instanceof Collection ? " in :" : " = :") + parameter);
                values.put(parameter, value);
            }
            if (value instanceof Boolean holds && conditional.containsKey(name)) {
                conditions.add((holds ? "(" : "not (") + conditional.get(name) + ")");
            }
        });
        for (String pattern : SearchWords.patterns(search)) {
            String parameter = "s" + values.size();
            conditions.add(searchable.stream()
                    .map(path -> "lower(" + path + ") like :" + parameter + " escape '!'")
                    .reduce((a, b) -> a + " or " + b)
                    .map(either -> "(" + either + ")")
                    .orElse("1 = 0"));
            values.put(parameter, pattern);
        }
        return conditions;
    }

    private String orderBy(ListRequest request) {
        String path = request.sort() == null ? null : sortable.get(request.sort());
        return " order by " + (path == null ? order : path + (request.descending() ? " desc, " : " asc, ") + order);
    }
}
