package org.batoncrm.identity;

import java.util.UUID;
import org.batoncrm.text.Shortened;

/**
 * Somebody as the identity provider knows them.
 *
 * @param id the user's id there
 * @param name as much of it as a member has, however long it is there
 * @param email likewise
 */
public record Person(UUID id, String name, String email) {

    public Person {
        name = Shortened.to(name, Member.LONGEST_NAME);
        email = Shortened.to(email, Member.LONGEST_EMAIL);
    }
}
