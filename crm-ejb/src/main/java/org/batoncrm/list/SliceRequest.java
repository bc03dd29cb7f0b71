package org.batoncrm.list;

import java.util.Map;
import java.util.UUID;

/**
 * Which slice of a list is wanted, for those who read a list from one end to the other while others add to it.
 *
 * @param search words to look for; null or blank for none
 * @param filters the value by the name of the filter; an unknown name or a null value filters nothing
 * @param sort the name of the column to sort by; null for the list's own order
 * @param after the last row that was read; null for the first slice
 * @param size how many rows at the most
 */
public record SliceRequest(
        String search, Map<String, Object> filters, String sort, boolean descending, Position after, int size) {

    public SliceRequest {
        filters = filters == null ? Map.of() : filters;
        size = Math.min(Math.max(1, size), ListRequest.LARGEST);
    }

    /** The same with these filters. */
    public SliceRequest filteredBy(Map<String, Object> others) {
        return new SliceRequest(search, others, sort, descending, after, size);
    }

    /**
     * Where a row stands in a list.
     *
     * @param value what the list is sorted by, in this row
     * @param id tells apart the rows of the same value
     */
    public record Position(Object value, UUID id) {}
}
