package org.batoncrm.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Signing in, into one company at a time, and out again. */
@BrowserTest
class IdentityIT {

    @Test
    void theLoginLeadsToThePageThatWasAskedFor(Page somebodyPage) {
        Desktop somebody = new Desktop(somebodyPage);
        somebody.open("/lead/list.xhtml?q=delta&status=QUALIFIED");
        somebody.signIn("mara@example.com");
        assertThat(somebody.page().locator("h1")).hasText("Leads");
        assertThat(somebody.page()).hasURL(Pattern.compile(".*/lead/list.xhtml\\?q=delta&status=QUALIFIED$"));
    }

    @Test
    void loggingOutEndsTheSessionAtKeycloak(Page maraPage) {
        Desktop mara = Desktop.of(maraPage, "mara@example.com");
        mara.page().click("[popovertarget=menu-user]");
        mara.page().locator("#menu-user button").last().click();
        mara.sees("You are logged out");
        mara.open("/");
        assertThat(mara.page().locator("#username")).isVisible();
    }

    @Test
    void aPageWhoseLoginIsOverSaysSoAndKeepsWhatWasEntered(Page maraPage) {
        Desktop mara = Desktop.of(maraPage, "mara@example.com");
        mara.open("/lead/form.xhtml");
        mara.fill("company", "Not stored yet");
        mara.choose("source", "Phone");
        Page other = mara.page().context().newPage();
        other.navigate("/");
        other.click("[popovertarget=menu-user]");
        other.locator("#menu-user button").last().click();
        assertThat(other.locator("h1")).hasText("You are logged out");
        mara.press("Capture lead");
        assertThat(mara.page().locator("#trouble")).containsText("Your login is over");
        assertThat(mara.page().locator("[id$='company']")).hasValue("Not stored yet");
        mara.page().locator("#trouble a").click();
        assertThat(mara.page().locator("#username")).isVisible();
    }

    @Test
    void aPersonInTwoCompaniesIsInOneAtATime(Page robinPage) {
        Desktop robin = new Desktop(robinPage);
        robin.open("/");
        robin.signIn("robin@example.com");
        robin.page().click("#organization-harbour-freight");
        assertThat(robin.page().locator(".nav-button-text").first()).hasText("Harbour Freight Forwarding");
        assertThat(robin.page().locator(".nav-list")).containsText("Leads");

        robin.page().click("[popovertarget=menu-tenant]");
        robin.page().locator("#menu-tenant form button").click();
        robin.page().click("#organization-lumen-events");
        assertThat(robin.page().locator(".nav-button-text").first()).hasText("Lumen Event Services");
        assertThat(robin.page().locator(".nav-list")).not().containsText("Leads");
        assertThat(robin.open("/lead/list.xhtml").status()).isEqualTo(403);
    }

    @Test
    void whoIsInNoCompanyGetsAClearPage(Page page) {
        refused(page, "stranger@example.com", "Your account is in no company");
    }

    @Test
    void whoseCompanyIsSuspendedGetsAClearPage(Page page) {
        refused(page, "sid@example.com", "suspended");
    }

    @Test
    void whoHasNoRoleGetsAClearPage(Page page) {
        refused(page, "nora@example.com", "you have no role");
    }

    @Test
    void onlyAdminsEnterTheAdministration(Page maraPage, Page adaPage) {
        Desktop mara = Desktop.of(maraPage, "mara@example.com");
        assertThat(mara.open("/admin/").status()).isEqualTo(403);
        mara.sees("You cannot enter here");
        mara.sees("You are logged in as mara@example.com");
        mara.press("To the start page");
        assertThat(mara.page().locator("h1")).containsText("Hello");
        assertThat(mara.open("/admin/").status()).isEqualTo(403);
        Desktop ada = Desktop.of(adaPage, "ada@example.com");
        assertThat(ada.open("/admin/").status()).isEqualTo(200);
        assertThat(ada.page().locator("h1")).isVisible();
    }

    private static void refused(Page page, String email, String explanation) {
        Desktop somebody = new Desktop(page);
        somebody.open("/");
        somebody.signIn(email);
        assertThat(somebody.page().locator("main")).containsText(Pattern.compile(explanation));
        assertThat(somebody.page().locator("body")).not().containsText("Exception");
        somebody.page().locator("form[action$='sign-out'] button").click();
        somebody.sees("You are logged out");
    }
}
