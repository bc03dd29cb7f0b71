package org.batoncrm.bench.scale;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.batoncrm.bench.seed.Realm;
import org.batoncrm.bench.seed.SeedOrganizations;
import org.batoncrm.bench.seed.SeedTarget;
import org.batoncrm.bench.seed.SeededTenant;
import org.batoncrm.stack.KeycloakAdmin;
import org.batoncrm.stack.LocalStack;
import org.batoncrm.stack.Settings;
import org.batoncrm.stack.StackProblem;

/** What Keycloak does with so many organizations: one request at a time, while nothing else happens. */
final class KeycloakProbe {

    private static final int TIMES = 30;
    private static final int MADE = 12;
    private static final String[] MEMBERS = {"mara", "jonas", "olga", "emil", "ada", "robin"};

    private final LocalStack stack;
    private final Realm realm;
    private final KeycloakAdmin tokens;
    private final SeedOrganizations organizations;

    KeycloakProbe(LocalStack stack, SeedTarget target) {
        this.stack = stack;
        realm = new Realm(target);
        tokens = stack.keycloak();
        organizations = new SeedOrganizations(realm, target.home());
    }

    /** Measures, tells, and leaves nothing behind. */
    void measure(int tenants, PrintStream out) {
        Samples samples = new Samples();
        for (int i = 0; i < MADE; i++) {
            String alias = "probe-" + tenants + "-" + i;
            String[] id = new String[1];
            samples.time("make an organization", 1, () -> id[0] = organizations.organization(alias, alias));
            samples.time("delete it", 1, () -> realm.delete("/organizations/" + id[0]));
        }
        String last = "/organizations?first=%d&max=20".formatted(Math.max(0, tenants - 20));
        SeededTenant some = new SeededTenant(Math.max(1, tenants / 2));
        samples.time("list, first 20", TIMES, () -> realm.get("/organizations?first=0&max=20"));
        samples.time("list, last 20", TIMES, () -> realm.get(last));
        samples.time("search by part of a name", TIMES, () -> realm.get("/organizations?search=Bakery&max=20"));
        samples.time("find by alias", TIMES, () -> realm.get("/organizations?q=baton.alias:" + some.alias()));
        samples.time("a program's token", TIMES, () -> tokens.tokenOfService("harbour-freight-erp"));
        for (int i = 0; i < TIMES; i++) {
            // In turns: one who logged in again and again was refused as user_temporarily_disabled
            String member = MEMBERS[i % MEMBERS.length] + "@example.com";
            samples.time("a member's token", 1, () -> tokens.tokenOf(member, "harbour-freight"));
        }
        out.printf(Locale.ROOT, "Keycloak with %d organizations (median, longest; ms)%n", tenants);
        samples.names()
                .forEach(what -> out.printf(
                        Locale.ROOT, "  %-26s %7.1f %7.1f%n", what, samples.median(what), samples.longest(what)));
        out.printf(
                Locale.ROOT,
                "  %d groups, %d users; heap after a collection %d MB, resident %d MB, database %d MB%n",
                count("select count(*) from keycloak_group"),
                count("select count(*) from user_entity"),
                heap(),
                resident(),
                count("select pg_database_size('keycloak') / 1048576"));
    }

    private long count(String sql) {
        String url = "jdbc:postgresql://localhost:%d/keycloak?user=keycloak&password=%s"
                .formatted(stack.postgres().port(), Settings.SECRET);
        try (Connection connection = DriverManager.getConnection(url);
                Statement ask = connection.createStatement();
                ResultSet answer = ask.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException e) {
            throw new StackProblem("Keycloak's database does not answer: " + e.getMessage(), e);
        }
    }

    private long heap() {
        jcmd("GC.run");
        Matcher used = Pattern.compile("used (\\d+)K").matcher(jcmd("GC.heap_info"));
        return used.find() ? Long.parseLong(used.group(1)) / 1024 : -1;
    }

    private long resident() {
        try {
            Matcher resident =
                    Pattern.compile("VmRSS:\\s+(\\d+)").matcher(Files.readString(Path.of("/proc", pid(), "status")));
            return resident.find() ? Long.parseLong(resident.group(1)) / 1024 : -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String jcmd(String command) {
        try {
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            pid(),
                            command)
                    .redirectErrorStream(true)
                    .start();
            return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server itself, which its script has started. */
    private String pid() throws IOException {
        String script = Files.readString(stack.settings().data().resolve("run/keycloak.pid"))
                .strip()
                .split("\\s+")[0];
        return ProcessHandle.of(Long.parseLong(script))
                .flatMap(process -> process.descendants().findFirst())
                .map(process -> String.valueOf(process.pid()))
                .orElse(script);
    }
}
