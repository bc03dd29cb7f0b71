package org.batoncrm.stack.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.batoncrm.stack.LocalStack;
import org.batoncrm.text.Texts;

/** Fills an empty stack with the demo's companies: their people in Keycloak, their work in the database. */
public final class DemoData {

    /** Belongs to no company at all. */
    private static final String OF_NO_COMPANY = "stranger@example.com";

    private DemoData() {}

    /** Somebody who can sign in to the demo. */
    public record Login(String email, String company, String roles) {}

    /** Fills the stack, unless it has been filled before. */
    public static void seed(LocalStack stack) {
        TenantWriter tenants = new TenantWriter(stack.postgres().owner());
        if (tenants.any()) {
            return;
        }
        Accounts accounts = Accounts.create(stack.keycloak(), OF_NO_COMPANY);
        fill(tenants, stack.postgres().applicationUrl(), accounts, Instant.now());
    }

    /**
     * Writes what the companies did up to the day before.
     *
     * @param url the database's address for the application's role
     */
    static void fill(TenantWriter tenants, String url, Accounts accounts, Instant now) {
        try (Archivist archivist = new Archivist(url)) {
            for (Company company : Companies.ALL) {
                UUID tenant = accounts.tenants().get(company.alias());
                tenants.write(tenant, company, now);
                archivist.store(tenant, Year.of(company, accounts.users(), now));
            }
        }
    }

    /** Who can sign in, company by company. */
    public static List<Login> logins() {
        List<Login> logins = new ArrayList<>();
        for (Company company : Companies.ALL) {
            for (Company.Person person : company.people()) {
                String roles =
                        Arrays.stream(person.roles()).map(Texts::constant).collect(Collectors.joining(", "));
                String shown = roles.isEmpty() ? "no role" : roles;
                logins.add(
                        new Login(person.email(), company.name() + (company.suspended() ? " (suspended)" : ""), shown));
            }
        }
        logins.add(new Login(OF_NO_COMPANY, "(no company)", "no role"));
        return logins;
    }
}
