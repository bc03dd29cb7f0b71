package org.batoncrm.stack.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A database with the demo's companies in it, which all tests of this JVM share and none of them changes. */
final class FilledDatabase {

    private static final FilledDatabase ONLY = new FilledDatabase();

    final Accounts accounts = Years.accounts();
    final EmbeddedPostgres postgres;
    final DataSource owner;

    private FilledDatabase() {
        try {
            postgres = EmbeddedPostgres.builder().start();
            try (Connection admin = postgres.getPostgresDatabase().getConnection();
                    Statement sql = admin.createStatement()) {
                sql.execute("create role baton_owner login");
                sql.execute("create role baton_app login nobypassrls");
                sql.execute("create database baton owner baton_owner");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        owner = postgres.getDatabase("baton_owner", "baton");
        Flyway.configure()
                .dataSource(owner)
                .placeholders(Map.of("appRole", "baton_app"))
                .load()
                .migrate();
        DemoData.fill(applicationUrl(), accounts, Instant.now());
    }

    static FilledDatabase get() {
        return ONLY;
    }

    String applicationUrl() {
        return "jdbc:postgresql://localhost:%d/baton?user=baton_app&stringtype=unspecified"
                .formatted(postgres.getPort());
    }

    UUID tenant(String alias) {
        return accounts.tenants().get(alias);
    }
}
