package org.batoncrm.bench.scale;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.batoncrm.stack.LocalStack;
import org.batoncrm.stack.StackProblem;

/** The operator of the platform at her pages: the list of tenants, and the form that opens one. */
final class Operator {

    static final String OPENING = "opening a tenant";
    private static final int ROWS = 25;
    private static final Pattern NONCE = Pattern.compile("csp\\.init\\('([^']*)'");

    private final Browser browser;
    private final String root;
    private int opened;

    Operator(LocalStack stack) {
        root = stack.settings().url();
        browser = Browser.signedIn(root, "petra@example.com", "/admin/platform/");
    }

    /** Looks at the list so many times, from its first page to its last. */
    void lookAtTenants(int times, int tenants, Samples samples) {
        samples.time("tenants, first page", times, () -> list(""));
        samples.time("tenants, last page", times, () -> list("?page=" + (tenants / ROWS)));
        samples.time("tenants by number of records", times, () -> list("?sort=records&dir=desc"));
        samples.time("tenants, search by name", times, () -> list("?q=bakery"));
    }

    private void list(String what) {
        if (!browser.get("/admin/platform/index.xhtml" + what).body().contains("row-link")) {
            throw new StackProblem("The list of tenants is empty: " + what);
        }
    }

    /** Opens so many tenants by the form, with the invitation that their admins get by mail. Only the answer is waited for. */
    void openTenants(String alias, int times, Samples samples) {
        for (int i = 0; i < times; i++) {
            String page = browser.get("/admin/platform/new.xhtml").body();
            Form form = Form.in(page, "tenant");
            String name = alias + "-" + ++opened;
            Map<String, String> fields = form.with(Map.of(
                    "tenant:name",
                    "Newcomer " + name,
                    "tenant:alias",
                    name,
                    "tenant:country",
                    "PT",
                    "tenant:currency",
                    "EUR",
                    "tenant:zone",
                    "Europe/Lisbon",
                    "tenant:email",
                    name + "@example.com",
                    "tenant:open",
                    "tenant:open",
                    "primefaces.nonce",
                    nonce(page)));
            samples.time(OPENING, 1, () -> require(browser.post(root + form.action(), fields)));
        }
    }

    /** What the page's script would add. */
    private static String nonce(String page) {
        Matcher nonce = NONCE.matcher(page);
        return nonce.find() ? nonce.group(1).replace("\\/", "/") : "";
    }

    private static void require(HttpResponse<String> answer) {
        if (answer.statusCode() != 200 || !answer.uri().getPath().endsWith("/platform/tenant.xhtml")) {
            throw new StackProblem("The tenant was not opened: " + answer.statusCode() + " at " + answer.uri());
        }
    }
}
