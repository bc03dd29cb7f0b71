package org.batoncrm.list;

import java.util.List;

/** One page of a list, and how many rows the whole list has. */
public record Page<R>(List<R> rows, long total) {}
