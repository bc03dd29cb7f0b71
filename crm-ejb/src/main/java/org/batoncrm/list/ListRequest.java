package org.batoncrm.list;

import java.util.Map;

/**
 * Which part of a list is wanted.
 *
 * @param search words to look for; null or blank for none
 * @param filters the value by the name of the filter; an unknown name or a null value filters nothing
 * @param sort the name of the column to sort by; null or unknown for the list's own order
 * @param first how many rows to skip
 * @param size how many rows at the most
 */
public record ListRequest(
        String search, Map<String, Object> filters, String sort, boolean descending, int first, int size) {

    /** The most rows of one page. */
    public static final int LARGEST = 200;

    public ListRequest {
        filters = filters == null ? Map.of() : filters;
        first = Math.max(0, first);
        size = Math.min(Math.max(1, size), LARGEST);
    }

    /** The first rows that match these words, in the list's own order. */
    public static ListRequest search(String words, int size) {
        return new ListRequest(words, Map.of(), null, false, 0, size);
    }

    /** The first rows for which this filter holds, in the list's own order. */
    public static ListRequest where(String filter, Object value, int size) {
        return new ListRequest(null, Map.of(filter, value), null, false, 0, size);
    }
}
