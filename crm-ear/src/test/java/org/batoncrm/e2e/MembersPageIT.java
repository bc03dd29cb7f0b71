package org.batoncrm.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.batoncrm.identity.Role.SALES_MANAGER;
import static org.batoncrm.identity.Role.TENANT_ADMIN;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.batoncrm.stack.KeycloakAdmin;
import org.batoncrm.stack.LocalStack;
import org.batoncrm.text.Language;
import org.junit.jupiter.api.Test;

/** What an admin does about members, and what they notice of it in open browsers and with tokens that they have. */
@BrowserTest
class MembersPageIT {

    /** Longer than anything may be remembered. */
    private static final Page.WaitForConditionOptions HALF_A_MINUTE =
            new Page.WaitForConditionOptions().setTimeout(30_000);

    @Test
    void whoIsInvitedMakesAnAccountAndLandsInTheCompanyWithTheRoles(Page adaPage, Page kimPage, LocalStack stack)
            throws Exception {
        Firm firm = Firm.found(stack, Language.ENGLISH);
        Desktop ada = Desktop.of(adaPage, firm.hire("Ada", TENANT_ADMIN));
        String email = "kim." + UUID.randomUUID() + "@example.com";
        invite(ada, email, "Operations");
        assertThat(ada.page().locator("tr", new Page.LocatorOptions().setHasText(email)))
                .containsText("Waits for an answer");
        Mail mail = Mail.to(stack, email, 1);
        assertThat(mail.subject()).isEqualTo(firm.name() + " invites you to Baton");

        Desktop kim = new Desktop(kimPage);
        kim.page().navigate(mail.link());
        kim.page().fill("#firstName", "Kim");
        kim.page().fill("#lastName", "Newman");
        kim.page().locator("#kc-register-form [type=submit]").click();
        // Keycloak wants the address proved once more, and the password after that
        kim.page().navigate(Mail.to(stack, email, 2).link());
        kim.page().fill("#password-new", KeycloakAdmin.PASSWORD);
        kim.page().fill("#password-confirm", KeycloakAdmin.PASSWORD);
        kim.page().locator("[type=submit]").last().click();
        assertThat(kim.page().locator(".nav-button-text").first()).hasText(firm.name());
        assertThat(kim.page().locator(".nav-list")).not().containsText("Leads");
        assertThat(kim.open("/booking/queue.xhtml").status()).isEqualTo(200);
        // Keycloak's own form looks for a password field that it does not show here
        assertThat(kim.complaints()).allMatch(complaint -> complaint.contains("/realms/"));

        ada.open("/admin/members.xhtml");
        ada.seesNot("Waits for an answer");
        Locator row = ada.page().locator("tr", new Page.LocatorOptions().setHasText("Kim Newman"));
        assertThat(row).containsText("Operations");
        row.locator("a").first().click();
        ada.sees("Joined");
    }

