package org.batoncrm.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Collectors;
import org.batoncrm.isolation.Seen;

/** Somebody who signed in at a browser, asking for many pages quickly and seeing each answer as it is. */
final class Visitor {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String root = RunningStack.get().settings().url();
    private final String cookies;

    private Visitor(String cookies) {
        this.cookies = cookies;
    }

    /** Who has signed in here. */
    static Visitor at(Page page) {
        return new Visitor(page.context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; ")));
    }

    /** Somebody who has not signed in. */
    static Visitor unknown() {
        return new Visitor("");
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /** Posts a form with one field, as no page does. */
    HttpResponse<String> post(String path, String name, String value) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(name + "=" + value)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
        return cookies.isEmpty() ? request : request.header("Cookie", cookies);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What is seen of a page, without what is new in each: the marks that scripts, views and logins are known by. */
    static Seen seen(HttpResponse<String> page, String id) {
        return Seen.of(page, id, Visitor::settled);
    }

    static String settled(String page) {
        return page.replaceAll("nonce[-=]\"?[\\w+/=-]+", "nonce")
                .replaceAll("csp\\.init\\('[^']*'\\)", "csp.init()")
                .replaceAll("(name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\")[^\"]*", "$1")
                .replaceAll("(ViewState[^>]*><!\\[CDATA\\[)[^\\]]*", "$1")
                .replaceAll("\\b(state|nonce|failure)=[\\w.%-]+", "$1=")
                .replaceAll("<code>[0-9a-f]{10}</code>", "<code></code>");
    }
}
