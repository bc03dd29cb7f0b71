package org.batoncrm.bench.scale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.batoncrm.stack.LocalStack;
import org.batoncrm.stack.StackProblem;

/** What the people and the program of one tenant look at: always the same tenant, with the same records. */
final class Pages {

    private static final String PROGRAM = "harbour-freight-erp";
    private static final String SALES = "mara@example.com";

    /** Has nothing to do with any tenant: says how much the machine itself has changed. */
    static final String CONTROL = "(a style sheet)";

    private final LocalStack stack;
    private final String root;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Runnable> looks = new LinkedHashMap<>();
    private String token;

    /** Signs everybody in. */
    Pages(LocalStack stack) {
        this.stack = stack;
        root = stack.settings().url();
        renewToken();
        Browser sales = Browser.signedIn(root, SALES, "/");
        Browser operations = Browser.signedIn(root, "olga@example.com", "/");
        Browser admin = Browser.signedIn(root, "ada@example.com", "/admin/");
        look(sales, "start page", "/");
        look(sales, "leads", "/lead/list.xhtml");
        look(sales, "a lead", "/lead/view.xhtml?id=" + first("/leads"));
        look(sales, "pipeline", "/opportunity/board.xhtml");
        look(sales, "a quotation", "/quotation/view.xhtml?id=" + first("/quotations"));
        look(sales, "booking orders", "/booking/list.xhtml");
        look(sales, "search", "/search.xhtml?q=coffee");
        look(operations, "operations queue", "/booking/queue.xhtml");
        look(admin, "admin's start page", "/admin/");
        look(admin, "company", "/admin/company.xhtml");
        look(admin, "members", "/admin/members.xhtml");
        look(admin, "history", "/admin/history.xhtml");
        for (String list : new String[] {"/leads", "/opportunities", "/quotations", "/booking-orders", "/customers"}) {
            looks.put("API " + list, () -> ask(list));
        }
        looks.put(CONTROL, () -> sales.get("/jakarta.faces.resource/css/tokens.css.xhtml?ln=baton"));
    }

    private void look(Browser who, String what, String path) {
        looks.put(what, () -> who.get(path));
    }

    /** Looks at everything so many times, in turns, so that noise meets all. */
    void lookAround(int rounds, Samples samples) {
        renewToken(); // they live five minutes
        for (int i = 0; i < rounds; i++) {
            looks.forEach((what, look) -> samples.time(what, 1, look));
        }
    }

    /** Signs somebody in anew so many times. */
    void signIn(int times, Samples samples) {
        for (int i = 0; i < times; i++) {
            String who = i % 2 == 0 ? SALES : "jonas@example.com";
            samples.time("login, to the start page", 1, () -> Browser.signedIn(root, who, "/"));
        }
    }

    private void renewToken() {
        token = stack.keycloak().tokenOfService(PROGRAM);
    }

    private String first(String list) {
        return ask(list).at("/items/0/id").asText();
    }

    private JsonNode ask(String path) {
        try {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(URI.create(root + "/api/v1" + path))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new StackProblem(path + " answered " + answer.statusCode());
            }
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted", e);
        }
    }
}
