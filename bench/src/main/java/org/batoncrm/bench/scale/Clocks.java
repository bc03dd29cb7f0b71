package org.batoncrm.bench.scale;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.batoncrm.stack.LocalStack;
import org.batoncrm.stack.StackProblem;

/** What the server's clocks ask the database for, as the database's own statistics tell it. */
final class Clocks {

    /** The minutes of an hour in which a clock goes through all tenants: quotations, answers, histories. */
    private static final List<Integer> ROUNDS = List.of(7, 23, 41);

    private static final int BUSY = 20;
    private static final int HOUR = 60;

    private final LocalStack stack;

    Clocks(LocalStack stack) {
        this.stack = stack;
    }

    /** Forgets what was asked so far. */
    void begin() {
        rows("create extension if not exists pg_stat_statements", each -> {});
        rows("select pg_stat_statements_reset()", each -> {});
    }

    /** How many milliseconds the database has worked since then for what the server asked. */
    double spent() {
        double[] spent = new double[1];
        rows(
                """
                select coalesce(sum(total_exec_time), 0) from pg_stat_statements s join pg_roles r on r.oid = s.userid
                where r.rolname = 'baton_app'""",
                row -> spent[0] = row.getDouble(1));
        return spent[0];
    }

    /** Tells what the clocks asked over all tenants since then, those that took longest first. */
    void tell(PrintStream out) {
        out.println("What the clocks ask of all tenants (calls; mean and longest, ms)");
        rows(
                """
                select calls, mean_exec_time, max_exec_time, regexp_replace(query, '\\s+', ' ', 'g')
                from pg_stat_statements s join pg_roles r on r.oid = s.userid
                where r.rolname = 'baton_app' and query !~* '^(insert|select count)|members'
                    and query ~* 'change_under_way|transfer_due|leaves_at|erase_at|tenant_figures|sign_up|webhooks ='
                order by mean_exec_time desc limit 8""",
                row -> out.printf(
                        Locale.ROOT,
                        "  %5d %7.2f %7.2f  %.100s%n",
                        row.getLong(1),
                        row.getDouble(2),
                        row.getDouble(3),
                        row.getString(4)));
    }

    /** Waits for the next round through all tenants, unless that is too long, and tells how long the round takes. */
    void awaitRound(int mostMinutes, PrintStream out) {
        int now = LocalTime.now().getMinute();
        int minute = ROUNDS.stream().filter(each -> each > now).findFirst().orElse(ROUNDS.get(0));
        if ((minute - now + HOUR) % HOUR > mostMinutes) {
            return;
        }
        out.println("Waiting for the round of minute " + minute);
        while (LocalTime.now().getMinute() != minute) {
            entered(1_000);
        }
        long begin = System.nanoTime();
        long all = 0;
        long last = entered(1_000);
        while (last >= BUSY || System.nanoTime() - begin < 3e9) {
            all += last;
            last = entered(1_000);
        }
        out.printf(
                Locale.ROOT,
                "The round of minute %d: about %d transactions in %.0f s%n",
                minute,
                all,
                (System.nanoTime() - begin) / 1e9);
    }

    /** How often the server entered a tenant within so many milliseconds. */
    private long entered(long millis) {
        long before = entries();
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted", e);
        }
        return entries() - before;
    }

    private long entries() {
        long[] entries = new long[1];
        rows(
                "select coalesce(sum(calls), 0) from pg_stat_statements where query ~ 'set_config.*baton.tenant'",
                row -> entries[0] = row.getLong(1));
        return entries[0];
    }

    /** Something to do with a row. */
    private interface Reader {

        void read(ResultSet row) throws SQLException;
    }

    private void rows(String sql, Reader reader) {
        String url = "jdbc:postgresql://localhost:%d/postgres?user=postgres"
                .formatted(stack.postgres().port());
        try (Connection connection = DriverManager.getConnection(url);
                Statement ask = connection.createStatement()) {
            if (ask.execute(sql)) {
                try (ResultSet row = ask.getResultSet()) {
                    while (row.next()) {
                        reader.read(row);
                    }
                }
            }
        } catch (SQLException e) {
            throw new StackProblem("The database's statistics cannot be read: " + e.getMessage(), e);
        }
    }
}
