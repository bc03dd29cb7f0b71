package org.batoncrm.bench.seed;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.batoncrm.stack.StackProblem;

/**
 * Makes invented tenants: first their organizations at Keycloak, on several threads, then their rows. A tenant's row is the
 * last of what is made, so that another run goes on with those that are not complete.
 */
public final class Seeding {

    private static final int AT_KEYCLOAK = 4;
    private static final int AT_DATABASE = 2;
    private static final int TELL_EVERY = 500;

    private final SeedTarget target;
    private final Consumer<String> progress;
    private final SeedOrganizations organizations;
    private final Map<SeededTenant, SeedOrganizations.Admin> admins = new ConcurrentHashMap<>();
    private final Set<String> there;

    public Seeding(SeedTarget target, Consumer<String> progress) {
        this.target = target;
        this.progress = progress;
        organizations = new SeedOrganizations(new Realm(target), target.home());
        try (Connection connection = connect()) {
            there = new HashSet<>(SeedRows.there(connection));
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    /** One worker's way to make a tenant. */
    private interface Maker {

        void make(SeededTenant tenant) throws SQLException;
    }

    /** Makes the first so many tenants, those that are not there yet. */
    public void tenants(int count) {
        organizations(count);
        rows();
    }

    /** Makes the organizations of the first so many tenants, and returns how many of them in a second. */
    public double organizations(int count) {
        List<SeededTenant> missing = IntStream.rangeClosed(1, count)
                .mapToObj(SeededTenant::new)
                .filter(tenant -> !there.contains(tenant.alias()) && !admins.containsKey(tenant))
                .toList();
        return each(
                "organizations",
                missing,
                AT_KEYCLOAK,
                connection -> tenant -> admins.put(tenant, organizations.ensure(tenant)));
    }

    /** Writes the rows of the tenants that have an organization and no rows, and returns how many of them in a second. */
    public double rows() {
        List<SeededTenant> missing = admins.keySet().stream()
                .filter(tenant -> !there.contains(tenant.alias()))
                .sorted((a, b) -> Integer.compare(a.number(), b.number()))
                .toList();
        if (missing.isEmpty()) {
            return 0;
        }
        Template template = template();
        progress.accept("A tenant has " + template.size() + " rows, besides the seals of its history");
        double rate = each("tenants' rows", missing, AT_DATABASE, connection -> {
            SeedRows rows = new SeedRows(connection, template);
            return tenant -> rows.write(tenant, admins.get(tenant));
        });
        missing.forEach(tenant -> there.add(tenant.alias()));
        return rate;
    }

    private Template template() {
        try (Connection connection = connect()) {
            return Template.read(connection, target.template(), target.leads());
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    /** What a worker needs a connection for. */
    private interface Crew {

        Maker on(Connection connection) throws SQLException;
    }

    private double each(String what, List<SeededTenant> tenants, int workers, Crew crew) {
        long begin = System.nanoTime();
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                all.add(CompletableFuture.runAsync(() -> work(what, tenants, next, crew, begin), threads));
            }
            all.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        } finally {
            threads.shutdownNow();
        }
        return tenants.size() / seconds(begin);
    }

    private void work(String what, List<SeededTenant> tenants, AtomicInteger next, Crew crew, long begin) {
        try (Connection connection = connect()) {
            Maker maker = crew.on(connection);
            for (int i = next.getAndIncrement(); i < tenants.size(); i = next.getAndIncrement()) {
                maker.make(tenants.get(i));
                if ((i + 1) % TELL_EVERY == 0) {
                    progress.accept("%d of %d %s, %.0f in a second"
                            .formatted(i + 1, tenants.size(), what, (i + 1) / seconds(begin)));
                }
            }
        } catch (SQLException e) {
            throw problem(e);
        } finally {
            next.set(tenants.size()); // when this one failed, the others stop, too
        }
    }

    private static double seconds(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(target.database());
        connection.setAutoCommit(false);
        return connection;
    }

    private static StackProblem problem(SQLException e) {
        return new StackProblem("The database refused: " + e.getMessage(), e);
    }
}
