package org.batoncrm.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.batoncrm.identity.Role.OPERATIONS;
import static org.batoncrm.identity.Role.SALES_MANAGER;
import static org.batoncrm.identity.Role.TENANT_ADMIN;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.batoncrm.stack.KeycloakAdmin;
import org.batoncrm.stack.LocalStack;
import org.batoncrm.text.Language;
import org.junit.jupiter.api.Test;

/** What a company wants of logins, and what its members and their programs notice of it. */
@BrowserTest
class SignInRulesIT {

    /** Longer than anything may be remembered. */
    private static final Page.WaitForConditionOptions HALF_A_MINUTE =
            new Page.WaitForConditionOptions().setTimeout(30_000);

    private static final String PASSWORD = "#password";
    private static final String LEADS = "/lead/list.xhtml";

    @Test
    void anAdminRequiresASecondFactorAndEverybodySetsOneUp(Page adaPage, Page maraPage, LocalStack stack) {
        Firm firm = Firm.found(stack, Language.ENGLISH);
        Desktop ada = Desktop.of(adaPage, firm.hire("Ada", TENANT_ADMIN));
        String maras = firm.hire("Mara", SALES_MANAGER);
        Desktop mara = Desktop.of(maraPage, maras);
        String weak = firm.tokenOf(maras);
        assertThat(firm.leads(weak)).isEqualTo(200);

        ada.open("/admin/sign-in-rules.xhtml");
        assertThat(ada.page().locator(".notice .tag")).hasText(new String[] {"Ada Test", "Mara Test"});
        require(ada);
        confirmPassword(ada);
        Phone.setUpOn(ada.page());
        assertThat(ada.page().locator("h1")).hasText("Sign-in rules");
        assertThat(ada.page().locator(".notice .tag")).hasText(new String[] {"Mara Test"});
        ada.open("/admin/history.xhtml");
        ada.sees("Second factor needed: no \u2192 yes");

        until(mara, () -> leadsToLogin(mara));
        confirmPassword(mara);
        Phone phone = Phone.setUpOn(mara.page());
        assertThat(mara.page()).hasURL(Pattern.compile(".*" + LEADS));
        assertThat(mara.open("/opportunity/board.xhtml").status()).isEqualTo(200);

        HttpResponse<String> refused = firm.askForLeads(weak);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("urn:baton:problem:one-factor");
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("insufficient_user_authentication", "acr_values=\"second-factor\"");
        assertThat(firm.leads(CodeFlow.tokenAt(mara.page(), stack, firm.alias())))
                .isEqualTo(200);
        assertThat(firm.leads(firm.tokenOfProgram(SALES_MANAGER)))
                .as("a program's own account")
                .isEqualTo(200);

        logOut(mara);
        mara.open(LEADS);
        mara.signIn(maras);
        phone.enterOn(mara.page());
        assertThat(mara.page().locator("h1")).hasText("Leads");

        mara.page().click("[popovertarget=menu-user]");
        mara.page().locator("form[action$='second-factor'] button").click();
        Phone.setUpOn(mara.page());
        assertThat(mara.page().locator("h1")).containsText("Hello");
        assertThat(mara.complaints()).isEmpty();
    }

    @Test
    void aFactorIsNeededWhereItIsRequiredAndNowhereElse(Page robinPage, LocalStack stack) {
        Firm lax = Firm.found(stack, Language.ENGLISH);
        Firm strict = Firm.found(stack, Language.ENGLISH);
        strict.set(stack, "second_factor = true");
        String robins = "robin." + UUID.randomUUID() + "@example.com";
        UUID robin = stack.keycloak().user(robins, "Robin", "Test");
        lax.hireToo(robin, SALES_MANAGER);
        strict.hireToo(robin, OPERATIONS);
        Desktop desktop = new Desktop(robinPage);
        desktop.open("/");
        desktop.signIn(robins);
        choose(desktop, lax);
        assertThat(desktop.page().locator(".nav-button-text").first()).hasText(lax.name());

        desktop.page().click("[popovertarget=menu-tenant]");
        desktop.page().locator("#menu-tenant form button").click();
        choose(desktop, strict);
        confirmPassword(desktop);
        // Who gives up here is in no company, and is asked again
        desktop.open("/booking/queue.xhtml");
        confirmPassword(desktop);
        Phone.setUpOn(desktop.page());
        assertThat(desktop.page().locator(".nav-button-text").first()).hasText(strict.name());
        assertThat(desktop.page()).hasURL(Pattern.compile(".*/booking/queue.xhtml"));
    }

