package org.batoncrm.bench.seed;

import java.util.Optional;
import org.batoncrm.stack.LocalStack;
import org.batoncrm.stack.Settings;

/**
 * The system that is to be filled.
 *
 * @param keycloak where Keycloak is, without the realm
 * @param adminSecret the secret of Baton's service account there
 * @param database the database's address for the application's role, with name and password
 * @param home where Baton answers
 * @param template the alias of the tenant whose records are copied
 * @param leads how many of its leads are copied, the newest ones, with all that came of them
 */
public record SeedTarget(
        String keycloak, String adminSecret, String database, String home, String template, int leads) {

    private static final String TEMPLATE = "harbour-freight";
    private static final int LEADS = 50;

    /** A local stack with its demo data. */
    public static SeedTarget of(LocalStack stack) {
        return new SeedTarget(
                stack.settings().keycloakUrl(),
                Settings.SECRET,
                stack.postgres().applicationUrl(),
                stack.settings().url(),
                System.getProperty("seed.template", TEMPLATE),
                Integer.getInteger("seed.leads", LEADS));
    }

    /** The system that this run's settings name; without any it is the demo that runs on this machine. */
    public static SeedTarget ofThisRun() {
        return new SeedTarget(
                System.getProperty("seed.keycloak", "http://localhost:8180"),
                environment("BATON_ADMIN_SECRET"),
                System.getProperty("seed.database", "jdbc:postgresql://localhost:5433/baton")
                        + "?user=baton_app&stringtype=unspecified&password=" + environment("BATON_DB_PASSWORD"),
                System.getProperty("seed.home", "http://localhost:9080"),
                System.getProperty("seed.template", TEMPLATE),
                Integer.getInteger("seed.leads", LEADS));
    }

    private static String environment(String name) {
        return Optional.ofNullable(System.getenv(name)).orElse(Settings.SECRET);
    }
}
