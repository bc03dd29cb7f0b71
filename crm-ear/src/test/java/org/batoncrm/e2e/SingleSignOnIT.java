package org.batoncrm.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.batoncrm.identity.Role;
import org.batoncrm.stack.KeycloakAdmin;
import org.batoncrm.stack.KeycloakAdmin.Organization;
import org.batoncrm.stack.LocalStack;
import org.batoncrm.text.Language;
import org.junit.jupiter.api.Test;

/**
 * Companies whose people sign in by the company's own identity provider, and what such a provider cannot do, whatever it
 * says.
 */
@BrowserTest
class SingleSignOnIT {

    /** A company with single sign-on: everybody new is in sales. */
    private record Company(Firm firm, String domain, OtherRealm realm, String address) {}

    @Test
    void aCompanySetsItUpAndItsPeopleComeByIt(Page adaPage, Page kimPage, LocalStack stack) {
        Firm firm = Firm.found(stack, Language.ENGLISH);
        Company company = setUp(firm, adaPage, stack);
        Desktop ada = new Desktop(adaPage);
        assertThat(Barriers.on(adaPage)).as("the page").isEmpty();
        company.realm().user("kim", "kim@" + company.domain());

        Desktop kim = new Desktop(kimPage);
        kim.open("/admin/sso.xhtml");
        assertThat(Barriers.on(kimPage))
                .as("the page that asks for the address")
                .isEmpty();
        kim.fill("email", "kim@" + company.domain());
        kim.press("Continue");
        logInAt(company.realm(), kimPage, "kim");
        assertThat(kimPage.locator("h1")).containsText("Hello");
        assertThat(kimPage.locator(".nav-button-text").first()).hasText(firm.name());
        assertThat(kimPage.locator(".nav-list")).containsText("Leads");
        assertThat(kim.complaints()).isEmpty();

        ada.open("/admin/members.xhtml?q=Kim");
        assertThat(adaPage.locator("main table")).containsText("Sales manager");
        ada.open("/admin/history.xhtml");
        ada.sees("Single sign-on");

        ada.open("/admin/single-sign-on.xhtml");
        ada.press("Switch off");
        ada.sees("Single sign-on is off");
        kimPage.context().clearCookies();
        kim.open("/sso?at=" + company.address().replaceFirst(".*at=", ""));
        assertThat(kimPage.locator("#password")).isVisible();
        ada.press("Switch on");
        ada.sees("Single sign-on is on");
        adaPage.locator("[id='sso:remove']").click();
        ada.page().locator(".ui-confirmdialog-yes:visible").click();
        ada.sees("The identity provider is removed");
    }

    @Test
    void whoseCompanyHasNoneComesToTheUsualLogin(Page page) {
        Desktop somebody = new Desktop(page);
        somebody.open("/admin/sso.xhtml");
        somebody.fill("email", "somebody@nowhere.example.com");
        somebody.press("Continue");
        assertThat(page.locator("#password")).isVisible();
        assertThat(page.locator("#username")).hasValue("somebody@nowhere.example.com");
    }

    @Test
    void anAccountThatWasThereIsItsOwners(Page adaPage, Page thiefPage, Page ownerPage, LocalStack stack)
            throws Exception {
        Firm firm = Firm.found(stack, Language.ENGLISH);
        Company company = setUp(firm, adaPage, stack);
        String email = "owner@" + company.domain();
        stack.keycloak().user(email, "Olive", "Owner");
        company.realm().user("olive", email);

        thiefPage.navigate(company.address());
        logInAt(company.realm(), thiefPage, "olive");
        thiefPage.locator("#linkAccount").click();
        assertThat(thiefPage.locator("body")).not().containsText("Hello");
        thiefPage.navigate("/");
        assertThat(thiefPage.locator("#password")).isVisible();

        ownerPage.navigate(company.address());
        logInAt(company.realm(), ownerPage, "olive");
        ownerPage.locator("#linkAccount").click();
        Mail mail = Mail.to(stack, email, 2);
        ownerPage.navigate(mail.link());
        assertThat(ownerPage.locator("h1")).containsText("Hello");
        assertThat(ownerPage.locator(".nav-button-text").first()).hasText(firm.name());
    }

