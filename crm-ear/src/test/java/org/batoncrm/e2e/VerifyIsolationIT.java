package org.batoncrm.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;

/** A tenant's admin has the isolation proved, on the running system and over the real API. */
@BrowserTest
class VerifyIsolationIT {

    private static final int PATIENCE = 180_000;

    @Test
    void anAdminSeesThatNothingGetsThroughAndTakesTheReportAlong(Page ruiPage) {
        Desktop rui = Desktop.of(ruiPage, "rui@example.com");
        rui.open("/admin/isolation.xhtml");
        rui.press("Verify isolation");
        assertThat(ruiPage.locator(".notice"))
                .containsText("none got through", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        for (String way : new String[] {"Persistence", "SQL", "Services", "API over HTTP", "Exports"}) {
            assertThat(ruiPage.locator("main")).containsText(way);
        }
        assertThat(ruiPage.locator(".state-held").first()).isVisible();
        String report = ruiPage.locator("a[href*=isolation-report]").first().getAttribute("href");
        var document = ruiPage.request().get(report);
        assertThat(document.status()).isEqualTo(200);
        assertThat(document.headers().get("content-disposition"))
                .contains("baton-isolation-")
                .contains(".html");
        assertThat(document.text()).contains("Tinker Workshop", "POST /quotations/{id}/accept", "LeadService.get");
        assertThat(ruiPage.request().get(report + "&format=json").text()).contains("\"findings\":0");

        rui.press("Verify isolation");
        rui.sees("Wait 3 minutes");
        assertThat(rui.complaints()).isEmpty();
    }
}
