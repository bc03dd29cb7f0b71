package org.batoncrm.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.batoncrm.api.Attempt.Slot;
import org.batoncrm.e2e.RunningStack;
import org.batoncrm.isolation.Seen;
import org.batoncrm.isolation.TenantRows;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Walks through every operation of the contract with the ids of another tenant's records, as everybody there is: the
 * answer is that to an id which nobody has, and nothing happens. What is to be tried is read from the contract: an
 * operation that is added is walked through without a line here, or fails the build and says what to add.
 */
class ApiIsolationIT {

    /** What changes without being asked to: counters of requests, and what is noted of refused attempts. */
    private static final Set<String> ALWAYS_CHANGING = Set.of("api_usage", "event_seal", "tenant_figures");

    private static final Set<String> CHANGING_WITH_ATTEMPTS =
            Set.of("api_usage", "idempotency_key", "event", "event_seal", "member", "tenant_figures");

    private static final String SECRET = "Theirs alone " + UUID.randomUUID();

    private static TenantRows theirs;
    private static TenantRows ours;
    private static Set<String> theirIds;

    /** Their ids that were tried: our own log may say that somebody of ours asked for them in vain. */
    private static final Set<String> TRIED = new HashSet<>();

    private static Ways ourCompany;
    private static Map<String, Client> everybody;
    private static Map<String, String> theirCursors;

    @BeforeAll
    static void twoCompaniesAtWork() {
        Client theirSales = Client.of("priya", "lumen-events");
        theirs = new TenantRows("lumen-events");
        ours = new TenantRows("harbour-freight");
        new Ways(theirSales, Client.of("gus", "lumen-events"), "Stage and light", theirs).work(SECRET);
        Client mara = Client.of("mara", "harbour-freight");
        Client olga = Client.of("olga", "harbour-freight");
        ourCompany = new Ways(mara, olga, "Road desk", ours);
        ourCompany.work("Ours " + UUID.randomUUID());
        theirIds = theirs.idsThatAreNotOf(ours);
        theirCursors = Client.contract().operations().stream()
                .filter(list -> isList(list) && !list.path().contains("{"))
                .collect(Collectors.toMap(
                        Contract.Operation::path,
                        list -> theirSales.get(list.path() + "?limit=1").text("next")));
        everybody = new LinkedHashMap<>();
        everybody.put("a sales manager", mara);
        everybody.put("a member of operations", olga);
        everybody.put("a tenant admin", Client.of("ada", "harbour-freight"));
        everybody.put("a member of both tenants", Client.of("robin", "harbour-freight"));
        everybody.put("a program", Client.with(RunningStack.get().keycloak().tokenOfService("harbour-freight-erp")));
        everybody.put("a member without a role", Client.of("nora", "tinker-trial"));
        everybody.put("nobody", Client.with(null));
    }

    @TestFactory
    Stream<DynamicTest> everyOperationAnswersAForeignIdAsAnUnknownOne() {
        return Client.contract().operations().stream()
                .map(operation -> DynamicTest.dynamicTest(operation.method() + " " + operation.path(), () -> {
                    List<Slot> slots = Attempt.slots(operation);
                    Map<String, String> before = theirs.fingerprints(ALWAYS_CHANGING);
                    if (operation.method().equals("GET")) {
                        showsNothingOfTheirs(operation, slots);
                    }
                    for (Slot slot : slots) {
                        attack(operation, slots, slot);
                    }
                    assertThat(theirs.fingerprints(ALWAYS_CHANGING))
                            .as("rows of the other tenant, after all attempts")
                            .isEqualTo(before);
                }));
    }

    private static boolean isList(Contract.Operation operation) {
        return operation.node().path("parameters").findValuesAsText("name").contains("cursor");
    }

    private void attack(Contract.Operation operation, List<Slot> slots, Slot slot) {
        List<Attempt> attempts = ourAttempts(operation, slots);
        Map<String, String> before = ours.fingerprints(CHANGING_WITH_ATTEMPTS);
        String foreign = theirs.idOf(slot.table(), theirIds);
        TRIED.add(foreign);
        String unknown = UUID.randomUUID().toString();
        everybody.forEach((role, who) -> attempts.forEach(attempt -> {
            Client.Answer there = attempt.with(slot, foreign).by(who);
            Client.Answer nowhere = attempt.with(slot, unknown).by(who);
            String what = attempt.with(slot, foreign) + " (" + slot + "), as " + role;
            assertThat(nowhere.status())
                    .as(what + ", with an unknown id")
                    .isLessThan(500)
                    .isNotEqualTo(429);
            assertThat(Seen.of(there.response(), foreign, UnaryOperator.identity()))
                    .as(what)
                    .isEqualTo(Seen.of(nowhere.response(), unknown, UnaryOperator.identity()));
            nothingOfTheirsIn(there, what);
        }));
        assertThat(ours.fingerprints(CHANGING_WITH_ATTEMPTS))
                .as("our own rows, after attempts with another tenant's " + slot.name())
                .isEqualTo(before);
        // An attempt that is answered alike for our own record, too, would prove nothing
        assertThat(attempts.stream()
                        .flatMap(attempt -> withOurChoices(attempt, slots, slot))
                        .anyMatch(attempt -> makesADifference(attempt, slot)))
                .as("whether a record of our own makes a difference in " + slot
                        + "; if it cannot with what fresh() in org.batoncrm.api.Ways makes, let it make what is needed")
                .isTrue();
    }