    @Test
    void aProviderSpeaksOfNobodyElsesPeople(Page adaPage, Page thiefPage, Page againPage, LocalStack stack) {
        Company company = setUp(Firm.found(stack, Language.ENGLISH), adaPage, stack);
        company.realm().user("mara", "mara@example.com");
        String stranger = "stranger-" + UUID.randomUUID() + "@elsewhere.example.com";
        String user = company.realm().user("stranger", stranger);

        thiefPage.navigate(company.address());
        logInAt(company.realm(), thiefPage, "mara");
        staysOutside(thiefPage);
        againPage.navigate(company.address());
        logInAt(company.realm(), againPage, "stranger");
        staysOutside(againPage);
        assertThat(stack.keycloak().knows(stranger))
                .as("an account in the stranger's name")
                .isFalse();

        company.realm().rename(user, "kim@" + company.domain());
        againPage.context().clearCookies();
        againPage.navigate(company.address());
        logInAt(company.realm(), againPage, "stranger");
        assertThat(againPage.locator("h1")).containsText("Hello");
        company.realm().rename(user, stranger);
        againPage.context().clearCookies();
        againPage.navigate(company.address());
        logInAt(company.realm(), againPage, "stranger");
        staysOutside(againPage);
    }

    @Test
    void theSameHoldsForAProviderThatSpeaksSaml(Page adaPage, Page kimPage, Page thiefPage, LocalStack stack) {
        Firm firm = Firm.found(stack, Language.ENGLISH);
        Company company = setUpSaml(firm, adaPage, stack);
        company.realm().user("kim", "kim@" + company.domain());
        String stranger = "stranger-" + UUID.randomUUID() + "@elsewhere.example.com";
        company.realm().user("stranger", stranger);
        company.realm().user("mara", "mara@example.com");

        kimPage.navigate(company.address());
        logInAt(company.realm(), kimPage, "kim");
        assertThat(kimPage.locator(".nav-button-text").first()).hasText(firm.name());
        assertThat(kimPage.locator(".nav-list")).not().containsText("Leads");

        thiefPage.navigate(company.address());
        logInAt(company.realm(), thiefPage, "mara");
        staysOutside(thiefPage);
        thiefPage.context().clearCookies();
        thiefPage.navigate(company.address());
        logInAt(company.realm(), thiefPage, "stranger");
        staysOutside(thiefPage);
        assertThat(stack.keycloak().knows(stranger))
                .as("an account in the stranger's name")
                .isFalse();
    }

    @Test
    void aProviderOpensNoOtherCompanyOfItsPeople(Page adaPage, Page page, LocalStack stack) throws Exception {
        Company company = setUp(Firm.found(stack, Language.ENGLISH), adaPage, stack);
        KeycloakAdmin keycloak = stack.keycloak();
        String alias = "other-" + UUID.randomUUID().toString().substring(0, 8);
        Organization other = keycloak.organization(alias, alias);
        String email = "both@" + company.domain();
        keycloak.join(keycloak.user(email, "Bo", "Both"), other, Role.SALES_MANAGER);
        company.realm().user("both", email);

        page.navigate(company.address());
        logInAt(company.realm(), page, "both");
        page.locator("#linkAccount").click();
        page.navigate(Mail.to(stack, email, 1).link());
        assertThat(page.locator(".nav-button-text").first())
                .hasText(company.firm().name());

        page.click("[popovertarget=menu-tenant]");
        page.locator("#menu-tenant form button").click();
        page.click("#organization-" + alias);
        assertThat(page.locator("main")).containsText("opens Baton for that company and no other");
        assertThat(page.request().get("/lead/list.xhtml").status()).isEqualTo(403);
    }

    @Test
    void whoComesByTheProviderIsAskedThereForFactorsAndForANewLogin(Page adaPage, Page kimPage, LocalStack stack) {
        Firm firm = Firm.found(stack, Language.ENGLISH);
        Company company = setUp(firm, adaPage, stack);
        company.realm().user("kim", "kim@" + company.domain());
        firm.set(stack, "second_factor = true");
        kimPage.navigate(company.address());
        logInAt(company.realm(), kimPage, "kim");
        assertThat(kimPage.locator("h1")).containsText("Hello");

        firm.set(stack, "login_minutes = 0");
        kimPage.waitForCondition(
                () -> {
                    kimPage.navigate("/lead/list.xhtml");
                    return kimPage.url().startsWith(company.realm().issuer());
                },
                new Page.WaitForConditionOptions().setTimeout(30_000)); // what is known of the rules lives 20 seconds
        firm.set(stack, "login_minutes = 60");
        kimPage.fill("#password", KeycloakAdmin.PASSWORD);
        kimPage.click("#kc-login");
        kimPage.waitForCondition(
                () -> {
                    kimPage.navigate("/lead/list.xhtml");
                    return kimPage.locator("h1").innerText().equals("Leads");
                },
                new Page.WaitForConditionOptions().setTimeout(30_000));
    }

