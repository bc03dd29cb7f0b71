package org.batoncrm.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One person at a browser of their own, doing what the person would do. */
final class Desktop {

    private static final int PATIENCE = 15_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE); // the first of anything is slow on a busy machine
    }

    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    /** Somebody who has not signed in. */
    Desktop(Page page) {
        this.page = page;
        page.context().setDefaultTimeout(PATIENCE);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
    }

    /** A browser in which this person of the demo has signed in. */
    static Desktop of(Page page, String email) {
        Desktop desktop = new Desktop(page);
        desktop.open("/");
        desktop.signIn(email);
        PlaywrightAssertions.assertThat(page.locator("#main")).isVisible();
        return desktop;
    }

    /** Fills in the login page. */
    void signIn(String email) {
        page.fill("#username", email);
        page.fill("#password", org.batoncrm.stack.KeycloakAdmin.PASSWORD);
        page.click("#kc-login");
    }

    Page page() {
        return page;
    }

    /** What the browser complained about: errors of scripts, refused content, failed requests. */
    List<String> complaints() {
        return complaints;
    }

    /** Opens an address of Baton. */
    Response open(String path) {
        return page.navigate(path);
    }

    /** Presses a button or follows a link that reads like this. */
    void press(String name) {
        page.locator("main button:visible, main a.button:visible")
                .filter(new Locator.FilterOptions().setHasText(exactly(name)))
                .first()
                .click();
    }

    /** The buttons of the moves that are offered. */
    List<String> moves() {
        return page.locator(".process-next button").allInnerTexts();
    }

    /** Makes a move that needs nothing but its button. */
    void move(String name) {
        page.locator(".process-next button")
                .filter(new Locator.FilterOptions().setHasText(exactly(name)))
                .click();
    }

    /** Sends a move as its button would, whether there is such a button or not. */
    void send(String move) {
        page.evaluate(
                """
                move => {
                    const button = document.querySelector(".process-next button");
                    PrimeFaces.ab({ s: button.id, f: "moves", p: button.id, u: "moveDialog",
                        pa: [{ name: "move", value: move }] });
                }""",
                move);
    }

    /** Makes a move that needs a choice, and presses the dialog's button. */
    void move(String name, String choice, String button) {
        move(name);
        Locator dialog = opened();
        select(dialog.locator("select").first(), choice);
        dialog.locator("button.primary")
                .filter(new Locator.FilterOptions().setHasText(exactly(button)))
                .click();
    }

    /** The dialog that just opens. It is there when it has the focus: before that, what is typed would go elsewhere. */
    Locator opened() {
        dialog().locator(":focus").waitFor();
        return dialog();
    }

    /** The dialog that is open. */
    Locator dialog() {
        return page.locator(".ui-dialog:visible");
    }

    /** Chooses an entry of a menu on a form. */
    void choose(String id, String choice) {
        select(page.locator("select[id$='" + id + "']"), choice);
    }

    private static void select(Locator menu, String choice) {
        Locator option = menu.locator("option")
                .filter(new Locator.FilterOptions().setHasText(choice))
                .first();
        menu.selectOption(option.getAttribute("value"));
    }

    /** Fills in a field whose id ends like this, and leaves it. */
    void fill(String id, String value) {
        Locator field = page.locator("input[id$='%1$s'], textarea[id$='%1$s']".formatted(id));
        field.fill(value);
        field.blur();
    }

    /** Waits until the record stands in this state. */
    void standsIn(String state) {
        PlaywrightAssertions.assertThat(page.locator(".page-title .badge"))
                .hasText(Pattern.compile("\\s*" + state + "\\s*"));
    }

    /** Waits until the page shows this text. */
    void sees(String text) {
        PlaywrightAssertions.assertThat(page.locator("body")).containsText(text);
    }

    void seesNot(String text) {
        PlaywrightAssertions.assertThat(page.locator("body")).not().containsText(text);
    }

    /** The address of the page, without where Baton is. */
    String at() {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    private static Pattern exactly(String text) {
        // The browser reads the pattern: it has no quoting of its own
        return Pattern.compile("^\\s*" + text.replaceAll("[^\\w\\s]", "\\\\$0") + "\\s*$");
    }
}
