package org.batoncrm.stack.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.batoncrm.identity.Role;
import org.batoncrm.tenancy.DocumentRules;
import org.batoncrm.tenancy.Plan;
import org.batoncrm.tenancy.TaxRate;
import org.batoncrm.tenancy.TenantSettings;
import org.batoncrm.text.Language;

/**
 * An invented company that rents Baton.
 *
 * @param settings what its admin has set
 * @param plan what it rents
 * @param days how many days of work it has behind it
 * @param quietDays how many days ago that work ended; 0 when it goes on
 * @param words the name of the file with the words of its trade
 * @param plots how many leads go which way
 */
record Company(
        String alias,
        TenantSettings settings,
        Plan plan,
        boolean suspended,
        int days,
        int quietDays,
        String words,
        Map<Plot, Integer> plots,
        List<Person> people,
        List<String> teams) {

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

    static TenantSettings settings(String name, String currency, String zone, String accent, TaxRate... taxRates) {
        DocumentRules documents = DocumentRules.usual(List.of(taxRates));
        return new TenantSettings(name, Language.ENGLISH, currency, zone, accent, documents).checked();
    }

    static TaxRate rate(String name, String percent) {
        return new TaxRate(name, new BigDecimal(percent));
    }

    String name() {
        return settings.name();
    }
}
