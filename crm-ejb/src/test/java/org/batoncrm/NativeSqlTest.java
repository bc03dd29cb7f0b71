package org.batoncrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * SQL that is written by hand is not given a tenant by the persistence: in all of the product, each such statement names
 * the tenant by itself, or stands in the short list here with a reason.
 */
class NativeSqlTest {

    private static final Path ROOT = Path.of("..");

    /** Where statements do not name the tenant, and why not. */
    private static final Map<String, String> WITHOUT_A_TENANT = Map.of(
            "QuotaService", "takes its counts from Figures, where each names tenant_id",
            "FiguresService", "takes its counts from Figures, where each names tenant_id",
            "TenantInterceptor", "says which tenant it is from now on",
            "ArchiveLoader", "puts the tenant into each row, whatever table it is of",
            "Catalogue", "asks the database's catalogue, which is no tenant's",
            "LongTransaction", "says how the transaction sees the rows, and asks for none",
            "Rows", "puts \"where r.tenant_id = ?\" into each statement, whatever table it is for",
            "WalledTables", "asks the database's catalogue, which is no tenant's",
            "SqlProbe", "attacks the wall on purpose, and takes back whatever it does",
            "SchemaVersion", "asks the migrations' own book, which is no tenant's");

    private static final Pattern SENT = Pattern.compile(
            "\\b(createNativeQuery|createStoredProcedureQuery|prepareStatement|prepareCall|NamedNativeQuery"
                    + "|(?:sql|statement|query)\\w*\\s*\\.\\s*(?:execute|executeQuery|executeUpdate|executeLargeUpdate|addBatch))\\s*\\(");

    /** A statement in the code of a class. */
    private record Statement(String where, String text) {

        boolean namesTheTenant() {
            return text.contains("tenant_id");
        }
    }

    @Test
    void everyStatementNamesItsTenant() throws IOException {
        List<Statement> statements = statements();
        assertThat(statements)
                .as("what is found at all")
                .extracting(Statement::where)
                .contains("DocumentNumbers", "UsageService", "IdempotencyService", "TenantInterceptor");
        assertThat(statements.stream()
                        .filter(statement -> !statement.namesTheTenant())
                        .filter(statement -> !WITHOUT_A_TENANT.containsKey(statement.where()))
                        .map(statement -> statement.where() + ": " + statement.text()))
                .as(
                        "statements without \"tenant_id\" in them: write \"where tenant_id = ?1\" (or \"current_tenant()\" as a"
                                + " value of it), or add the class to WITHOUT_A_TENANT, with a reason")
                .isEmpty();
    }

    private static List<Statement> statements() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            // Local stack and benchmarks are no part of the product: they fill a database of their own
            return files.filter(file -> file.toString().matches("\\.\\./[\\w-]+/src/main/java/.*\\.java"))
                    .filter(file ->
                            !file.startsWith(ROOT.resolve("local-stack")) && !file.startsWith(ROOT.resolve("bench")))
                    .flatMap(NativeSqlTest::statementsIn)
                    .toList();
        }
    }

    private static Stream<Statement> statementsIn(Path file) {
        String code = read(file);
        return SENT.matcher(code)
                .results()
                .map(call -> argument(code, call.end()))
                // A prepared statement is sent without an argument; its text was looked at when it was prepared
                .filter(text -> !text.isBlank())
                .map(text -> new Statement(file.getFileName().toString().replace(".java", ""), text));
    }

    /** What stands between a call's parentheses. */
    private static String argument(String code, int from) {
        Matcher piece = Pattern.compile(
                        "\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])'|[()]|[^\"'()]+")
                .matcher(code)
                .region(from, code.length());
        StringBuilder argument = new StringBuilder();
        int open = 1;
        while (open > 0 && piece.find()) {
            open += piece.group().equals("(") ? 1 : piece.group().equals(")") ? -1 : 0;
            argument.append(open > 0 ? piece.group() : "");
        }
        return argument.toString().strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
