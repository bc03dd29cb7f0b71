package org.batoncrm.bench.seed;

import java.util.Locale;

/**
 * One of the invented tenants. All about it follows from its number, so that a second run knows what the first one made.
 *
 * @param number from 1 on
 */
public record SeededTenant(int number) {

    private static final String PREFIX = "scale-";
    private static final String[] TRADES = {
        "Bakery", "Joinery", "Print", "Logistics", "Garden", "Textiles", "Optics", "Events", "Foundry", "Couriers"
    };
    private static final String[] PLACES = {
        "Aster", "Birch", "Cedar", "Dune", "Elm", "Fjord", "Glen", "Heath", "Inlet", "Juniper", "Knoll", "Linden",
        "Moor"
    };

    public String alias() {
        return PREFIX + String.format(Locale.ROOT, "%05d", number);
    }

    public String name() {
        return PLACES[number % PLACES.length] + " " + TRADES[number % TRADES.length] + " " + number;
    }

    /** The address of its admin, and the name to log in with. */
    public String email() {
        return alias() + "@example.com";
    }
}
