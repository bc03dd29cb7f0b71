package org.batoncrm.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.batoncrm.stack.KeycloakAdmin;
import org.batoncrm.stack.LocalStack;
import org.junit.jupiter.api.Test;

/** The pages of the platform's operators. */
@BrowserTest
class OperatorIT {

    private static final String OPERATOR = "petra@example.com";

    @Test
    void anOperatorArrivesAtTheListOfCompanies(Page petraPage) {
        Desktop petra = Desktop.of(petraPage, OPERATOR);
        assertThat(petra.page()).hasURL(Pattern.compile(".*/admin/platform/$"));
        assertThat(petra.page().locator("h1")).hasText("Companies");
        petra.open("/admin/platform/?q=harbour");
        assertThat(petra.page().locator("tbody tr")).hasCount(1);
        petra.page().locator("tbody a.row-link").click();
        assertThat(petra.page().locator("h1")).hasText("Harbour Freight Forwarding");
        petra.sees("Use of the plan");
        assertThat(petra.complaints()).isEmpty();
    }

    @Test
    void theListKeepsItsStateInTheAddress(Page petraPage) {
        Desktop petra = Desktop.of(petraPage, OPERATOR);
        petra.page()
                .getByText("Scale", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(petra.page()).hasURL(Pattern.compile(".*plan=SCALE.*"));
        petra.page()
                .locator("th a.sort")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Records"))
                .click();
        assertThat(petra.page()).hasURL(Pattern.compile(".*plan=SCALE.*sort=records.*"));
        assertThat(petra.page().locator("tbody")).containsText("Harbour Freight");
        assertThat(petra.page().locator("tbody")).not().containsText("Lumen");
    }

    @Test
    void anOperatorOpensACompanyAndItsAdminIsInvited(Page petraPage, Page adaPage, LocalStack stack) throws Exception {
        Desktop petra = Desktop.of(petraPage, OPERATOR);
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String email = "ada." + mark + "@example.com";
        petra.open("/admin/platform/");
        petra.press("New company");
        petra.fill("name", "Morning Goods " + mark);
        assertThat(petra.page().locator("input[id$='alias']")).hasValue("morning-goods-" + mark);
        petra.choose("country", "Portugal");
        assertThat(petra.page().locator("select[id$='zone']")).hasValue("Europe/Lisbon");
        petra.choose("country", "Switzerland");
        assertThat(petra.page().locator("select[id$='currency']")).hasValue("CHF");
        petra.choose("plan", "Trial");
        petra.fill("email", "nobody");
        petra.press("Open company");
        petra.sees("e-mail address");
        petra.fill("alias", "harbour-freight");
        petra.fill("email", email);
        petra.press("Open company");
        petra.sees("This short name is taken");
        petra.fill("alias", "morning-" + mark);
        petra.press("Open company");
        assertThat(petra.page().locator("h1")).hasText("Morning Goods " + mark);
        petra.standsIn("Active");
        petra.sees("Trial");

        Mail mail = Mail.to(stack, email, 1);
        assertThat(mail.subject()).contains("Morning Goods " + mark);
        Desktop ada = new Desktop(adaPage);
        ada.page().navigate(mail.link());
        ada.page().fill("#firstName", "Ada");
        ada.page().fill("#lastName", "Morning");
        ada.page().locator("#kc-register-form [type=submit]").click();
        ada.page().navigate(Mail.to(stack, email, 2).link());
        ada.page().fill("#password-new", KeycloakAdmin.PASSWORD);
        ada.page().fill("#password-confirm", KeycloakAdmin.PASSWORD);
        ada.page().locator("[type=submit]").last().click();
        assertThat(ada.page().locator("#main")).isVisible();
        ada.open("/admin/");
        ada.sees("Morning Goods " + mark);
        ada.sees("Trial");
    }

    @Test
    void anOperatorOpensNoBusinessPage(Page petraPage) {
        Desktop petra = Desktop.of(petraPage, OPERATOR);
        for (String page :
                List.of("/lead/list.xhtml", "/booking/queue.xhtml", "/search.xhtml?q=a", "/admin/company.xhtml")) {
            assertThat(petra.open(page).status()).as(page).isEqualTo(403);
            petra.sees("You cannot enter here");
            petra.press("To the start page");
            assertThat(petra.page()).hasURL(Pattern.compile(".*/admin/platform/$"));
        }
    }

    @Test
    void nobodyElseOpensThePlatform(Page adaPage, Page maraPage) {
        for (Desktop somebody :
                List.of(Desktop.of(adaPage, "ada@example.com"), Desktop.of(maraPage, "mara@example.com"))) {
            assertThat(somebody.open("/admin/platform/").status()).isEqualTo(403);
            assertThat(somebody.open("/admin/platform/tenant.xhtml?id=0").status())
                    .isEqualTo(403);
            somebody.sees("You cannot enter here");
        }
    }

    @Test
    void aCompanyThatThereIsNotIsNotFound(Page petraPage) {
        Desktop petra = Desktop.of(petraPage, OPERATOR);
        for (String id : List.of("x", "00000000-0000-7000-8000-000000000001", "ba700000-0000-7000-8000-000000000001")) {
            assertThat(petra.open("/admin/platform/tenant.xhtml?id=" + id).status())
                    .as(id)
                    .isEqualTo(404);
        }
    }
}
