package org.batoncrm.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.batoncrm.identity.Role;
import org.batoncrm.stack.LocalStack;
import org.batoncrm.text.Language;
import org.junit.jupiter.api.Test;

/** In a company that has nothing yet, every page says so, and what to do. */
@BrowserTest
class FirstDayIT {

    @Test
    void everyPageSaysWhatToDoFirst(Page page, LocalStack stack) {
        Desktop first =
                Desktop.of(page, Firm.found(stack, Language.ENGLISH).hire("Finn", Role.SALES_MANAGER, Role.OPERATIONS));
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
}
