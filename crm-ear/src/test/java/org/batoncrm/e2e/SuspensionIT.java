package org.batoncrm.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.batoncrm.identity.Role.SALES_MANAGER;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.batoncrm.stack.LocalStack;
import org.batoncrm.text.Language;
import org.junit.jupiter.api.Test;

/** What the members of a company notice of its suspension, in open browsers and with tokens that they have. */
@BrowserTest
class SuspensionIT {

    private static final Page.WaitForConditionOptions A_MINUTE = new Page.WaitForConditionOptions().setTimeout(60_000);

    @Test
    void whoIsLoggedInIsToldWithinAMinuteAndComesBackLater(Page petraPage, Page maraPage, LocalStack stack) {
        Firm firm = Firm.found(stack, Language.ENGLISH);
        String maras = firm.hire("Mara", SALES_MANAGER);
        Desktop mara = Desktop.of(maraPage, maras);
        mara.open("/lead/form.xhtml");
        mara.fill("company", "Written before");
        String token = firm.tokenOf(maras);
        assertThat(firm.leads(token)).isEqualTo(200);

        Desktop petra = openedBy(petraPage, firm);
        petra.press("Suspend");
        petra.opened();
        petra.fill("why", "Invoice unpaid");
        confirm(petra);
        petra.standsIn("Suspended");
        petra.sees("Invoice unpaid");

        // The form that was open when it happened, and every other page
        mara.page().locator("form button.primary").first().click();
        mara.sees("suspended");
        mara.page().waitForCondition(() -> mara.open("/").status() == 403, A_MINUTE);
        mara.sees("suspended");
        assertThat(mara.open("/lead/list.xhtml").status()).isEqualTo(403);
        mara.page().waitForCondition(() -> firm.leads(token) == 403, A_MINUTE);
        assertThat(firm.leads(firm.tokenOf(maras))).as("a new token").isEqualTo(403);

        petra.press("Reactivate");
        petra.opened();
        confirm(petra);
        petra.standsIn("Active");
        mara.page().waitForCondition(() -> mara.open("/lead/list.xhtml").status() == 200, A_MINUTE);
        mara.seesNot("Written before");
        mara.page().waitForCondition(() -> firm.leads(token) == 200, A_MINUTE);
    }

    @Test
    void anErasureIsAskedForWithTheNameTypedInAndCanBeCancelled(Page petraPage, Page maraPage, LocalStack stack) {
        Firm firm = Firm.found(stack, Language.ENGLISH);
        Desktop mara = Desktop.of(maraPage, firm.hire("Mara", SALES_MANAGER));
        Desktop petra = openedBy(petraPage, firm);
        petra.press("Suspend");
        petra.opened();
        confirm(petra);
        petra.standsIn("Suspended");
        petra.press("Schedule erasure");
        petra.opened();
        petra.fill("alias", "another");
        confirm(petra);
        assertThat(petra.dialog()).containsText("This is not the short name");
        petra.fill("alias", firm.alias());
        confirm(petra);
        petra.standsIn("Closing");
        mara.page().waitForCondition(() -> mara.open("/").status() == 403, A_MINUTE);
        mara.sees("has left Baton");
        petra.press("Keep company");
        petra.opened();
        confirm(petra);
        petra.standsIn("Suspended");
    }

    private static Desktop openedBy(Page page, Firm firm) {
        Desktop petra = Desktop.of(page, "petra@example.com");
        petra.open("/admin/platform/?q=" + firm.alias());
        petra.page().locator("tbody a.row-link").click();
        assertThat(petra.page().locator("h1")).hasText(firm.name());
        return petra;
    }

    private static void confirm(Desktop petra) {
        Locator button = petra.dialog().locator("button.primary");
        button.click();
    }
}
