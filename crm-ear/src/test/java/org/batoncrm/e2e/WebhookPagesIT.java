package org.batoncrm.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The webhooks of a company, in the hands of its admin. */
@BrowserTest
class WebhookPagesIT {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    private final AtomicInteger status = new AtomicInteger(200);
    private HttpServer receiver;

    @BeforeEach
    void open() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void close() {
        receiver.stop(0);
    }

    @Test
    void aWebhookIsAddedTriedPausedAndDeleted(Page page) {
        Desktop nell = Desktop.of(page, "nell@example.com");
        nell.open("/admin/webhooks.xhtml");
        nell.press("Add webhook");
        nell.opened();
        nell.fill("url", "nonsense");
        nell.dialog().locator("button.primary").click();
        assertThat(nell.dialog()).containsText("Write an address such as");
        nell.fill("url", "http://localhost:" + receiver.getAddress().getPort() + "/hook");
        nell.fill("description", "Our ERP");
        page.getByText("Everything that happens").click();
        Locator choices = page.locator(".event-group");
        assertThat(choices).hasCount(5);
        org.assertj.core.api.Assertions.assertThat(Barriers.on(page))
                .as("the dialog")
                .isEmpty();
        page.getByLabel("Capture", new Page.GetByLabelOptions().setExact(true)).check();
        nell.dialog().locator("button.primary").click();
        assertThat(page.locator("#secret")).hasValue(java.util.regex.Pattern.compile("whsec_.+"));
        nell.dialog().locator("button.primary").click();

        page.locator("a.row-link")
                .filter(new Locator.FilterOptions().setHasText("Our ERP"))
                .click();
        assertThat(page.locator("main")).containsText("lead.created");
        nell.press("Send test");
        assertThat(page.locator("main table")).containsText("Delivered", SOON);
        org.assertj.core.api.Assertions.assertThat(Barriers.on(page))
                .as("its page")
                .isEmpty();
        status.set(503);
        nell.press("Send again");
        assertThat(page.locator("main table")).containsText("503", SOON);
        assertThat(page.locator("main table")).containsText("Waiting");
        status.set(204);
        nell.press("Send again");
        assertThat(page.locator("main table")).containsText("Delivered", SOON);
        nell.press("Pause");
        assertThat(page.locator("main h1 + .badge, .page-title .badge")).containsText("Paused");
        nell.press("Delete webhook");
        nell.opened().locator("button.danger").click();
        nell.sees("The webhook was deleted");
        assertThat(page.locator("a.row-link").filter(new Locator.FilterOptions().setHasText("Our ERP")))
                .hasCount(0);
        org.assertj.core.api.Assertions.assertThat(nell.complaints()).isEmpty();
    }
}
