package org.batoncrm.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The main job: a lead becomes a booking order in the hands of operations, or ends with a reason. */
@BrowserTest
class WayIT {

    private final String company = "Way " + UUID.randomUUID();
    private Desktop mara;
    private Sales sales;

    @BeforeEach
    void signIn(Page page) {
        mara = Desktop.of(page, "mara@example.com");
        sales = new Sales(mara);
    }

    @Test
    void aLeadBecomesACompletedOrder(Page olgaPage) {
        sales.capture(company);
        mara.move("Nurture");
        mara.standsIn("Nurturing");
        sales.qualify();
        sales.openOpportunity("1000");
        mara.move("Move stage", "Proposal", "Move stage");
        assertThat(mara.page().locator(".process-step.is-current")).containsText("Proposal");
        sales.quote();

        mara.press("Edit quotation");
        mara.fill("0:quantity_input", "3");
        mara.press("Add line");
        mara.fill("1:description", "Customs");
        mara.fill("1:unitPrice_input", "12.345");
        mara.fill("1:discountPercent_input", "10");
        // 3 x 1000 and 12.345 - 10 % = 11.11; 19 % of 3011.11 = 572.11
        assertThat(mara.page().locator(".total")).hasText("EUR\u00a03,583.22");
        mara.press("Save");
        mara.standsIn("Draft");
        sales.send();

        mara.move("Record counter-offer");
        mara.opened();
        mara.fill("amount_input", "3300");
        mara.fill("message", "All in, please");
        mara.dialog().locator("button.primary").click();
        mara.standsIn("Negotiation");
        mara.press("Make new version");
        mara.sees("v2");
        mara.standsIn("Draft");
        mara.sees("EUR\u00a03,300.00");
        sales.send();
        sales.acceptAndOpenBooking();
        String order = mara.at();
        assertThat(mara.moves()).containsExactly("Assign to Operation", "Cancel order");
        sales.assign("Road desk");
        assertThat(mara.moves()).containsExactly("Cancel order");

        Desktop olga = Desktop.of(olgaPage, "olga@example.com");
        olga.open("/booking/queue.xhtml");
        olga.sees(company);
        olga.open(order);
        assertThat(olga.moves()).containsExactly("Accept", "Return");
        olga.move("Return", "Details are missing", "Return");
        olga.standsIn("Returned");
        mara.open(order);
        mara.standsIn("Returned");
        mara.sees("Details are missing");
        sales.assign("Road desk");
        olga.open(order);
        olga.move("Accept");
        olga.standsIn("Accepted");
        olga.move("Start");
        olga.standsIn("In progress");
        olga.move("Complete");
        olga.standsIn("Completed");
        assertThat(olga.moves()).isEmpty();
        assertThat(olga.complaints()).isEmpty();

        mara.open(order);
        mara.standsIn("Completed");
        for (String move : new String[] {"Create", "Assign to Operation", "Return", "Accept", "Start", "Complete"}) {
            assertThat(mara.page().locator(".timeline")).containsText(move);
        }
        mara.page().locator(".page-subtitle a").first().click();
        assertThat(mara.page().locator("h1")).hasText(company);
        assertThat(mara.complaints()).isEmpty();
    }

    @Test
    void aLeadThatIsNotValidEndsWithItsReason() {
        sales.capture(company);
        mara.move("Disqualify", "No budget", "Disqualify");
        mara.standsIn("Disqualified");
        mara.sees("No budget");
        assertThat(mara.moves()).containsExactly("Reopen");
        mara.seesNot("New opportunity");
    }

    @Test
    void anOpportunityThatIsLostEndsWithItsReason() {
        sales.capture(company);
        sales.qualify();
        sales.openOpportunity("500");
        mara.move("Lose", "Competitor", "Lose");
        mara.standsIn("Lost");
        mara.sees("Competitor");
        assertThat(mara.moves()).containsExactly("Reopen");
    }

