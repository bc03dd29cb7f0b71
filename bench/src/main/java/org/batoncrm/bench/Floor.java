package org.batoncrm.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.batoncrm.stack.Settings;
import org.batoncrm.stack.StackProblem;

/** What the database can do when nothing stands before it: the statements of a way, sent by pgbench. */
final class Floor {

    private static final Pattern WAYS = Pattern.compile("tps = ([0-9.]+)");

    private final int port;
    private final Desk desk;
    private final Path script;
    private final long statements;

    Floor(int port, Desk desk) {
        this.port = port;
        this.desk = desk;
        try (InputStream way = Floor.class.getResourceAsStream("way.sql")) {
            String text = new String(way.readAllBytes(), StandardCharsets.UTF_8);
            statements = text.lines()
                    .filter(line -> line.matches("(select|insert|update)\\b.*") && !line.contains("set_config"))
                    // Not counted over HTTP either, where the outbox locks like that by the clock
                    .filter(line -> !line.contains("for no key update"))
                    .count();
            script = Files.createTempFile("way", ".sql");
            script.toFile().deleteOnExit();
            Files.writeString(script, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many statements the script has, those of transactions and of tenancy left out. */
    long statements() {
        return statements;
    }

    /**
     * Lets so many clients go the way again and again for so long.
     *
     * @throws StackProblem when there is no pgbench, or it fails
     */
    double waysPerSecond(int clients, Duration length) {
        List<String> command = List.of(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=" + Math.min(clients, 2),
                "--time=" + length.toSeconds(),
                "--file=" + script,
                "--define=tenant=" + desk.company(),
                "--define=team=" + desk.team(),
                "--host=localhost",
                "--port=" + port,
                "--username=baton_app",
                "baton");
        try {
            ProcessBuilder pgbench = new ProcessBuilder(command).redirectErrorStream(true);
            pgbench.environment().put("PGPASSWORD", Settings.SECRET);
            Process process = pgbench.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher ways = WAYS.matcher(said);
            if (process.waitFor() != 0 || !ways.find()) {
                throw new StackProblem("pgbench failed: " + said);
            }
            return Double.parseDouble(ways.group(1));
        } catch (IOException e) {
            throw new StackProblem("The floor needs pgbench on the PATH (Debian: postgresql-contrib).", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
