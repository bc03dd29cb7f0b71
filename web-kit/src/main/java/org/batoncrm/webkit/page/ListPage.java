package org.batoncrm.webkit.page;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.batoncrm.list.ListRequest;
import org.batoncrm.list.Page;

/**
 * A list whose whole state stands in its address: {@code q} the search, {@code sort} and {@code dir} the order, {@code
 * page} the page from 1 on, and one parameter per filter. Such a page can be bookmarked, shared and gone back to. No
 * filter is called {@code state}: the container takes a request with such a parameter for the answer to a login.
 *
 * @param <R> the row
 */
public abstract class ListPage<R> {

    private static final int ROWS = 25;

    private final Map<String, String> parameters = new LinkedHashMap<>();
    private Page<R> page;

    /** Fetches the part of the list that was asked for. */
    protected abstract Page<R> load(ListRequest request);

    /** What the filters in the address mean: the value by the name of the filter that the service knows. */
    protected abstract Map<String, Object> filters();

    @PostConstruct
    void read() {
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .forEach((name, value) -> {
                    if (!value.isBlank() && name.matches("[a-zA-Z]{1,20}")) {
                        parameters.put(name, value.strip());
                    }
                });
    }

    /** The rows of this page. */
    public Page<R> getPage() {
        if (page == null) {
            String column = get("sort") == null ? ownOrder().replace("-", "") : get("sort");
            boolean descending = get("sort") == null ? ownOrder().startsWith("-") : isDescending();
            page = load(new ListRequest(get("q"), filters(), column, descending, (getNumber() - 1) * ROWS, ROWS));
        }
        return page;
    }

    /** Reads the rows anew when they are shown: something was done with one. */
    public void forget() {
        page = null;
    }

    /** What the address says under this name; null when nothing. */
    public String get(String name) {
        return parameters.get(name);
    }

    /** The value of a filter that is the name of a constant; null when the address names none. */
    protected <E extends Enum<E>> E constant(String name, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(get(name))) {
                return constant;
            }
        }
        return null;
    }

    /** The values of a filter that are names of constants, apart by commas; null when the address names none. */
    protected <E extends Enum<E>> List<E> constants(String name, Class<E> type) {
        List<E> named = Arrays.stream(type.getEnumConstants())
                .filter(constant -> has(name, constant.name()))
                .toList();
        return named.isEmpty() ? null : named;
    }

    /** Whether the address names this value for a filter, alone or beside others. */
    public boolean has(String name, String value) {
        return get(name) != null && List.of(get(name).split(",")).contains(value);
    }

    /** The number of this page, from 1 on. */
    public int getNumber() {
        String number = get("page");
        return number != null && number.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(number) : 1;
    }

    /** How many pages there are, at least one. */
    public int getPages() {
        return (int) Math.max(1, (getPage().total() + ROWS - 1) / ROWS);
    }

    /** The number of the first row on this page, from 1 on. */
    public long getFirst() {
        return (getNumber() - 1L) * ROWS + 1;
    }

    /** The number of the last row on this page. */
    public long getLast() {
        return getFirst() + getPage().rows().size() - 1;
    }

    public boolean isDescending() {
        return "desc".equals(get("dir"));
    }

    /** Whether anything narrows the list down. */
    public boolean isNarrowed() {
        return parameters.keySet().stream()
                .anyMatch(name -> !name.equals("sort") && !name.equals("dir") && !name.equals("page"));
    }

    /**
     * The column that the list is sorted by unless the address says otherwise, with a minus before it when it goes down;
     * empty for the service's own order.
     */
    protected String ownOrder() {
        return "";
    }

    /** "ascending" or "descending" for the column that the list is sorted by, "none" for the others. */
    public String sorted(String column) {
        if (get("sort") == null) {
            return ownOrder().equals(column) ? "ascending" : ownOrder().equals("-" + column) ? "descending" : "none";
        }
        return !column.equals(get("sort")) ? "none" : isDescending() ? "descending" : "ascending";
    }

    /** The address of this list sorted by a column; sorted by it already, the other way round. */
    public String sortUrl(String column) {
        String direction = "ascending".equals(sorted(column)) ? "desc" : "asc";
        return url(Map.of("sort", column, "dir", direction, "page", ""));
    }

    /** The address of another page of this list. */
    public String pageUrl(int number) {
        return url(Map.of("page", String.valueOf(number)));
    }

    /** The address of this list with one filter changed; an empty value takes the filter away. */
    public String filterUrl(String name, String value) {
        return url(Map.of(name, value == null ? "" : value, "page", ""));
    }

    /** What a new search keeps: the order and the filters. */
    public Map<String, String> getKept() {
        Map<String, String> kept = new LinkedHashMap<>(parameters);
        kept.remove("q");
        kept.remove("page");
        return kept;
    }

    private String url(Map<String, String> changes) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.putAll(changes);
        return "?"
                + all.entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
