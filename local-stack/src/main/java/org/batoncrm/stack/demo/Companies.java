package org.batoncrm.stack.demo;

import static org.batoncrm.identity.Role.OPERATIONS;
import static org.batoncrm.identity.Role.SALES_MANAGER;
import static org.batoncrm.identity.Role.TENANT_ADMIN;

import java.util.List;
import org.batoncrm.stack.demo.Company.Good;
import org.batoncrm.stack.demo.Company.Person;

/** The four companies of the demo. */
final class Companies {

    /** Works for two of the companies, and sells for one while delivering for the other. */
    static final String IN_TWO_COMPANIES = "robin@example.com";

    static final List<Company> ALL = List.of(freight(), events(), trial(), suspended());

    private Companies() {}

    private static Company freight() {
        return new Company(
                "harbour-freight",
                "Harbour Freight Forwarding",
                "EUR",
                "Europe/Berlin",
                "19",
                false,
                180,
                List.of(
                        new Person("Mara", "Lindt", "mara@example.com", -1, SALES_MANAGER),
                        new Person("Jonas", "Brandt", "jonas@example.com", -1, SALES_MANAGER),
                        new Person("Robin", "Castell", IN_TWO_COMPANIES, -1, SALES_MANAGER),
                        new Person("Olga", "Petrov", "olga@example.com", 0, OPERATIONS),
                        new Person("Emil", "Nowak", "emil@example.com", 1, OPERATIONS),
                        new Person("Ada", "Winter", "ada@example.com", -1, TENANT_ADMIN)),
                List.of("Road desk", "Sea desk"),
                List.of(
                        "Two full loads a week from Hamburg to Milan",
                        "Sea freight from Shanghai, about 40 containers a year",
                        "Customs clearance for machine parts to Norway",
                        "Temperature-controlled groupage to Spain",
                        "Warehouse space near the port, 300 pallet places",
                        "Air freight for urgent spare parts"),
                List.of(
                        new Good("Full truck load Hamburg \u2013 Milan", "load", "2350", 12),
                        new Good("40-foot container Shanghai \u2013 Hamburg", "container", "3180.50", 20),
                        new Good("Pallet, groupage to Spain", "pallet", "94.75", 160),
                        new Good("Customs declaration", "declaration", "68", 40),
                        new Good("Pallet place in the warehouse", "place and week", "3.125", 300),
                        new Good("Air freight", "kg", "4.385", 900)));
    }

    private static Company events() {
        return new Company(
                "lumen-events",
                "Lumen Event Services",
                "GBP",
                "Europe/London",
                "20",
                false,
                180,
                List.of(
                        new Person("Priya", "Shah", "priya@example.com", -1, SALES_MANAGER),
                        new Person("Tom", "Archer", "tom@example.com", -1, SALES_MANAGER),
                        new Person("Robin", "Castell", IN_TWO_COMPANIES, 0, OPERATIONS),
                        new Person("Gus", "Morley", "gus@example.com", 0, OPERATIONS),
                        new Person("Ines", "Costa", "ines@example.com", 1, OPERATIONS),
                        new Person("Nell", "Barker", "nell@example.com", -1, TENANT_ADMIN)),
                List.of("Stage and light", "Catering"),
                List.of(
                        "Summer party for 400 people, stage and catering",
                        "Product launch with live stream",
                        "Annual meeting, two days, hotel in York",
                        "Wedding fair, lighting for 60 stands",
                        "Open-air concert, stage of 14 by 10 metres",
                        "Trade-fair stand, build-up and take-down"),
                List.of(
                        new Good("Stage, 10 by 8 metres, with roof", "day", "1890", 4),
                        new Good("Lighting crew", "hour", "46.50", 60),
                        new Good("Catering, warm buffet", "guest", "31.20", 450),
                        new Good("Sound system, large", "day", "1240", 4),
                        new Good("Live stream with two cameras", "event", "2675", 2),
                        new Good("Waiting staff", "hour", "24.90", 120)));
    }

    private static Company trial() {
        return new Company(
                "tinker-trial",
                "Tinker Workshop",
                "EUR",
                "Europe/Lisbon",
                "23",
                false,
                12,
                List.of(
                        new Person("Ivo", "Reis", "ivo@example.com", -1, SALES_MANAGER),
                        new Person("Bea", "Luz", "bea@example.com", 0, OPERATIONS),
                        new Person("Rui", "Matos", "rui@example.com", -1, TENANT_ADMIN),
                        new Person("Nora", "Alves", "nora@example.com", -1)),
                List.of("Workshop"),
                List.of("Repair of a 3D printer", "A batch of 200 engraved signs", "A course for beginners"),
                List.of(
                        new Good("Engraved sign", "piece", "6.40", 200),
                        new Good("Workshop hour", "hour", "55", 20),
                        new Good("Course place", "place", "120", 12)));
    }

    private static Company suspended() {
        return new Company(
                "dormant-goods",
                "Dormant Goods",
                "USD",
                "America/New_York",
                "8.25",
                true,
                6,
                List.of(
                        new Person("Sid", "Quill", "sid@example.com", -1, SALES_MANAGER),
                        new Person("Oona", "Vale", "oona@example.com", 0, OPERATIONS),
                        new Person("Abe", "Stone", "abe@example.com", -1, TENANT_ADMIN)),
                List.of("Store"),
                List.of("A pallet of returned goods", "Clearance of a warehouse"),
                List.of(new Good("Mixed pallet", "pallet", "310", 20), new Good("Sorting", "hour", "38.5", 30)));
    }
}
