package org.batoncrm.e2e;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.batoncrm.identity.Role;
import org.batoncrm.stack.KeycloakAdmin.Organization;
import org.batoncrm.stack.LocalStack;

/**
 * A company that has just begun, of a test's own.
 *
 * @param email the address of its only member, who is its admin and sells as well
 */
record NewCompany(UUID id, String alias, String email, LocalStack stack) {

    static NewCompany open(LocalStack stack) {
        String alias = "new-" + UUID.randomUUID();
        String email = "admin@" + alias + ".example.com";
        Organization organization = stack.keycloak().organization(alias, alias);
        UUID admin = stack.keycloak().user(email, "Alma", "New");
        stack.keycloak().join(admin, organization, Role.TENANT_ADMIN, Role.SALES_MANAGER);
        NewCompany company = new NewCompany(organization.id(), alias, email, stack);
        company.asOwner(
                "insert into tenant (tenant_id, alias, name, state, currency, zone, tax_rates, approval_discount,"
                        + " validity_days, created_at)"
                        + " values (current_tenant(), '" + alias
                        + "', 'New Company', 'ACTIVE', 'USD', 'UTC', '0 None', 10,"
                        + " 14, now())");
        return company;
    }

    /** Sends a statement with the rights of the database's owner, as the platform's work in this company. */
    void asOwner(String sql) {
        try (Connection owner = stack.postgres().owner().getConnection()) {
            owner.setAutoCommit(false);
            try (PreparedStatement set = owner.prepareStatement(
                    "select set_config('baton.tenant', ?, true), set_config('baton.platform', 'on', true)")) {
                set.setString(1, id.toString());
                set.execute();
            }
            try (PreparedStatement statement = owner.prepareStatement(sql)) {
                statement.execute();
            }
            owner.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
