package org.batoncrm.api.list;

import java.util.List;
import java.util.function.Function;
import org.batoncrm.list.Slice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A slice of a list.
 *
 * @param <T> what is in the list
 */
public record Items<T>(
        List<T> items,
        @Schema(description = "The cursor of the next slice; null when this is the last one", nullable = true)
                String next) {

    /** The slice as callers see it. */
    public static <R, T> Items<T> of(Slice<R> slice, Paging paging, Function<R, T> item) {
        return new Items<>(
                slice.rows().stream().map(item).toList(),
                slice.last() == null ? null : Cursor.write(paging.sort(), slice.last()));
    }

    /** A list that always fits into one slice. */
    public static <R, T> Items<T> whole(List<R> rows, Function<R, T> item) {
        return new Items<>(rows.stream().map(item).toList(), null);
    }
}