    @Test
    void whoLostThePhoneIsHelpedByAnAdminOfTheOnlyCompany(
            Page adaPage, Page maraPage, Page robinPage, LocalStack stack) {
        Firm firm = Firm.found(stack, Language.ENGLISH);
        Desktop ada = Desktop.of(adaPage, firm.hire("Ada", TENANT_ADMIN));
        String maras = firm.hire("Mara", SALES_MANAGER);
        String robins = "robin." + UUID.randomUUID() + "@example.com";
        UUID robin = stack.keycloak().user(robins, "Robin", "Test");
        firm.hireToo(robin, SALES_MANAGER);
        Firm.found(stack, Language.ENGLISH).hireToo(robin, SALES_MANAGER);
        require(ada);
        confirmPassword(ada);
        Phone.setUpOn(ada.page());
        assertThat(ada.page().locator("h1")).hasText("Sign-in rules");
        Desktop mara = new Desktop(maraPage);
        mara.open(LEADS);
        mara.signIn(maras);
        confirmPassword(mara);
        Phone.setUpOn(mara.page());
        assertThat(mara.page().locator("h1")).hasText("Leads");
        Desktop both = new Desktop(robinPage);
        both.open(LEADS);
        both.signIn(robins);
        choose(both, firm);
        confirmPassword(both);
        Phone.setUpOn(both.page());
        assertThat(both.page().locator("h1")).hasText("Leads");

        resetFactorOf(ada, "Robin Test");
        ada.sees("works for another company");
        assertThat(both.open(LEADS).url()).endsWith(LEADS);
        resetFactorOf(ada, "Mara Test");
        ada.sees("The second factor is reset.");
        ada.sees("Not set up");
        ada.sees("Second factor reset");
        mara.open(LEADS);
        mara.signIn(maras);
        confirmPassword(mara);
        Phone.setUpOn(mara.page());
        assertThat(mara.page().locator("h1")).hasText("Leads");
        ada.open("/admin/members.xhtml?q=Ada");
        ada.page().locator("a.row-link").first().click();
        assertThat(ada.page().locator("h1")).hasText("Ada Test");
        assertThat(ada.page().locator("[id$='resetFactor']")).hasCount(0);
    }

    @Test
    void aForgottenPasswordIsNoWayPastTheSecondFactor(Page maraPage, LocalStack stack) throws Exception {
        Firm firm = Firm.found(stack, Language.ENGLISH);
        firm.set(stack, "second_factor = true");
        String maras = firm.hire("Mara", SALES_MANAGER);
        Desktop mara = new Desktop(maraPage);
        mara.open(LEADS);
        mara.signIn(maras);
        confirmPassword(mara);
        Phone phone = Phone.setUpOn(mara.page());
        assertThat(mara.page().locator("h1")).hasText("Leads");
        logOut(mara);
        mara.open(LEADS);
        mara.page().locator("a[href*='reset-credentials']").click();
        mara.page().fill("#username", maras);
        mara.page().locator("[type=submit]").click();
        mara.page().navigate(Mail.to(stack, maras, 1).link());
        phone.enterOn(mara.page());
        mara.page().fill("#password-new", "another-" + KeycloakAdmin.PASSWORD);
        mara.page().fill("#password-confirm", "another-" + KeycloakAdmin.PASSWORD);
        mara.page().locator("[type=submit]").last().click();
        assertThat(mara.page().locator("h1")).hasText("Leads");
    }

