package org.batoncrm.bench.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.batoncrm.stack.KeycloakAdmin;
import org.batoncrm.stack.StackProblem;

/** Somebody's browser, without what a browser does with a page: it keeps cookies, follows redirects and sends forms. */
final class Browser {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .cookieHandler(new Cookies())
            .build();
    private final String root;

    private Browser(String root) {
        this.root = root;
    }

    /** Signs somebody in, from the first page through Keycloak's to the page that was wanted. */
    static Browser signedIn(String root, String email, String page) {
        Browser browser = new Browser(root);
        HttpResponse<String> login = browser.get(page);
        Form form = Form.in(login.body(), "kc-form-login");
        HttpResponse<String> answer =
                browser.post(form.action(), form.with(Map.of("username", email, "password", KeycloakAdmin.PASSWORD)));
        if (answer.statusCode() != 200 || !answer.uri().toString().startsWith(root)) {
            throw new StackProblem(email + " could not sign in, and is at " + answer.uri());
        }
        return browser;
    }

    /** A page of Baton, which has to be there. */
    HttpResponse<String> get(String path) {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(root + path)).GET());
        if (answer.statusCode() != 200) {
            throw new StackProblem(path + " answered " + answer.statusCode());
        }
        return answer;
    }

    /** Sends a form. */
    HttpResponse<String> post(String address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** As browsers do, it sends secure cookies to this machine without encryption, too. */
    private static final class Cookies extends CookieManager {

        private Cookies() {
            super(null, CookiePolicy.ACCEPT_ALL);
        }

        @Override
        public void put(URI uri, Map<String, List<String>> headers) throws IOException {
            super.put(
                    uri,
                    headers.entrySet().stream()
                            .filter(header -> header.getKey() != null)
                            .collect(Collectors.toMap(Map.Entry::getKey, header -> header.getValue().stream()
                                    .map(value -> value.replaceAll("(?i);\\s*secure", ""))
                                    .toList())));
        }
    }
}
