package org.batoncrm.isolation;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A tenant that is attacked.
 *
 * @param name how the report calls it
 * @param secret what only this tenant has written down; null when that is not known
 * @param records the id of a record of each table, which no other tenant has
 * @param ids the ids that must not be seen by others
 * @param twins the tables of which attacker and prey have a record with the same id
 * @param expendable whether it may be tried to change it: only a canary may be
 */
public record Prey(
        String name,
        UUID tenantId,
        String secret,
        Map<String, UUID> records,
        Set<UUID> ids,
        Set<String> twins,
        boolean expendable) {}
