package org.batoncrm.stack.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.batoncrm.stack.KeycloakAdmin;
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
        KeycloakAdmin keycloak = stack.keycloak();
        Map<String, UUID> users = new HashMap<>();
        try (Archivist archivist = new Archivist(stack.postgres().applicationUrl())) {
            for (Company company : Companies.ALL) {
                var organization = keycloak.organization(company.alias(), company.name());
                for (Company.Person person : company.people()) {
                    UUID user = users.computeIfAbsent(
                            person.email(), email -> keycloak.user(email, person.first(), person.last()));
                    keycloak.join(user, organization, person.roles());
                }
                tenants.write(organization.id(), company);
                new Year(company, organization.id(), users, archivist).live();
                if (company.suspended()) {
                    keycloak.disable(organization);
                    tenants.suspend(organization.id());
                }
            }
        }
        keycloak.user(OF_NO_COMPANY, "Sasha", "Stranger");
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
