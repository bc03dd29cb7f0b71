package org.batoncrm.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens at a quotation when hands are faster than heads: half lines, wrong lines, two clicks for one. */
@BrowserTest
class QuotationFormIT {

    private Desktop mara;
    private Sales sales;

    @BeforeEach
    void draft(Page page) {
        mara = Desktop.of(page, "mara@example.com");
        sales = new Sales(mara);
        sales.capture("Lines " + UUID.randomUUID());
        sales.qualify();
        sales.openOpportunity("1000");
        sales.quote();
    }

    @Test
    void afterARefusalThePageGoesOn() {
        mara.press("Edit quotation");
        mara.fill("0:description", "");
        mara.press("Save");
        mara.sees("Please fill this in");
        mara.fill("0:description", "Road freight");
        mara.press("Save");
        mara.standsIn("Draft");
        mara.sees("Road freight");

        mara.press("Add");
        assertThat(mara.page().locator("[id='activity'] .ui-message-error")).isVisible();
        mara.fill("activity:text", "Now with words");
        mara.press("Add");
        assertThat(mara.page().locator(".timeline")).containsText("Now with words");
        assertThat(mara.complaints()).isEmpty();
    }

    @Test
    void linesComeAndGoWhileOthersAreHalfWritten() {
        mara.press("Edit quotation");
        mara.fill("terms", "Cash");
        mara.press("Add line");
        assertThat(focus()).hasAttribute("id", "quotation:line:1:description");
        mara.fill("0:quantity_input", "0");
        mara.press("Add line");
        assertThat(focus()).hasAttribute("id", "quotation:line:2:description");
        mara.fill("2:description", "Third");
        mara.fill("2:unitPrice_input", "7");
        mara.page().locator("[id='quotation:line:1:removeLine']").click();
        assertThat(mara.page().locator(".lines tbody tr")).hasCount(2);
        assertThat(input("1:description")).hasValue("Third");
        assertThat(input("1:unitPrice_input")).hasValue("7");
        assertThat(input("0:quantity_input")).hasValue("0");
        assertThat(mara.page().locator("textarea[id$='terms']")).hasValue("Cash");

        mara.fill("0:quantity_input", "2");
        mara.press("Save");
        mara.standsIn("Draft");
        mara.sees("Third");
        mara.sees("Cash");
        assertThat(mara.complaints()).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidAtItsLine() {
        mara.press("Edit quotation");
        mara.press("Add line");
        mara.fill("1:description", "Second");
        mara.fill("1:quantity_input", "0");
        mara.press("Save");
        assertThat(input("1:quantity_input")).hasAttribute("aria-invalid", "true");
        assertThat(input("0:quantity_input")).not().hasAttribute("aria-invalid", "true");
        mara.fill("1:quantity_input", "4");
        mara.press("Save");
        mara.standsIn("Draft");
        mara.sees("Second");
    }

    @Test
    void noNumberIsChangedSilently() {
        mara.press("Edit quotation");
        mara.page().locator("input[id$='0:unitPrice_input']").fill("");
        mara.page().locator("input[id$='0:unitPrice_input']").pressSequentially("-5");
        mara.press("Save");
        assertThat(input("0:unitPrice_input")).hasAttribute("aria-invalid", "true");
        assertThat(input("0:unitPrice_input")).hasValue("-5");
        mara.fill("0:unitPrice_input", "5");
        mara.page().locator("input[id$='0:discountPercent_input']").fill("");
        mara.page().locator("input[id$='0:discountPercent_input']").pressSequentially("101");
        mara.press("Save");
        assertThat(input("0:discountPercent_input")).hasAttribute("aria-invalid", "true");
        assertThat(input("0:discountPercent_input")).hasValue("101");
    }

    @Test
    void aPastedNumberIsUnderstoodOrRefused() {
        mara.press("Edit quotation");
        paste("0:unitPrice_input", "12,5");
        mara.sees("Nothing was changed");
        assertThat(input("0:unitPrice_input")).hasValue("1,000");
        paste("0:unitPrice_input", "1,250.75");
        assertThat(input("0:unitPrice_input")).hasValue("1,250.75");
        assertThat(mara.page().locator(".total")).containsText("1,488.39");
        paste("0:unitPrice_input", "99999999999999999999");
        mara.sees("Nothing was changed");
        assertThat(input("0:unitPrice_input")).hasValue("1,250.75");
        assertThat(mara.complaints()).isEmpty();
    }

    private void paste(String id, String text) {
        input(id).focus();
        input(id)
                .evaluate(
                        """
                (input, text) => {
                    const clipboardData = new DataTransfer();
                    clipboardData.setData("text/plain", text);
                    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
                }""",
                        text);
    }

    @Test
    void theSecondOfTwoClicksMakesNoMoveOfItsOwn() {
        Locator send = mara.page().locator(".process-next button").first();
        BoundingBox place = send.boundingBox();
        sales.send();
        assertThat(focus()).hasClass(Pattern.compile("process"));
        // The moment after the bar was drawn, held as long as the test needs it
        mara.page()
                .evaluate(
                        """
                () => {
                    const bar = document.querySelector(".process-next");
                    bar.style.setProperty("animation", "none", "important");
                    bar.getBoundingClientRect();
                    bar.style.removeProperty("animation");
                    const [moment] = bar.getAnimations();
                    moment.pause();
                    moment.currentTime = 350;
                }""");
        mara.page().mouse().click(place.x + place.width / 2, place.y + place.height / 2);
        assertThat((Boolean) mara.page().evaluate("PrimeFaces.ajax.Queue.isEmpty()"))
                .isTrue();
        mara.page().evaluate("document.querySelector('.process-next').getAnimations()[0].finish()");
        mara.standsIn("Sent");
        sales.acceptAndOpenBooking();
    }

    @Test
    void aCounterOfferIsNotComparedWithAnotherCurrency() {
        sales.send();
        mara.move("Record counter-offer");
        mara.opened();
        assertThat(mara.dialog().locator(".ui-outputlabel-rfi")).hasCount(1);
        mara.fill("amount_input", "900");
        mara.fill("message", "First line\nsecond line");
        mara.dialog().locator("button.primary").click();
        mara.standsIn("Negotiation");
        mara.press("Make new version");
        mara.sees("v2");
        mara.press("Edit quotation");
        assertThat(mara.page().locator(".gap")).isVisible();
        mara.choose("currency", "JPY");
        assertThat(mara.page().locator(".total")).containsText("JPY");
        assertThat(mara.page().locator(".gap")).hasCount(0);
        mara.sees("EUR\u00a0900.00");
    }

    private Locator focus() {
        return mara.page().locator(":focus");
    }

    private Locator input(String id) {
        return mara.page().locator("input[id$='" + id + "']");
    }
}
