package org.batoncrm.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
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
        for (String told : new String[] {
            "created the order", "assigned the order to Road desk", "returned the order", "completed the order"
        }) {
            assertThat(mara.page().locator(".timeline")).containsText(told);
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
        assertThat(mara.page().locator(".process-step > span:last-child")).hasText(new Pattern[] {
            Pattern.compile("Draft.*"), Pattern.compile("Sent.*"), Pattern.compile("Rejected.*")
        });
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
    void whatHasNoButtonIsRefusedWhenItIsSentByHand() {
        sales.capture(company);
        String lead = mara.at();
        for (String move : new String[] {"REOPEN", "CONVERT", "WIN", "ACCEPT", "CREATE"}) {
            mara.send(move);
            mara.sees("is not possible while the state is New. You can: Qualify, Nurture, Disqualify.");
            mara.open(lead);
        }
        mara.send("NONSENSE");
        mara.sees("There is no such move.");
        mara.open(lead);
        mara.standsIn("New");
        assertThat(mara.page().locator(".timeline .event")).hasCount(1);
        assertThat(mara.complaints()).isEmpty();
    }

    @Test
    void aMoveOfAnotherRoleIsRefusedWhenItIsSentByHand() {
        sales.sendQuotation(company, "800");
        sales.acceptAndOpenBooking();
        sales.assign("Road desk");
        mara.send("ACCEPT");
        mara.sees("Accept is not possible while the state is Assigned. You can: Cancel order.");
        mara.open(mara.at());
        mara.standsIn("Assigned");
    }

    @Test
    void twoPeopleWhoEditDifferentFieldsOfALeadLoseNothing(Page jonasPage) {
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
        mara.sees("Jonas Brandt");
        assertThat(mara.page().locator(".changes")).containsText("040 1");
        assertThat(mara.page().locator("[id$='contact']")).hasValue("Eva Example");
        assertThat(mara.page().locator("[id$='phone']")).hasValue("040 1");
        mara.press("Save");
        mara.standsIn("New");
        mara.sees("Eva Example");
        mara.sees("040 1");
    }

    @Test
    void twoPeopleWhoEditTheSameFieldOfALeadSeeBothValues(Page jonasPage) {
        sales.capture(company);
        String form = mara.at().replace("view", "form");
        mara.open(form);
        Desktop jonas = Desktop.of(jonasPage, "jonas@example.com");
        jonas.open(form);
        jonas.fill("contact", "Theirs");
        jonas.press("Save");
        jonas.standsIn("New");
        mara.fill("contact", "Mine");
        mara.press("Save");
        assertThat(mara.page().locator(".changes")).containsText("Theirs");
        assertThat(mara.page().locator(".change-mine")).containsText("Mine");
        assertThat(mara.page().locator("[id$='contact']")).hasValue("Mine");
        mara.press("Discard my changes");
        assertThat(mara.page().locator("[id$='contact']")).hasValue("Theirs");
    }

    @Test
    void aFormOutlivesManyOtherPages() {
        sales.capture(company);
        String lead = mara.at();
        mara.open(lead.replace("view", "form"));
        mara.fill("contact", "Written long ago");
        for (int i = 0; i < 30; i++) {
            assertThat(mara.page().request().get(lead).status()).isEqualTo(200);
        }
        mara.press("Save");
        mara.standsIn("New");
        mara.sees("Written long ago");
    }

    @Test
    void aCardMovesToAnotherStageByDragAndDrop() {
        sales.capture(company);
        sales.qualify();
        sales.openOpportunity("900");
        mara.open("/opportunity/board.xhtml");
        var card = mara.page().locator(".board-card", new Page.LocatorOptions().setHasText(company));
        var proposal = mara.page().locator(".board-column", new Page.LocatorOptions().setHasText("Proposal"));
        var stored = mara.page()
                .waitForResponse(
                        response -> response.request().method().equals("POST"),
                        () -> card.dragTo(proposal.locator(".board-head")));
        assertThat(stored.status()).isEqualTo(200);
        mara.open("/opportunity/board.xhtml");
        assertThat(proposal).containsText(company);
        assertThat(mara.complaints()).isEmpty();
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
