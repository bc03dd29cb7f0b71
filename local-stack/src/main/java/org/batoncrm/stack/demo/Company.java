package org.batoncrm.stack.demo;

import java.util.List;
import org.batoncrm.identity.Role;

/**
 * An invented company that rents Baton.
 *
 * @param leads how many leads it gets in a year
 * @param interests what its leads ask for
 * @param goods what its quotations offer
 */
record Company(
        String alias,
        String name,
        String currency,
        String zone,
        String tax,
        boolean suspended,
        int leads,
        List<Person> people,
        List<String> teams,
        List<String> interests,
        List<Good> goods) {

    /**
     * Somebody who works there.
     *
     * @param team the number of the operation team; -1 for none
     */
    record Person(String first, String last, String email, int team, Role... roles) {

        String name() {
            return first + " " + last;
        }

        boolean is(Role role) {
            return List.of(roles).contains(role);
        }
    }

    /** What can be quoted. */
    record Good(String description, String unit, String price, int most) {}
}
