package org.batoncrm.it.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.batoncrm.admin.keycloak.OrganizationMembers;
import org.batoncrm.admin.keycloak.Organizations;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.Role;
import org.batoncrm.stack.KeycloakAdmin;
import org.batoncrm.stack.Settings;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** Makes tenants and people, at Keycloak and in the database, so that each test has its own. */
@ApplicationScoped
class Firms {

    @Inject
    private Organizations organizations;

    @Inject
    private OrganizationMembers members;

    @Inject
    @ConfigProperty(name = "test.keycloak.url")
    private String keycloakUrl;

    @Inject
    @ConfigProperty(name = "test.db.port")
    private int databasePort;

    private final PGSimpleDataSource database = new PGSimpleDataSource();

    private KeycloakAdmin keycloak;

    @PostConstruct
    void open() {
        keycloak = new KeycloakAdmin(keycloakUrl, "http://localhost/");
        database.setURL("jdbc:postgresql://localhost:" + databasePort + "/baton");
    }

    /** A new tenant without members. */
    UUID found() {
        String alias = "firm-" + UUID.randomUUID();
        UUID id = organizations.ensure(alias, alias);
        try (Connection owner = database.getConnection("baton_owner", Settings.SECRET);
                PreparedStatement platform = owner.prepareStatement(
                        "select set_config('baton.tenant', ?, true), set_config('baton.platform', 'on', true)");
                PreparedStatement insert = owner.prepareStatement(
                        """
                        insert into tenant (tenant_id, alias, name, state, currency, zone, tax_rates,
                            approval_discount, validity_days, created_at)
                        values (?, ?, 'Firm', 'ACTIVE', 'EUR', 'UTC', '19 Standard rate', 20, 30, now())""")) {
            owner.setAutoCommit(false);
            platform.setString(1, id.toString());
            platform.execute();
            insert.setObject(1, id);
            insert.setString(2, alias);
            insert.execute();
            owner.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return id;
    }

    /** A new person who is in the tenant with these roles. */
    Caller hire(UUID tenantId, String name, Role... roles) {
        Caller person = person(tenantId, name, roles);
        members.join(tenantId, person.memberId());
        members.setRoles(tenantId, person.memberId(), Set.of(roles));
        return person;
    }

    /** A new person with an account, who is in no tenant. */
    Caller person(UUID tenantId, String name, Role... roles) {
        String email = name.toLowerCase(Locale.ROOT) + "." + UUID.randomUUID() + "@example.com";
        UUID id = keycloak.user(email, name, "Test");
        return new Caller(tenantId, id, name + " Test", email, Set.of(roles));
    }
}
