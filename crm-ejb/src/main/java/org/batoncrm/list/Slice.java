package org.batoncrm.list;

import java.util.List;

/**
 * Some rows of a list, in its order.
 *
 * @param last where the last of them stands; null when there are no more rows after it
 */
public record Slice<R>(List<R> rows, SliceRequest.Position last) {}
