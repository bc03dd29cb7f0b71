package org.batoncrm.e2e;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.batoncrm.identity.Role;
import org.batoncrm.stack.KeycloakAdmin;
import org.batoncrm.stack.KeycloakAdmin.Organization;
import org.batoncrm.stack.LocalStack;
import org.batoncrm.text.Language;

/** A company of its own for a test, so that what it does to members meets nobody else. */
final class Firm {

    private final KeycloakAdmin keycloak;
    private final Organization organization;
    private final String alias;
    private final String name;

    private Firm(KeycloakAdmin keycloak, Organization organization, String alias, String name) {
        this.keycloak = keycloak;
        this.organization = organization;
        this.alias = alias;
        this.name = name;
    }

    /** A new company without members. */
    static Firm found(LocalStack stack, Language language) {
        String alias = "firm-" + UUID.randomUUID().toString().substring(0, 8);
        String name = "Firm " + alias.substring(5);
        Organization organization = stack.keycloak().organization(alias, name);
        try (Connection owner = stack.postgres().owner().getConnection();
                PreparedStatement insert = owner.prepareStatement(
                        """
                        insert into tenant (tenant_id, alias, name, state, plan, currency, zone, language, tax_rates,
                            approval_discount, validity_days, created_at)
                        values (?, ?, ?, 'ACTIVE', 'STANDARD', 'EUR', 'UTC', ?, '19 Standard rate', 20, 30, now())""")) {
            insert.setObject(1, organization.id());
            insert.setString(2, alias);
            insert.setString(3, name);
            insert.setString(4, language.name());
            insert.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Firm(stack.keycloak(), organization, alias, name);
    }

    /** A new member with an e-mail address that begins like this. Returns the address. */
    String hire(String firstName, Role... roles) {
        String email = firstName.toLowerCase(Locale.ROOT) + "." + alias + "@example.com";
        keycloak.join(keycloak.user(email, firstName, "Test"), organization, roles);
        return email;
    }

    /** A token with which a member calls the REST API. */
    String tokenOf(String email) {
        return keycloak.tokenOf(email, alias);
    }

    String name() {
        return name;
    }
}
