package org.batoncrm.stack.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.batoncrm.stack.StackProblem;
import org.batoncrm.tenancy.TaxRates;
import org.batoncrm.tenancy.TenantSettings;
import org.batoncrm.tenancy.TenantState;

/** Writes the list of tenants, which is the owner's to write. */
final class TenantWriter {

    private final DataSource owner;

    TenantWriter(DataSource owner) {
        this.owner = owner;
    }

    /** Whether there is a tenant already. */
    boolean any() {
        try (Connection connection = owner.getConnection();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("select 1 from tenant where alias not like 'baton-%' limit 1")) {
            return rows.next();
        } catch (SQLException e) {
            throw new StackProblem("The list of tenants cannot be read: " + e.getMessage(), e);
        }
    }

    /** Writes a company as a tenant that came some days before its first lead. */
    void write(UUID id, Company company, Instant now) {
        TenantSettings settings = company.settings();
        run(
                id,
                """
                insert into tenant (tenant_id, alias, name, state, plan, currency, zone, language, tax_rates,
                    approval_discount, validity_days, accent, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                company.alias(),
                settings.name(),
                (company.suspended() ? TenantState.SUSPENDED : TenantState.ACTIVE).name(),
                company.plan().name(),
                settings.currency(),
                settings.zone(),
                settings.language().name(),
                new TaxRates().convertToDatabaseColumn(settings.documents().taxRates()),
                settings.approvalDiscount(),
                settings.validityDays(),
                settings.accent(),
                now.minus(Duration.ofDays(company.days() + company.quietDays() + 10L))
                        .atOffset(ZoneOffset.UTC));
    }

    private void run(UUID tenant, String sql, Object... values) {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement set = connection.prepareStatement("select set_config('baton.tenant', ?, true)")) {
                set.setString(1, tenant.toString());
                set.execute();
            }
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                statement.executeUpdate();
            }
            connection.commit();
        } catch (SQLException e) {
            throw new StackProblem("The tenant could not be written: " + e.getMessage(), e);
        }
    }
}
