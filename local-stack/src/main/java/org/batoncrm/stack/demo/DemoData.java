package org.batoncrm.stack.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.batoncrm.identity.Role;
import org.batoncrm.stack.LocalStack;
import org.batoncrm.stack.StackProblem;
import org.batoncrm.text.Texts;

/** Fills an empty stack with the demo's companies: their people in Keycloak, their work in the database. */
public final class DemoData {

    /** Belongs to no company at all. */
    private static final String OF_NO_COMPANY = "stranger@example.com";

    /** Operates the platform. */
    private static final String OPERATOR = "petra@example.com";

    private DemoData() {}

    /** Somebody who can sign in to the demo. */
    public record Login(String email, String company, String roles) {}

    /** Fills the stack, unless it has been filled before. */
    public static void seed(LocalStack stack) {
        if (isFilled(stack.postgres().owner())) {
            return;
        }
        Accounts accounts = Accounts.create(stack.keycloak(), OF_NO_COMPANY, OPERATOR);
        fill(stack.postgres().applicationUrl(), accounts, Instant.now());
    }

    /**
     * Writes what the companies did up to the day before.
     *
     * @param url the database's address for the application's role
     */
    static void fill(String url, Accounts accounts, Instant now) {
        try (Archivist archivist = new Archivist(url)) {
            for (Company company : Companies.ALL) {
                archivist.store(accounts.tenants().get(company.alias()), Year.of(company, accounts, now));
            }
        }
    }

    /** Whether there is a company already. */
    static boolean isFilled(DataSource owner) {
        try (Connection connection = owner.getConnection();
                PreparedStatement sql =
                        connection.prepareStatement("select 1 from tenant where alias not like 'baton-%' limit 1");
                ResultSet rows = sql.executeQuery()) {
            return rows.next();
        } catch (SQLException e) {
            throw new StackProblem("The list of tenants cannot be read: " + e.getMessage(), e);
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
        logins.add(new Login(OPERATOR, "(the platform)", Texts.constant(Role.PLATFORM_OPERATOR)));
        logins.add(new Login(OF_NO_COMPANY, "(no company)", "no role"));
        return logins;
    }
}