    private static void staysOutside(Page page) {
        assertThat(page).hasURL(Pattern.compile(".*/realms/baton/.*"));
        assertThat(page.locator("body")).not().containsText("Hello");
        page.navigate("/");
        assertThat(page.locator("#password")).isVisible();
    }

    private static void logInAt(OtherRealm realm, Page page, String username) {
        page.waitForURL(Pattern.compile(Pattern.quote(realm.issuer()) + ".*"));
        page.fill("#username", username);
        page.fill("#password", KeycloakAdmin.PASSWORD);
        page.click("#kc-login");
    }

    /** Has the admin of a new company do everything on the page, with a provider that speaks OpenID Connect. */
    private static Company setUp(Firm firm, Page page, LocalStack stack) {
        Desktop ada = Desktop.of(page, firm.hire("Ada", Role.TENANT_ADMIN, Role.SALES_MANAGER));
        String domain = prove(firm, ada);
        OtherRealm realm = OtherRealm.found(stack);
        realm.registerBaton(page.locator("#redirect").inputValue());
        ada.press("Set up");
        ada.opened();
        ada.fill("url", realm.issuer() + "x");
        ada.fill("clientId", OtherRealm.CLIENT);
        ada.fill("secret", OtherRealm.SECRET);
        ada.choose("newcomers", "Sales manager");
        assertThat(Barriers.on(page)).as("the dialog").isEmpty();
        ada.dialog().locator("button.primary").click();
        assertThat(ada.dialog()).containsText("This address answers with status 404");
        ada.fill("url", realm.issuer());
        ada.fill("secret", OtherRealm.SECRET);
        ada.dialog().locator("button.primary").click();
        ada.sees("Saved. People with a proved address can log in by it now");
        assertThat(page.content()).doesNotContain(OtherRealm.SECRET);
        return new Company(firm, domain, realm, page.locator("#address").inputValue());
    }

    /** The same with one that speaks SAML. */
    private static Company setUpSaml(Firm firm, Page page, LocalStack stack) {
        Desktop ada = Desktop.of(page, firm.hire("Ada", Role.TENANT_ADMIN, Role.SALES_MANAGER));
        String domain = prove(firm, ada);
        OtherRealm realm = OtherRealm.found(stack);
        realm.registerBatonForSaml(
                page.locator("#entity").inputValue(), page.locator("#redirect").inputValue());
        ada.press("Set up");
        ada.opened();
        ada.choose("kind", "SAML");
        page.locator("textarea[id$='metadata']").waitFor();
        ada.fill("metadata", "<EntityDescriptor/>");
        ada.dialog().locator("button.primary").click();
        assertThat(ada.dialog()).containsText("This is no metadata");
        ada.fill("metadata", realm.metadata());
        ada.choose("newcomers", "Operations");
        assertThat(Barriers.on(page)).as("the dialog").isEmpty();
        ada.dialog().locator("button.primary").click();
        ada.sees("Saved. People with a proved address can log in by it now");
        return new Company(firm, domain, realm, page.locator("#address").inputValue());
    }

    /** Proves a domain of the company. */
    private static String prove(Firm firm, Desktop ada) {
        String domain = firm.alias() + ".example.org";
        ada.open("/admin/single-sign-on.xhtml");
        ada.fill("domain", "nonsense");
        ada.press("Add");
        assertThat(ada.page().locator("main")).containsText("Write a domain such as example.com");
        ada.fill("domain", domain);
        ada.press("Add");
        Locator record = ada.page().locator("input[id^='record-']");
        assertThat(record).isVisible();
        ada.press("Check");
        ada.sees("The TXT record is not there yet");
        RunningStack.DNS.publish(domain, record.inputValue());
        ada.press("Check");
        ada.sees("Proved. The domain is your company's");
        return domain;
    }
}
