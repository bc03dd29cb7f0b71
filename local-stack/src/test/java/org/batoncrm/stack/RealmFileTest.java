package org.batoncrm.stack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RealmFileTest {

    /** After a part that two flows share, Keycloak goes on in the one that it finds first. */
    @Test
    void eachPartOfALoginBelongsToOneFlow() throws IOException {
        assertThat(parts()).isNotEmpty().doesNotHaveDuplicates();
    }

    private static List<String> parts() throws IOException {
        try (JsonReader file =
                Json.createReader(Files.newBufferedReader(Path.of("../docker/keycloak/baton-realm.json")))) {
            return file.readObject().getJsonArray("authenticationFlows").getValuesAs(JsonObject.class).stream()
                    .flatMap(flow ->
                            flow.getJsonArray("authenticationExecutions").getValuesAs(JsonObject.class).stream())
                    .filter(execution -> execution.containsKey("flowAlias"))
                    .map(execution -> execution.getString("flowAlias"))
                    .toList();
        }
    }
}
