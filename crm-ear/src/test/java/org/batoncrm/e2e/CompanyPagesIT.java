package org.batoncrm.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
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

    @Test
    void listsAreOrderedAndWhatIsUsedIsRetiredNotLost(Page ruiPage, Page otherPage) {
        Desktop rui = Desktop.of(ruiPage, ADMIN);
        rui.open("/admin/pipeline.xhtml");
        Locator first = rui.page().locator("tbody tr").first();
        String name = first.locator(".person").innerText();
        first.locator("[title='Move down']").click();
        assertThat(rui.page().locator("tbody tr .person").nth(1)).hasText(name);
        rui.page().locator("tbody tr").nth(1).locator("[title='Move up']").click();
        assertThat(rui.page().locator("tbody tr .person").first()).hasText(name);

        rui.press("Add stage");
        rui.opened();
        rui.fill("name", "Pilot");
        rui.fill("probability_input", "85");
        rui.dialog().locator("button.primary").click();
        Locator pilot = rui.page().locator("tbody tr", new Page.LocatorOptions().setHasText("Pilot"));
        assertThat(pilot).isVisible();
        Desktop other = Desktop.of(otherPage, ADMIN);
        other.open("/admin/pipeline.xhtml");
        other.page().locator("button[aria-label='Edit Pilot']").click();
        other.opened();
        rui.page().locator("button[aria-label='Edit Pilot']").click();
        rui.opened();
        rui.fill("probability_input", "90");
        rui.dialog().locator("button.primary").click();
        assertThat(pilot).containsText("90 %");
        other.fill("name", "Pilot run");
        other.dialog().locator("button.primary").click();
        other.sees("It is now: Pilot, 90 %");
        other.dialog().locator("button.primary").click();
        other.sees("Pilot run");
        other.page().locator("button[aria-label='Retire Pilot run']").click();
        assertThat(other.page().locator("tr.is-retired")).containsText("Pilot run");

        rui.open("/admin/teams.xhtml");
        rui.page().locator("button[aria-label='Retire Workshop']").click();
        assertThat(rui.page().locator("tr.is-retired")).containsText("Workshop");
        rui.page().locator("button[aria-label='Restore Workshop']").click();
        assertThat(rui.page().locator("tr.is-retired")).hasCount(0);

        rui.open("/admin/reasons.xhtml");
        Locator list = rui.page().locator(".reasons").first();
        String second = list.locator("li .reason").nth(1).innerText();
        list.locator("li").nth(1).locator("[title='Move up']").click();
        assertThat(list.locator("li .reason").first()).hasText(second);
        org.assertj.core.api.Assertions.assertThat(rui.complaints()).isEmpty();
    }

    @Test
    void theLogoIsShownToItsOwnCompanyAlone(Page ruiPage, Page ivoPage, Page maraPage) throws IOException {
        Desktop rui = Desktop.of(ruiPage, ADMIN);
        rui.open("/admin/company.xhtml");
        Locator file = rui.page().locator("input[type=file]");
        file.setInputFiles(new FilePayload("logo.png", "image/png", "<svg onload='x'/>".getBytes(UTF_8)));
        rui.press("Upload");
        rui.sees("SVG can carry scripts");
        file.setInputFiles(new FilePayload("logo.png", "image/png", picture()));
        rui.press("Upload");
        Locator mark = rui.page().locator(".nav .is-logo img");
        assertThat(mark).isVisible();
        // The browser could read it: it has the picture's sides
        org.assertj.core.api.Assertions.assertThat(
                        mark.evaluate("image => image.decode().then(() => image.naturalWidth)"))
                .isEqualTo(64);

        Desktop ivo = Desktop.of(ivoPage, "ivo@example.com");
        assertThat(ivo.page().locator(".nav .is-logo img")).isVisible();
        APIResponse logo = ivo.page().context().request().get("/logo");
        Map<String, String> headers = logo.headers();
        org.assertj.core.api.Assertions.assertThat(headers)
                .containsEntry("content-type", "image/png")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cache-control", "private, no-cache");
        APIResponse again = ivo.page()
                .context()
                .request()
                .get("/logo", RequestOptions.create().setHeader("If-None-Match", headers.get("etag")));
        org.assertj.core.api.Assertions.assertThat(again.status()).isEqualTo(304);

        Desktop mara = Desktop.of(maraPage, "mara@example.com");
        assertThat(mara.page().locator(".nav .is-logo")).hasCount(0);
        String address = mark.getAttribute("src").replace("/admin", "");
        org.assertj.core.api.Assertions.assertThat(
                        mara.page().context().request().get(address).status())
                .isEqualTo(404);

        rui.page().locator("button[aria-label='Remove the logo']").click();
        assertThat(rui.page().locator(".nav .is-tenant")).isVisible();
        org.assertj.core.api.Assertions.assertThat(rui.complaints()).isEmpty();
    }

    static byte[] picture() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", file);
        return file.toByteArray();
    }
}
