package org.batoncrm.isolation;

import java.util.List;
import java.util.Map;

/**
 * A table of the database that holds rows of tenants, as the catalogue describes it.
 *
 * @param named whether its rows have an id
 * @param updatable a column that the application's role may change; null when there is none
 * @param references the table that a column refers to, by column
 * @param unique columns of text that no two rows of a tenant may have alike
 */
record Table(String name, boolean named, String updatable, Map<String, String> references, List<String> unique) {}
