package org.batoncrm.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.batoncrm.identity.Role.SALES_MANAGER;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.batoncrm.stack.KeycloakAdmin;
import org.batoncrm.stack.LocalStack;
import org.batoncrm.text.Language;
import org.junit.jupiter.api.Test;

/** A company comes to Baton by itself. */
@BrowserTest
class SignUpPageIT {

    @Test
    void whoSignsUpConfirmsByMailChoosesAPasswordAndWorks(Page evaPage, Page petraPage, LocalStack stack)
            throws Exception {
        Desktop eva = new Desktop(evaPage);
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String email = "eva." + mark + "@example.com";
        eva.open("/");
        eva.page().locator(".sign-up a").click();
        eva.page().locator("h1").getByText("Open your company in Baton").waitFor();
        assertThat(Barriers.on(evaPage)).isEmpty();
        ask(eva, "Evening Goods " + mark, "Eva Evening", email);
        assertThat(eva.page().locator("h1")).hasText("Look into your mailbox");

        Mail mail = Mail.to(stack, email, 1);
        assertThat(mail.subject()).isEqualTo("Confirm your e-mail address for Baton");
        // Nothing that a stranger entered reaches the mailbox
        assertThat(mail.text()).doesNotContain("Evening");
        eva.page().navigate(mail.link());
        eva.sees("Evening Goods " + mark);
        eva.press("Open company");
        eva.sees("Your company is open.");
        eva.sees("choose a password");

        eva.page().navigate(mail.link());
        eva.sees("This link leads nowhere any more");

        Mail password = Mail.to(stack, email, 2);
        assertThat(password.subject()).isEqualTo("Choose your password for Baton");
        eva.page().navigate(password.link());
        if (eva.page().locator("#kc-info-message a").isVisible()) {
            eva.page().locator("#kc-info-message a").click(); // to begin
        }
        eva.page().fill("#password-new", KeycloakAdmin.PASSWORD);
        eva.page().fill("#password-confirm", KeycloakAdmin.PASSWORD);
        eva.page().locator("[type=submit]").last().click();
        eva.page().locator("#kc-info-message").waitFor();
        eva.open("/");
        if (eva.page().locator("#username").isVisible()) {
            eva.signIn(email);
        }
        assertThat(eva.page().locator(".nav-button-text").first()).hasText("Evening Goods " + mark);
        assertThat(eva.open("/opportunity/board.xhtml").status()).isEqualTo(200);
        new Sales(eva).capture("First Customer");
        eva.open("/admin/");
        eva.sees("Trial");
        eva.sees("of 500");
        assertThat(eva.complaints()).allMatch(complaint -> complaint.contains("/realms/"));

        Desktop petra = Desktop.of(petraPage, "petra@example.com");
        petra.open("/admin/platform/?q=" + mark);
        assertThat(petra.page().locator("tbody tr")).containsText("Trial");
    }

    @Test
    void whoIsKnownGetsTheSameAnswerAndKeepsTheAccount(Page maraPage, Page strangerPage, LocalStack stack)
            throws Exception {
        Firm firm = Firm.found(stack, Language.ENGLISH);
        String maras = firm.hire("Mara", SALES_MANAGER);
        Desktop mara = new Desktop(maraPage);
        mara.open("/admin/sign-up.xhtml");
        // The company is known, too
        ask(mara, firm.name(), "Mara Test", maras);
        String known = mara.page().locator("main").innerText();
        Desktop stranger = new Desktop(strangerPage);
        stranger.open("/admin/sign-up.xhtml");
        ask(stranger, "Somebody else", "Some Body", "nobody." + UUID.randomUUID() + "@example.com");
        assertThat(stranger.page().locator("main").innerText()).isEqualTo(known);

        Mail mail = Mail.to(stack, maras, 1);
        mara.page().navigate(mail.link());
        mara.press("Open company");
        mara.sees("Log in with the account that you have");
        mara.press("Log in");
        mara.signIn(maras);
        assertThat(mara.page().locator(".organizations button")).hasCount(2);
        mara.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("(" + firm.alias() + "-"))
                .or(mara.page().locator(".organizations button").last())
                .first()
                .click();
        assertThat(mara.page().locator("#main")).isVisible();
    }

    @Test
    void whatCannotBeIsSaidAtTheFieldAndNothingIsLost(Page page) {
        Desktop eva = new Desktop(page);
        eva.open("/admin/sign-up.xhtml");
        ask(eva, "Evening Goods", "Eva", "nobody");
        assertThat(eva.page().locator("form")).containsText("e-mail address");
        assertThat(eva.page().locator("input[id$='company']")).hasValue("Evening Goods");
        assertThat(eva.page().locator("input[id$='email']")).hasValue("nobody");
        assertThat(eva.page().locator("select[id$='country']")).hasValue("PT");
        // Strangers get no session: there is nothing to flood
        assertThat(page.context().cookies()).noneMatch(cookie -> cookie.name.equals("JSESSIONID"));
        eva.open("/admin/sign-up-confirm.xhtml?token=x");
        eva.sees("This link leads nowhere any more");
    }

    @Test
    void thePagesFitAPhoneAndTheLook(Page page) {
        Desktop eva = new Desktop(page);
        eva.page().setViewportSize(375, 800);
        for (String address :
                List.of("/admin/sign-up.xhtml", "/admin/sign-up-sent.xhtml", "/admin/sign-up-confirm.xhtml?token=x")) {
            assertThat(eva.open(address).status()).isEqualTo(200);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(address)
                    .isLessThanOrEqualTo(375);
        }
        assertThat(eva.complaints()).isEmpty();
    }

    private static void ask(Desktop desktop, String company, String name, String email) {
        // The browser's own look at the address is not what is tried here
        desktop.page().evaluate("document.querySelector('form').noValidate = true");
        desktop.fill("company", company);
        desktop.fill("name", name);
        desktop.fill("email", email);
        desktop.page().selectOption("select[id$='country']", "PT");
        desktop.page().locator("form button").first().click();
        desktop.page().waitForLoadState();
    }
}