    @Test
    void aQuotationThatIsRejectedEndsWithItsReason() {
        sales.sendQuotation(company, "700");
        mara.move("Reject", "Terms", "Reject");
        mara.standsIn("Rejected");
        mara.sees("Terms");
        assertThat(mara.moves()).isEmpty();
        mara.page().locator(".page-subtitle a").first().click();
        mara.standsIn("Lost");
    }

    @Test
    void aReasonThatIsNotChosenIsAskedFor() {
        sales.capture(company);
        mara.move("Disqualify");
        mara.opened().locator("button.primary").click();
        assertThat(mara.dialog()).containsText("Choose a reason.");
        mara.open(mara.at());
        mara.standsIn("New");
    }

    @Test
    void aDiscountAboveTheLimitNeedsAColleague(Page jonasPage) {
        sales.capture(company);
        sales.qualify();
        sales.openOpportunity("1000");
        sales.quote();
        mara.press("Edit quotation");
        mara.fill("0:discountPercent_input", "40");
        mara.press("Save");
        mara.standsIn("Draft");
        assertThat(mara.moves()).doesNotContain("Send");
        mara.move("Submit for approval");
        mara.standsIn("Approval");
        assertThat(mara.moves()).doesNotContain("Approve", "Send");
        String quotation = mara.at();
        Desktop jonas = Desktop.of(jonasPage, "jonas@example.com");
        jonas.open(quotation);
        jonas.move("Approve");
        jonas.sees("Approved by");
        mara.open(quotation);
        sales.send();
    }

    @Test
    void whatWasEnteredIsKeptWhenItIsRefused() {
        mara.open("/lead/form.xhtml");
        mara.fill("contact", "Eva Example");
        mara.press("Capture lead");
        mara.sees("Please fill this in");
        assertThat(mara.page().locator("[id$='contact']")).hasValue("Eva Example");
    }

    @Test
    void aMoveFromAPageThatIsOutOfDateIsRefused(Page jonasPage) {
        sales.capture(company);
        Desktop jonas = Desktop.of(jonasPage, "jonas@example.com");
        jonas.open(mara.at());
        jonas.move("Disqualify", "Duplicate", "Disqualify");
        jonas.standsIn("Disqualified");
        mara.move("Nurture");
        mara.sees("You can: Reopen");
        mara.open(mara.at());
        mara.standsIn("Disqualified");
    }

    @Test
    void twoPeopleWhoEditTheSameLeadSeeWhatTheOtherChanged(Page jonasPage) {
        sales.capture(company);
        String form = mara.at().replace("view", "form");
        mara.open(form);
        Desktop jonas = Desktop.of(jonasPage, "jonas@example.com");
        jonas.open(form);
        jonas.fill("phone", "040 1");
        jonas.press("Save");
        jonas.standsIn("New");
        mara.fill("contact", "Eva Example");
        mara.press("Save");
        mara.sees("Nothing was overwritten");
        assertThat(mara.page().locator(".changes")).containsText("040 1");
        assertThat(mara.page().locator("[id$='contact']")).hasValue("Eva Example");
        mara.press("Save");
        mara.standsIn("New");
        mara.sees("Eva Example");
    }

    @Test
    void aCardMovesToAnotherStageByKeyboard() {
        sales.capture(company);
        sales.qualify();
        sales.openOpportunity("900");
        mara.open("/opportunity/board.xhtml");
        var card = mara.page()
                .locator(".board-card", new com.microsoft.playwright.Page.LocatorOptions().setHasText(company));
        card.locator(".board-move").focus();
        mara.page().keyboard().press("Enter");
        var stored = mara.page()
                .waitForResponse(response -> response.request().method().equals("POST"), () -> mara.page()
                        .locator(
                                ".board-menu .menu-item",
                                new com.microsoft.playwright.Page.LocatorOptions().setHasText("Decision"))
                        .press("Enter"));
        assertThat(stored.status()).isEqualTo(200);
        mara.open("/opportunity/board.xhtml");
        assertThat(mara.page()
                        .locator(
                                ".board-column",
                                new com.microsoft.playwright.Page.LocatorOptions().setHasText("Decision")))
                .containsText(company);
    }
}
