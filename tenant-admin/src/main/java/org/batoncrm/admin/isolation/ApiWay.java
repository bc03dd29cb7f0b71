package org.batoncrm.admin.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.batoncrm.isolation.Answer;
import org.batoncrm.isolation.AttackLog;
import org.batoncrm.isolation.Canary;
import org.batoncrm.isolation.Leak;
import org.batoncrm.isolation.Prey;
import org.batoncrm.isolation.Way;

/** The API over HTTP, with a real token: each operation of its contract, with the other's ids in its path and its body. */
@ApplicationScoped
public class ApiWay implements Way {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final Pattern PLACE = Pattern.compile("/([\\w-]+)/\\{(\\w+)}");

    @Inject
    private OwnApi api;

    @Override
    public String key() {
        return "api";
    }

    @Override
    public void attack(Canary attacker, Prey prey, AttackLog log) {
        JsonNode contract = api.contract();
        String token = api.token(attacker);
        contract.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .filter(operation -> prey.expendable() || operation.getKey().equals("get"))
                .forEach(operation -> {
                    Operation tried = new Operation(
                            operation.getKey().toUpperCase(java.util.Locale.ROOT),
                            path.getKey(),
                            operation.getValue(),
                            contract,
                            token);
                    if (path.getKey().contains("{")) {
                        reach(tried, prey, log);
                    } else if (operation.getKey().equals("get")) {
                        look(tried, prey, log);
                    }
                }));
    }

    private record Operation(String method, String path, JsonNode node, JsonNode contract, String token) {

        String name() {
            return method + " " + path;
        }
    }

    /** Asks for the other's records by their ids. */
    private void reach(Operation operation, Prey prey, AttackLog log) {
        OwnApi.Answer nowhere = call(operation, UUID.randomUUID());
        for (UUID id : records(operation.path(), prey)) {
            OwnApi.Answer there = call(operation, id);
            if (there.status() != nowhere.status() || !there.body().equals(nowhere.body())) {
                log.leaked(operation.name(), Leak.TOLD_APART, 1);
            } else {
                log.held(operation.name(), Answer.AS_UNKNOWN);
            }
        }
    }

    private OwnApi.Answer call(Operation operation, UUID id) {
        OwnApi.Answer answer = api.call(
                operation.token(),
                operation.method(),
                operation.path().replaceAll("\\{\\w+}", id.toString()),
                new ExampleBody(operation.contract(), id.toString()).of(operation.node()));
        return new OwnApi.Answer(answer.status(), answer.body().replace(id.toString(), ""));
    }

    /** The other's records of the kind that the path names; records of every kind, when that cannot be told. */
    private static Collection<UUID> records(String path, Prey prey) {
        List<UUID> records = new ArrayList<>();
        Matcher place = PLACE.matcher(path);
        while (place.find()) {
            String table = place.group(2).equals("id")
                    ? place.group(1)
                            .replaceFirst("ies$", "y")
                            .replaceFirst("s$", "")
                            .replace('-', '_')
                    : place.group(2).replaceFirst("Id$", "");
            if (prey.records().containsKey(table)) {
                records.add(prey.records().get(table));
            }
        }
        return records.isEmpty() ? prey.records().values() : records;
    }

    /** Reads and searches lists for something of the other. */
    private void look(Operation operation, Prey prey, AttackLog log) {
        Set<String> known = Set.copyOf(operation.node().path("parameters").findValuesAsText("name"));
        List<String> queries = new ArrayList<>(List.of(""));
        if (known.contains("limit")) {
            queries.add("?limit=200");
        }
        if (known.contains("q") && prey.secret() != null) {
            queries.add("?q=" + URLEncoder.encode(prey.secret(), StandardCharsets.UTF_8));
        }
        for (String query : queries) {
            String body = api.call(operation.token(), "GET", operation.path() + query, null)
                    .body();
            boolean shown = prey.secret() != null && body.contains(prey.secret())
                    || prey.ids().stream().anyMatch(id -> body.contains(id.toString()));
            if (shown) {
                log.leaked(operation.name(), Leak.SHOWN, 1);
            } else {
                log.held(operation.name(), Answer.OWN_ONLY);
            }
        }
    }
}
