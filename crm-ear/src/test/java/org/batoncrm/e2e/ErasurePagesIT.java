package org.batoncrm.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import org.batoncrm.stack.LocalStack;
import org.junit.jupiter.api.Test;

/** A company asks for its end, and operators read that nothing is left. */
@BrowserTest
class ErasurePagesIT {

    private static final double TWO_CLOCKS = 90_000;

    @Test
    void aCompanyAsksForItsEndAndThinksBetterOfItAndIsErasedInTheEnd(Page adminPage, Page petraPage, LocalStack stack)
            throws Exception {
        NewCompany company = NewCompany.open(stack);
        Desktop admin = Desktop.of(adminPage, company.email());
        ask(admin, "something-else");
        assertThat(admin.dialog()).containsText("short name");
        assertThat(admin.dialog()).isVisible();
        ask(admin, company.alias());
        admin.sees("Everything of your company will be erased at");
        Desktop petra = new Desktop(petraPage);
        petra.open("/admin/platform/");
        petra.signIn("petra@example.com");
        petra.open("/admin/platform/tenant.xhtml?id=" + company.id());
        petra.sees("An admin of this company has asked for its erasure");
        assertThat(petra.open("/admin/data.xhtml").status()).isEqualTo(403);
        admin.press("Keep the company");
        admin.seesNot("will be erased at");

        company.asOwner("update tenant set state = 'CLOSING', erase_at = now() - interval '1 minute'"
                + " where tenant_id = current_tenant()");
        Locator certificate = petra.page()
                .locator("tr")
                .filter(new Locator.FilterOptions().setHasText(company.id().toString()));
        long until = System.nanoTime() + (long) TWO_CLOCKS * 1_000_000;
        do {
            petra.open("/admin/platform/erasures.xhtml");
        } while (certificate.count() == 0 && System.nanoTime() < until);
        assertThat(certificate).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(1));
        Download file = petra.page()
                .waitForDownload(() -> certificate.locator("a[download]").click());
        String text = Files.readString(file.path());
        assertThat(text)
                .contains(company.id().toString(), "\"keycloak: organization\"", "\"event_seal\"")
                .doesNotContain(company.email(), "Alma");
        assertThat(petra.open("/admin/platform/tenant.xhtml?id=" + company.id()).status())
                .isEqualTo(404);
        assertThat(petra.complaints()).noneMatch(complaint -> complaint.contains("Content Security Policy"));

        Desktop late = new Desktop(adminPage.context().browser().newPage());
        late.page().navigate(stack.settings().url() + "/");
        late.signIn(company.email());
        assertThat(late.page().locator("#kc-login")).isVisible();
        late.page().close();
    }

    private static void ask(Desktop admin, String alias) {
        admin.open("/admin/data.xhtml");
        admin.press("Have everything erased");
        admin.opened();
        admin.fill("alias", alias);
        admin.dialog().locator("button.danger").click();
    }
}
