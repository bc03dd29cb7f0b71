package org.batoncrm.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who uses no mouse always sees where they are, gets everywhere, and is not thrown back to the top of the page. */
@BrowserTest
class KeyboardIT {

    @Test
    void aLeadIsCapturedAndQualifiedByKeyboardAlone(Page page) {
        Desktop mara = Desktop.of(page, "mara@example.com");
        go(page, "New lead");
        page.keyboard().press("Enter");
        assertThat(page.locator(":focus")).hasAttribute("id", "lead:company");
        page.keyboard().type("Keys " + UUID.randomUUID());
        next(page, "lead:contact");
        page.keyboard().type("Kay Board");
        next(page, "lead:country");
        page.keyboard().type("Germ");
        next(page, "lead:email");
        page.keyboard().type("kay@example.com");
        next(page, "lead:phone");
        next(page, "lead:source");
        page.keyboard().type("Pho");
        go(page, "Capture lead");
        page.keyboard().press("Enter");
        mara.standsIn("New");
        mara.sees("Kay Board");
        mara.sees("Germany");

        go(page, "Qualify");
        page.keyboard().press("Enter");
        mara.opened();
        assertThat(Barriers.on(page)).isEmpty();
        page.keyboard().press("Escape");
        assertThat(mara.dialog()).hasCount(0);
        assertThat(page.locator(":focus")).hasText(Pattern.compile("\\s*Qualify\\s*"));
        page.keyboard().press("Enter");
        mara.opened();
        page.keyboard().type("SQL");
        go(page, "Qualify");
        page.keyboard().press("Enter");
        mara.standsIn("Qualified");
    }

    @Test
    void whoWritesANoteGoesOnWhereTheyWere(Page page) {
        Desktop mara = Desktop.of(page, "mara@example.com");
        new Sales(mara).capture("Keys " + UUID.randomUUID());
        page.locator("[id='activity:text']").focus();
        page.keyboard().type("By keyboard");
        go(page, "Add");
        page.keyboard().press("Enter");
        assertThat(page.locator(".timeline")).containsText("By keyboard");
        assertThat(page.locator(":focus")).hasText(Pattern.compile("\\s*Add\\s*"));
    }

    private static void next(Page page, String id) {
        page.keyboard().press("Tab");
        showsFocus(page);
        assertThat(page.locator(":focus")).hasAttribute("id", id);
    }

    /** Goes on with the tabulator until something that reads like this has the focus. */
    private static void go(Page page, String name) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            showsFocus(page);
            if (page.evaluate("document.activeElement.innerText.trim()").equals(name)) {
                return;
            }
        }
        fail("Nothing that reads '" + name + "' takes the focus.");
    }

    private static void showsFocus(Page page) {
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        """
                        () => {
                            const on = document.activeElement;
                            return on === document.body || getComputedStyle(on).outlineStyle !== "none";
                        }"""))
                .as("focus is seen on " + page.evaluate("document.activeElement.outerHTML"))
                .isTrue();
    }
}
