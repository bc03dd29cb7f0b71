package org.batoncrm.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The company's set-up, by its admin. */
@BrowserTest
class CompanyPagesIT {

    /** A company that no other test works in. */
    private static final String ADMIN = "rui@example.com";

    @Test
    void theCompanyIsSetUpAndTwoAdminsDoNotOverwriteEachOther(Page ruiPage, Page otherPage) {
        Desktop rui = Desktop.of(ruiPage, ADMIN);
        Desktop other = Desktop.of(otherPage, ADMIN);
        rui.open("/admin/company.xhtml");
        other.open("/admin/company.xhtml");
        rui.fill("street", "Rua do Cais 7");
        rui.fill("city", "Lisboa");
        rui.choose("country", "Portugal");
        rui.fill("web", "not a site");
        rui.press("Save");
        rui.sees("This does not look like the address of a web site");
        assertThat(rui.page().locator("[id$='street']")).hasValue("Rua do Cais 7");
        rui.fill("web", "tinker.example.com");
        rui.press("Save");
        rui.sees("Saved");
        assertThat(rui.page().locator("[id$='web']")).hasValue("https://tinker.example.com");

        other.fill("phone", "21 000");
        other.press("Save");
        other.sees("Nothing was overwritten");
        assertThat(other.page().locator(".changes")).containsText("Lisboa");
        assertThat(other.page().locator("[id$='phone']")).hasValue("21 000");
        other.press("Save");
        other.sees("Saved");
        assertThat(other.page().locator("[id$='phone']")).hasValue("21 000");
        org.assertj.core.api.Assertions.assertThat(rui.complaints()).isEmpty();
    }

    @Test
    void taxRatesAndNumbersAreSetForWhatComesNext(Page ruiPage, Page ivoPage) {
        Desktop rui = Desktop.of(ruiPage, ADMIN);
        rui.open("/admin/documents.xhtml");
        Locator next = rui.page().locator("[id$='nextQuotation'] b");
        String before = next.innerText();
        rui.fill("quotationNumbers", "Q {n}");
        assertThat(next).hasText("");
        rui.press("Save");
        rui.sees("once for the number");
        rui.fill("quotationNumbers", "TW.{year}.{n:4}");
        String number = "TW." + before.substring(2, 6) + "." + before.substring(before.length() - 4);
        assertThat(next).hasText(number);
        rui.press("Add tax rate");
        Locator names = rui.page().locator("input[id$='rateName']");
        assertThat(names).hasCount(4);
        names.nth(3).fill("Madeira");
        Locator percent = rui.page().locator("input[id$='ratePercent_input']").nth(3);
        percent.fill("22");
        percent.blur();
        rui.page().locator("button[id$='raise']").nth(3).click();
        assertThat(names.nth(2)).hasValue("Madeira");
        rui.press("Save");
        rui.sees("Saved");

        Desktop ivo = Desktop.of(ivoPage, "ivo@example.com");
        Sales sales = new Sales(ivo);
        sales.capture("Numbered");
        sales.qualify();
        sales.openOpportunity("100");
        sales.quote();
        assertThat(ivo.page().locator("h1")).containsText(number);
        ivo.press("Edit quotation");
        ivo.page()
                .locator("select[id$='taxPercent']")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("22 % Madeira"));
        assertThat(ivo.page().locator(".total")).hasText("EUR\u00a0122.00");
        ivo.press("Save");
        ivo.standsIn("Draft");
        ivo.sees("22 %");
    }
}
