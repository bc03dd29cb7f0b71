package org.batoncrm.api.list;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.batoncrm.api.problem.Refused;
import org.batoncrm.list.ListRequest;
import org.batoncrm.list.SearchWords;
import org.batoncrm.list.SliceRequest;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What every list can be asked. */
public class Paging {

    /** The most characters of a search. */
    private static final int LONGEST_SEARCH = 500;

    private static final int USUAL = 50;

    @Parameter(
            description = "Words to look for, 20 at the most; every one of them must be found",
            example = "harbour pallets")
    @QueryParam("q")
    private String search;

    @Parameter(
            description = "What to sort by, with a minus sign before it for the other direction."
                    + " Without it the list has its own order.")
    @QueryParam("sort")
    private String sort;

    @Parameter(
            description = "The cursor `next` of the slice before; everything else must be as it was there",
            example = "eyJzb3J0IjpudWxsLCJ0eXBlIjoiSU5TVEFOVCIsInZhbHVlIjoiMjAyNi0xMS0yNVQwOT"
                    + "owMDowMFoiLCJpZCI6IjAxOGY0YjdlLTNhNWMtN2MxZC05ZTJmLTViNmE3YzhkOWUwZiJ9")
    @QueryParam("cursor")
    private String cursor;

    @Parameter(
            description = "How many at the most",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            minimum = "1",
                            maximum = "" + ListRequest.LARGEST,
                            defaultValue = "" + USUAL))
    @QueryParam("limit")
    private Integer limit;

    /**
     * The slice that was asked for.
     *
     * @param filters the value by the name of the filter; null values filter nothing
     * @param sortable the names that the list can be sorted by, as callers know them
     */
    public SliceRequest request(Map<String, Object> filters, String... sortable) {
        String by = sort == null ? null : sort.replaceFirst("^-", "");
        if (by != null && !Arrays.asList(sortable).contains(by)) {
            throw Refused.field("sort", "sort", String.join(", ", List.of(sortable)));
        }
        if (search != null && search.length() > LONGEST_SEARCH) {
            throw Refused.field("q", "long", LONGEST_SEARCH);
        }
        if (SearchWords.words(search).count() > SearchWords.MOST) {
            throw Refused.field("q", "words", SearchWords.MOST);
        }
        if (limit != null && (limit < 1 || limit > ListRequest.LARGEST)) {
            throw Refused.field("limit", "limit", ListRequest.LARGEST);
        }
        Cursor after = cursor == null ? null : Cursor.read(cursor, sort);
        return new SliceRequest(
                search,
                filters,
                by,
                sort != null && sort.startsWith("-"),
                after == null ? null : after.position(),
                limit == null ? USUAL : limit);
    }

    /** Filters by name; null values are left out. */
    public static Map<String, Object> where(Object... namesAndValues) {
        Map<String, Object> filters = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                filters.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return filters;
    }

    /** How the list is sorted, as the caller said it; null for its own order. */
    String sort() {
        return sort;
    }
}