    @Test
    void whoHasAnAccountJoinsWithItAndTheMailSpeaksTheLanguageOfTheCompany(
            Page adaPage, Page robinPage, LocalStack stack) throws Exception {
        Firm first = Firm.found(stack, Language.ENGLISH);
        String robins = first.hire("Robin", SALES_MANAGER);
        Firm firm = Firm.found(stack, Language.GERMAN);
        Desktop ada = Desktop.of(adaPage, firm.hire("Ada", TENANT_ADMIN));
        invite(ada, robins, null);
        Mail mail = Mail.to(stack, robins, 1);
        assertThat(mail.subject()).isEqualTo(firm.name() + " l\u00e4dt Sie zu Baton ein");

        Desktop robin = new Desktop(robinPage);
        robin.page().navigate(mail.link());
        robin.page().locator("#kc-info-message a").click();
        robin.signIn(robins);
        robin.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(firm.name()))
                .click();
        assertThat(robin.page().locator(".nav-button-text").first()).hasText(firm.name());
        assertThat(robin.open("/lead/list.xhtml").status()).isEqualTo(200);
    }

    @Test
    void anInvitationThatIsTakenBackLeadsNowhere(Page adaPage, Page kimPage, LocalStack stack) throws Exception {
        Firm firm = Firm.found(stack, Language.ENGLISH);
        Desktop ada = Desktop.of(adaPage, firm.hire("Ada", TENANT_ADMIN));
        String email = "kim." + UUID.randomUUID() + "@example.com";
        invite(ada, email, "Operations");
        ada.page()
                .locator("tr", new Page.LocatorOptions().setHasText(email))
                .locator("button")
                .first()
                .click();
        ada.sees("once more");
        String link = Mail.to(stack, email, 2).link();
        ada.page()
                .locator("tr", new Page.LocatorOptions().setHasText(email))
                .locator("button")
                .last()
                .click();
        ada.page().locator(".ui-confirmdialog-yes").click();
        ada.sees("taken back");
        ada.open("/admin/members.xhtml");
        ada.seesNot(email);

        // Keycloak may show its form once more, but takes nobody in by it
        kimPage.navigate(link);
        if (kimPage.locator("#kc-register-form").isVisible()) {
            kimPage.fill("#firstName", "Kim");
            kimPage.fill("#lastName", "Newman");
            kimPage.locator("#kc-register-form [type=submit]").click();
            kimPage.waitForLoadState();
        }
        ada.open("/admin/members.xhtml");
        ada.sees("Ada Test");
        ada.seesNot(email);
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneInOpenSessionsAndWithIssuedTokens(Page adaPage, Page maraPage, LocalStack stack) {
        Firm firm = Firm.found(stack, Language.ENGLISH);
        Desktop ada = Desktop.of(adaPage, firm.hire("Ada", TENANT_ADMIN));
        String maras = firm.hire("Mara", SALES_MANAGER);
        Desktop mara = Desktop.of(maraPage, maras);
        assertThat(mara.open("/lead/list.xhtml").status()).isEqualTo(200);
        String token = firm.tokenOf(maras);
        assertThat(firm.leads(token)).isEqualTo(200);

        openMember(ada, "Mara Test");
        check(ada, "Sales manager", false);
        check(ada, "Operations", true);
        ada.press("Save");
        ada.sees("The roles are saved.");
        until(mara, () -> mara.open("/lead/list.xhtml").status() == 403);
        until(mara, () -> firm.leads(token) == 401);
        assertThat(mara.open("/booking/queue.xhtml").status())
                .as("the new role")
                .isEqualTo(200);
        until(mara, () -> firm.leads(firm.tokenOf(maras)) == 403);
        ada.sees("Role taken");
        ada.sees("Role given");
        assertThat(mara.complaints()).allMatch(complaint -> complaint.contains("403"));
    }

    @Test
    void whoIsDisabledIsOutAndCanComeBack(Page adaPage, Page maraPage, LocalStack stack) {
        Firm firm = Firm.found(stack, Language.ENGLISH);
        Desktop ada = Desktop.of(adaPage, firm.hire("Ada", TENANT_ADMIN));
        String maras = firm.hire("Mara", SALES_MANAGER);
        Desktop mara = Desktop.of(maraPage, maras);
        String token = firm.tokenOf(maras);
        assertThat(firm.leads(token)).isEqualTo(200);

        openMember(ada, "Mara Test");
        ada.press("Disable");
        ada.page().locator(".ui-confirmdialog-yes").click();
        ada.sees("Let in again");
        until(mara, () -> mara.open("/").status() == 403);
        mara.sees("switched off");
        until(mara, () -> firm.leads(token) == 403);
        assertThat(firm.leads(firm.tokenOf(maras))).as("a new token").isEqualTo(403);

        ada.press("Let in again");
        ada.sees("can enter again");
        until(mara, () -> mara.open("/lead/list.xhtml").status() == 200);
    }

    @Test
    void whoIsRemovedIsOutAndTheWorkGoesOn(Page adaPage, Page maraPage, Page tomPage, LocalStack stack) {
        Firm firm = Firm.found(stack, Language.ENGLISH);
        Desktop ada = Desktop.of(adaPage, firm.hire("Ada", TENANT_ADMIN));
        String maras = firm.hire("Mara", SALES_MANAGER);
        Desktop mara = Desktop.of(maraPage, maras);
        Desktop tom = Desktop.of(tomPage, firm.hire("Tom", SALES_MANAGER));
        new Sales(mara).capture("Delta Coffee");
        String lead = mara.at();
        String token = firm.tokenOf(maras);
        assertThat(firm.leads(token)).isEqualTo(200);

        openMember(ada, "Mara Test");
        ada.press("Remove");
        Locator dialog = ada.opened();
        dialog.locator("select").selectOption(new SelectOption().setLabel("Tom Test"));
        dialog.locator("button.danger").click();
        ada.sees("The member is removed.");
        assertThat(ada.page().locator("table").last()).not().containsText("Mara Test");
        until(mara, () -> mara.open(lead).status() == 403);
        mara.sees("no longer a member");
        until(mara, () -> firm.leads(token) == 403);

        tom.open(lead);
        tom.sees("handed over");
        tom.sees("Mara Test \u2192 Tom Test");
        tom.open("/lead/list.xhtml?owner=me");
        tom.sees("Delta Coffee");
    }

    @Test
    void anAdminIsAskedBeforeGivingUpTheOwnRoleAndTheLastOneKeepsIt(Page adaPage, LocalStack stack) {
        Firm firm = Firm.found(stack, Language.ENGLISH);
        Desktop ada = Desktop.of(adaPage, firm.hire("Ada", TENANT_ADMIN, SALES_MANAGER));
        openMember(ada, "Ada Test");
        check(ada, "Tenant admin", false);
        ada.press("Save");
        ada.opened().locator("button.danger").click();
        ada.sees("last active admin");
        firm.hire("Abe", TENANT_ADMIN);
        openMember(ada, "Ada Test");
        check(ada, "Tenant admin", false);
        ada.press("Save");
        ada.opened().locator("button.danger").click();
        ada.page().waitForURL(Pattern.compile("^[^/]+//[^/]+/$"));
        until(ada, () -> ada.open("/admin/members.xhtml").status() == 403);
        assertThat(ada.open("/lead/list.xhtml").status()).isEqualTo(200);
    }

    @Test
    void whatCannotBeInvitedIsSaidAtTheField(Page adaPage, LocalStack stack) {
        Firm firm = Firm.found(stack, Language.ENGLISH);
        String adas = firm.hire("Ada", TENANT_ADMIN);
        Desktop ada = Desktop.of(adaPage, adas);
        ada.open("/admin/members.xhtml");
        ada.press("Invite");
        Locator dialog = ada.opened();
        ada.fill("email", adas);
        dialog.locator("button.primary").click();
        assertThat(dialog).containsText("a member already");
        ada.fill("email", "nobody");
        dialog.locator("button.primary").click();
        assertThat(dialog).containsText("e-mail address");
        ada.fill("email", "kim@example.com");
        dialog.locator("input[type=checkbox]").first().setChecked(false);
        dialog.locator("button.primary").click();
        assertThat(dialog).containsText("at least one role");
        assertThat(dialog.locator("input[id$='email']")).hasValue("kim@example.com");
    }

    @Test
    void thePagesFitAPhone(Page adaPage, LocalStack stack) {
        Firm firm = Firm.found(stack, Language.ENGLISH);
        Desktop ada = Desktop.of(adaPage, firm.hire("Ada", TENANT_ADMIN));
        ada.page().setViewportSize(375, 800);
        invite(ada, "somebody.with.a.long.name." + UUID.randomUUID() + "@example.com", "Operations");
        for (String address : List.of("/admin/members.xhtml", "/admin/members.xhtml?role=OPERATIONS")) {
            assertThat(ada.open(address).status()).isEqualTo(200);
            assertFits(ada);
        }
        openMember(ada, "Ada Test");
        assertFits(ada);
        assertThat(ada.complaints()).isEmpty();
    }

    private static void assertFits(Desktop desktop) {
        assertThat((Integer) desktop.page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(375);
    }

    /**
     * Invites somebody.
     *
     * @param role a role beside that of a sales manager, which is chosen at first; null for that one alone
     */
    private static void invite(Desktop admin, String email, String role) {
        admin.open("/admin/members.xhtml");
        admin.page().locator("[id$='add']").first().click();
        Locator dialog = admin.opened();
        admin.fill("email", email);
        if (role != null) {
            dialog.locator("input[type=checkbox]").first().setChecked(false);
            dialog.getByLabel(role).setChecked(true);
        }
        dialog.locator("button.primary").click();
        admin.sees(email);
        dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    private static void openMember(Desktop admin, String name) {
        admin.open("/admin/members.xhtml?q=" + name.replace(" ", "+"));
        admin.page().locator("a.row-link").first().click();
        assertThat(admin.page().locator("h1")).hasText(name);
    }

    private static void check(Desktop admin, String role, boolean checked) {
        admin.page().locator("[id='member:roles']").getByLabel(role).setChecked(checked);
    }

    private static void until(Desktop desktop, BooleanSupplier holds) {
        desktop.page().waitForCondition(holds, HALF_A_MINUTE);
    }
}
