package org.batoncrm.identity;

import java.util.UUID;

/**
 * Somebody as the identity provider knows them.
 *
 * @param id the user's id there
 */
public record Person(UUID id, String name, String email) {}