    @Test
    void aLoginThatIsTooOldForTheCompanyIsMadeAnew(Page maraPage, LocalStack stack) {
        Firm firm = Firm.found(stack, Language.ENGLISH);
        String maras = firm.hire("Mara", SALES_MANAGER);
        String token = firm.tokenOf(maras);
        Desktop mara = Desktop.of(maraPage, maras);
        mara.open("/lead/form.xhtml");
        mara.fill("company", "Not stored yet");
        mara.choose("source", "Phone");
        Page other = mara.page().context().newPage();
        firm.set(stack, "login_minutes = 0");
        until(mara, () -> {
            other.navigate(LEADS);
            return other.locator(PASSWORD).isVisible();
        });
        mara.press("Capture lead");
        assertThat(mara.page().locator("#trouble")).containsText("Your login is over");
        assertThat(mara.page().locator("[id$='company']")).hasValue("Not stored yet");
        assertThat(firm.askForLeads(token).body()).contains("urn:baton:problem:login-over");

        // No login is young enough now: one new try, and then words instead of a loop
        other.fill(PASSWORD, KeycloakAdmin.PASSWORD);
        other.click("#kc-login");
        assertThat(other.locator("main")).containsText("Your login is over");
        firm.set(stack, "login_minutes = 60");
        until(mara, () -> {
            other.navigate(LEADS);
            return other.locator("h1").innerText().equals("Leads");
        });
        assertThat(firm.leads(token)).isEqualTo(200);
    }

    @Test
    void whoWasAwayForTooLongLogsInAnew(Page maraPage, LocalStack stack) {
        Firm firm = Firm.found(stack, Language.ENGLISH);
        Desktop mara = Desktop.of(maraPage, firm.hire("Mara", SALES_MANAGER));
        firm.set(stack, "idle_minutes = 0");
        until(mara, () -> leadsToLogin(mara));
        firm.set(stack, "idle_minutes = 15");
        until(mara, () -> !leadsToLogin(mara));
        assertThat(mara.page().locator("h1")).hasText("Leads");
    }

    private static void require(Desktop admin) {
        admin.open("/admin/sign-in-rules.xhtml");
        admin.page().locator("[id='signIn:secondFactor'] .ui-chkbox-box").click();
        admin.press("Save");
    }

    /** Keycloak knows who it is, and asks for the password alone. */
    private static void confirmPassword(Desktop somebody) {
        Locator password = somebody.page().locator(PASSWORD);
        assertThat(password).isVisible();
        assertThat(somebody.page().locator("#username")).isHidden();
        password.fill(KeycloakAdmin.PASSWORD);
        somebody.page().click("#kc-login");
    }

    private static boolean leadsToLogin(Desktop somebody) {
        somebody.open(LEADS);
        return somebody.page().locator(PASSWORD).isVisible();
    }

    private static void choose(Desktop somebody, Firm firm) {
        somebody.page().click("#organization-" + firm.alias());
    }

    private static void resetFactorOf(Desktop admin, String name) {
        admin.open("/admin/members.xhtml?q=" + name.replace(" ", "+"));
        admin.page().locator("a.row-link").first().click();
        assertThat(admin.page().locator("h1")).hasText(name);
        admin.press("Reset second factor");
        admin.page().locator(".ui-confirmdialog-yes").click();
    }

    private static void logOut(Desktop somebody) {
        somebody.page().click("[popovertarget=menu-user]");
        somebody.page().locator("#menu-user button").last().click();
        somebody.sees("You are logged out");
    }

    private static void until(Desktop desktop, BooleanSupplier holds) {
        desktop.page().waitForCondition(holds, HALF_A_MINUTE);
    }
}