    /** Requests with our own records in all places. */
    private static List<Attempt> ourAttempts(Contract.Operation operation, List<Slot> slots) {
        List<Attempt> attempts = new ArrayList<>(List.of(new Attempt(operation)));
        for (Slot slot : slots) {
            if (slot.in().equals("path") && slot.name().equals("id")) {
                String collection = operation.path().split("/")[1];
                List<Attempt> each = new ArrayList<>();
                ourCompany.fresh(collection).forEach(id -> attempts.forEach(known -> each.add(known.with(slot, id))));
                attempts.clear();
                attempts.addAll(each);
            } else if (!slot.in().equals("query")) {
                attempts.replaceAll(
                        known -> known.with(slot, ours.ids(slot.table()).get(0)));
            }
        }
        return attempts;
    }

    /** The request with all that could be chosen in the other places of its body. */
    private static Stream<Attempt> withOurChoices(Attempt attempt, List<Slot> slots, Slot except) {
        Stream<Attempt> attempts = Stream.of(attempt);
        for (Slot slot : slots) {
            if (slot.in().equals("body") && !slot.equals(except)) {
                attempts = attempts.flatMap(
                        each -> ourCompany.choices(slot.table()).map(id -> each.with(slot, id)));
            }
        }
        return attempts;
    }

    private static boolean makesADifference(Attempt attempt, Slot slot) {
        Stream<String> own =
                slot.in().equals("path") && slot.name().equals("id") ? Stream.of("") : ours.ids(slot.table()).stream();
        return own.anyMatch(id -> everybody.values().stream().anyMatch(who -> {
            Client.Answer here = (id.isEmpty() ? attempt : attempt.with(slot, id)).by(who);
            Client.Answer nowhere =
                    attempt.with(slot, UUID.randomUUID().toString()).by(who);
            return here.status() != nowhere.status()
                    || here.status() == 200 && !here.body().equals(nowhere.body());
        }));
    }

    /** Whatever our people read and look for, it is nothing of the other tenant. */
    private void showsNothingOfTheirs(Contract.Operation operation, List<Slot> slots) {
        if (slots.stream().anyMatch(slot -> slot.in().equals("path"))) {
            return;
        }
        List<String> queries = new ArrayList<>(List.of(""));
        Set<String> known = Set.copyOf(operation.node().path("parameters").findValuesAsText("name"));
        if (known.contains("q")) {
            queries.add("?q=" + SECRET.replace(" ", "%20"));
        }
        if (known.contains("limit")) {
            queries.add("?limit=200");
        }
        if (isList(operation)) {
            queries.add("?limit=200&cursor=" + theirCursors.get(operation.path()));
        }
        everybody.forEach((role, who) -> queries.forEach(query -> {
            Client.Answer answer = who.get(operation.path() + query);
            nothingOfTheirsIn(answer, "GET " + operation.path() + query + ", as " + role);
            assertThat(answer.status()).isLessThan(500);
        }));
    }

    private static void nothingOfTheirsIn(Client.Answer answer, String what) {
        String all =
                answer.response().headers().map() + "\n" + answer.response().body();
        assertThat(TenantRows.in(all, theirIds).stream().filter(id -> !TRIED.contains(id)))
                .as("ids of the other tenant in the answer to " + what)
                .isEmpty();
        assertThat(all).as(what).doesNotContain(SECRET);
    }

    @Test
    void anAnswerDoesNotTakeLongerForWhatIsThere() {
        List<Long> there = new ArrayList<>();
        List<Long> nowhere = new ArrayList<>();
        Client who = everybody.get("a sales manager");
        for (Contract.Operation operation : Client.contract().operations()) {
            List<Slot> slots = Attempt.slots(operation);
            if (operation.method().equals("GET")
                    && slots.size() == 1
                    && slots.get(0).in().equals("path")) {
                String foreign = theirs.idOf(slots.get(0).table(), theirIds);
                for (int i = 0; i < 25; i++) {
                    there.add(nanos(() ->
                            new Attempt(operation).with(slots.get(0), foreign).by(who)));
                    nowhere.add(nanos(() -> new Attempt(operation)
                            .with(slots.get(0), UUID.randomUUID().toString())
                            .by(who)));
                }
            }
        }
        assertThat(median(there) / median(nowhere))
                .as("how much longer another tenant's record takes than an unknown one")
                .isBetween(0.6, 1.6);
    }

    private static long nanos(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return System.nanoTime() - begin;
    }

    private static double median(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    @Test
    void everyMethodOfEveryResourceIsInTheContract() throws IOException {
        Pattern verb = Pattern.compile("^ +@(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)\\b", Pattern.MULTILINE);
        Path sources = RunningStack.get().settings().checkout();
        long methods = 0;
        for (String module : Arrays.asList("crm-api", "crm-web", "tenant-admin", "web-kit", "crm-ejb")) {
            try (Stream<Path> files = Files.walk(sources.resolve(module).resolve("src/main/java"))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    methods += verb.matcher(Files.readString(file)).results().count();
                }
            }
        }
        assertThat(Client.contract().operations())
                .as(
                        "operations of the contract, which are walked through, against methods of resources, which can be called")
                .hasSize((int) methods);
    }
}
