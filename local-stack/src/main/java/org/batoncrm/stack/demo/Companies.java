package org.batoncrm.stack.demo;

import static org.batoncrm.identity.Role.OPERATIONS;
import static org.batoncrm.identity.Role.SALES_MANAGER;
import static org.batoncrm.identity.Role.TENANT_ADMIN;
import static org.batoncrm.stack.demo.Company.rate;

import java.util.List;
import org.batoncrm.stack.demo.Company.Person;
import org.batoncrm.tenancy.Plan;

/** The four companies of the demo, and who works there. */
final class Companies {

    /** Works for two of the companies, and sells for one while delivering for the other. */
    static final String IN_TWO_COMPANIES = "robin@example.com";

    static final List<Company> ALL = List.of(freight(), events(), trial(), suspended());

    private Companies() {}

    private static Company freight() {
        return new Company(
                "harbour-freight",
                Company.settings(
                        "Harbour Freight Forwarding",
                        "EUR",
                        "Europe/Berlin",
                        "#0b6b8a",
                        rate("Standard rate", "19"),
                        rate("Reduced rate", "7"),
                        rate("International transport", "0")),
                Plan.SCALE,
                false,
                365,
                0,
                "freight",
                Plot.usualYear(),
                List.of(
                        new Person("Mara", "Lindt", "mara@example.com", -1, SALES_MANAGER),
                        new Person("Jonas", "Brandt", "jonas@example.com", -1, SALES_MANAGER),
                        new Person("Robin", "Castell", IN_TWO_COMPANIES, -1, SALES_MANAGER),
                        new Person("Olga", "Petrov", "olga@example.com", 0, OPERATIONS),
                        new Person("Emil", "Nowak", "emil@example.com", 1, OPERATIONS),
                        new Person("Ada", "Winter", "ada@example.com", -1, TENANT_ADMIN)),
                List.of("Road desk", "Sea desk"));
    }

    private static Company events() {
        return new Company(
                "lumen-events",
                Company.settings(
                        "Lumen Event Services",
                        "GBP",
                        "Europe/London",
                        "#8a3b9c",
                        rate("Standard rate", "20"),
                        rate("Zero rate", "0")),
                Plan.STANDARD,
                false,
                365,
                0,
                "events",
                Plot.usualYear(),
                List.of(
                        new Person("Priya", "Shah", "priya@example.com", -1, SALES_MANAGER),
                        new Person("Tom", "Archer", "tom@example.com", -1, SALES_MANAGER),
                        new Person("Robin", "Castell", IN_TWO_COMPANIES, 0, OPERATIONS),
                        new Person("Gus", "Morley", "gus@example.com", 0, OPERATIONS),
                        new Person("Ines", "Costa", "ines@example.com", 1, OPERATIONS),
                        new Person("Nell", "Barker", "nell@example.com", -1, TENANT_ADMIN)),
                List.of("Stage and light", "Catering"));
    }

    private static Company trial() {
        return new Company(
                "tinker-trial",
                Company.settings(
                        "Tinker Workshop",
                        "EUR",
                        "Europe/Lisbon",
                        null,
                        rate("Normal", "23"),
                        rate("Intermediate", "13"),
                        rate("Reduced", "6")),
                Plan.TRIAL,
                false,
                45,
                0,
                "workshop",
                Plot.trial(),
                List.of(
                        new Person("Ivo", "Reis", "ivo@example.com", -1, SALES_MANAGER),
                        new Person("Bea", "Luz", "bea@example.com", 0, OPERATIONS),
                        new Person("Rui", "Matos", "rui@example.com", -1, TENANT_ADMIN),
                        new Person("Nora", "Alves", "nora@example.com", -1)),
                List.of("Workshop"));
    }

    private static Company suspended() {
        return new Company(
                "dormant-goods",
                Company.settings(
                        "Dormant Goods",
                        "USD",
                        "America/New_York",
                        null,
                        rate("Sales tax", "8.25"),
                        rate("No tax", "0")),
                Plan.STANDARD,
                true,
                160,
                90,
                "goods",
                Plot.few(),
                List.of(
                        new Person("Sid", "Quill", "sid@example.com", -1, SALES_MANAGER),
                        new Person("Oona", "Vale", "oona@example.com", 0, OPERATIONS),
                        new Person("Abe", "Stone", "abe@example.com", -1, TENANT_ADMIN)),
                List.of("Store"));
    }
}
