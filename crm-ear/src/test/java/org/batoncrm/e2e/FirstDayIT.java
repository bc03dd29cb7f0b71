package org.batoncrm.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.batoncrm.identity.Role;
import org.batoncrm.stack.KeycloakAdmin;
import org.batoncrm.stack.LocalStack;
import org.junit.jupiter.api.Test;

/** In a company that has nothing yet, every page says so, and what to do. */
@BrowserTest
class FirstDayIT {

    @Test
    void everyPageSaysWhatToDoFirst(Page page, LocalStack stack) throws SQLException {
        Desktop first = Desktop.of(page, memberOfANewCompany(stack));
        first.sees("Your company starts here");
        first.sees("You are in no operation team yet");
        assertThat(page.locator(".start .card")).hasCount(2);
        assertThat(Barriers.on(page)).isEmpty();
        Map.of(
                        "/lead/list.xhtml", "No leads yet",
                        "/opportunity/list.xhtml", "No opportunities yet",
                        "/opportunity/board.xhtml", "No open opportunities",
                        "/quotation/list.xhtml", "No quotations yet",
                        "/customer/list.xhtml", "No customers yet",
                        "/booking/list.xhtml", "No booking orders yet",
                        "/booking/queue.xhtml", "You are in no operation team",
                        "/search.xhtml", "What are you looking for?",
                        "/search.xhtml?q=anything", "Nothing found")
                .forEach((address, says) -> {
                    assertThat(first.open(address).status()).as(address).isEqualTo(200);
                    assertThat(page.locator(".empty .empty-title")).hasText(says);
                    assertThat(Barriers.on(page)).as(address).isEmpty();
                });
        assertThat(first.complaints()).isEmpty();

        new Sales(first).capture("The very first");
        first.open("/");
        first.seesNot("Your company starts here");
        assertThat(page.locator("a.kpi .kpi-value").first()).hasText("1");
    }

    private static String memberOfANewCompany(LocalStack stack) throws SQLException {
        String alias = "new-" + UUID.randomUUID().toString().substring(0, 8);
        String email = alias + "@example.com";
        KeycloakAdmin keycloak = stack.keycloak();
        KeycloakAdmin.Organization company = keycloak.organization(alias, "First Day " + alias);
        keycloak.join(keycloak.user(email, "Finn", "First"), company, Role.SALES_MANAGER, Role.OPERATIONS);
        try (Connection owner = stack.postgres().owner().getConnection();
                Statement sql = owner.createStatement()) {
            sql.execute("select set_config('baton.tenant', '" + company.id() + "', false)");
            sql.execute(
                    """
                    insert into tenant (tenant_id, alias, name, state, currency, zone, tax_rates, approval_discount,
                        validity_days, created_at)
                    values ('%s', '%s', 'First Day', 'ACTIVE', 'EUR', 'Europe/Berlin', '19.00 Standard rate', 20,
                        30, now())"""
                            .formatted(company.id(), alias));
        }
        return email;
    }
}
