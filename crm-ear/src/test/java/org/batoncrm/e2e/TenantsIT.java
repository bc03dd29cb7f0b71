package org.batoncrm.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What one company does, no other sees. */
@BrowserTest
class TenantsIT {

    @Test
    void theOtherCompanySeesNoneOfIt(Page maraPage, Page priyaPage) {
        String company = "Secret " + UUID.randomUUID();
        Desktop mara = Desktop.of(maraPage, "mara@example.com");
        Desktop priya = Desktop.of(priyaPage, "priya@example.com");
        Sales sales = new Sales(mara);
        sales.capture(company);
        String lead = mara.at();
        sales.qualify();
        sales.openOpportunity("1000");
        String opportunity = mara.at();
        sales.quote();
        String quotation = mara.at();
        sales.send();
        sales.acceptAndOpenBooking();
        String booking = mara.at();
        mara.page().locator(".page-subtitle a").first().click();
        String customer = mara.at();

        for (String address : new String[] {lead, opportunity, quotation, booking, customer}) {
            assertThat(priya.open(address).status()).as(address).isEqualTo(404);
            priya.seesNot(company);
            assertThat(priya.open(address.replace("view", "form")).status())
                    .as("form of " + address)
                    .isEqualTo(404);
        }
        priya.open("/search.xhtml?q=" + company.replace(" ", "%20"));
        priya.sees("Nothing found");
        priya.open("/lead/list.xhtml?q=" + company.replace(" ", "%20"));
        priya.sees("Nothing matches");
    }

    @Test
    void anAddressThatIsNoneAnswersAsUnknown(Page maraPage) {
        Desktop mara = Desktop.of(maraPage, "mara@example.com");
        assertThat(mara.open("/lead/view.xhtml?id=nonsense").status()).isEqualTo(404);
        assertThat(mara.open("/lead/view.xhtml").status()).isEqualTo(404);
        assertThat(mara.open("/lead/view.xhtml?id=" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(mara.page().locator("h1")).isVisible();
    }

    @Test
    void operationsAreShownNoSales(Page olgaPage) {
        Desktop olga = Desktop.of(olgaPage, "olga@example.com");
        assertThat(olga.page().locator(".nav-list")).not().containsText("Leads");
        assertThat(olga.open("/lead/list.xhtml").status()).isEqualTo(403);
        assertThat(olga.open("/quotation/list.xhtml").status()).isEqualTo(403);
        assertThat(olga.open("/booking/list.xhtml").status()).isEqualTo(200);
    }
}
