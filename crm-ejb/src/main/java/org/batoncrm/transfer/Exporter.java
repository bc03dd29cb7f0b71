package org.batoncrm.transfer;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.batoncrm.archive.Manifest;
import org.batoncrm.archive.Progress;
import org.batoncrm.archive.TenantArchive;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.Role;
import org.batoncrm.tenancy.InTenant;
import org.batoncrm.tenancy.SchemaVersion;

/** Writes the tenant's rows out, in the transaction of whoever calls: that one decides what point in time they are of. */
@Stateless
@InTenant(Role.TENANT_ADMIN)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Exporter {

    @Resource(lookup = "jdbc/baton")
    private DataSource database;

    @Inject
    private CallerContext callers;

    /** Writes everything of the tenant as one zip. */
    public Manifest write(OutputStream out, Progress progress) {
        // In one transaction the server hands out one connection: it is the one that was told the tenant
        try (Connection connection = database.getConnection()) {
            return new TenantArchive(connection, callers.require().tenantId(), progress)
                    .write(out, Instant.now().truncatedTo(ChronoUnit.SECONDS), SchemaVersion.EXPECTED);
        } catch (SQLException e) {
            throw new IllegalStateException("The tenant's rows could not be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
