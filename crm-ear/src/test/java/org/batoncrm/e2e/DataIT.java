package org.batoncrm.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.batoncrm.stack.LocalStack;
import org.junit.jupiter.api.Test;

/** A company takes its data out, and another one takes them in. */
@BrowserTest
class DataIT {

    private static final double LONG_ENOUGH = 90_000;

    @Test
    void whatOneCompanyExportsANewOneImports(Page ruiPage, Page newPage, LocalStack stack) throws Exception {
        Desktop rui = Desktop.of(ruiPage, "rui@example.com");
        Download file = exported(rui);
        assertThat(file.suggestedFilename()).matches("baton-export-\\d{4}-\\d\\d-\\d\\d\\.zip");
        Path zip = file.path();
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            assertThat(archive.stream().map(entry -> entry.getName()))
                    .contains("README.md", "manifest.json", "csv/lead.csv", "json/booking-order.json");
            String leads = new String(
                    archive.getInputStream(archive.getEntry("json/lead.json")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(leads.lines().count()).isGreaterThan(2 + 10);
        }

        String email = NewCompany.open(stack).email();
        Desktop admin = Desktop.of(newPage, email);
        admin.open("/admin/data.xhtml");
        Locator choice = admin.page().locator(".upload input[type=file]");
        choice.setInputFiles(
                new FilePayload("notes.zip", "application/zip", "no zip".getBytes(StandardCharsets.UTF_8)));
        sees(admin, "This is no zip file");
        choice.setInputFiles(zip);
        sees(admin, "This is an export of Tinker Workshop");
        sees(admin, "The history in the file is intact");
        admin.page().locator("[id$=confirm]").click();
        sees(admin, "Imported: Tinker Workshop");
        admin.open("/lead/list.xhtml");
        assertThat(admin.page().locator("a.row-link")).not().hasCount(0);
        rui.open("/lead/list.xhtml");
        assertThat(admin.page().locator("a.row-link").allInnerTexts())
                .isEqualTo(rui.page().locator("a.row-link").allInnerTexts());
        admin.open("/admin/data.xhtml");
        assertThat(admin.page().locator(".upload")).hasCount(0);
        assertThat(admin.complaints()).isEmpty();
    }

    @Test
    void nobodyElseGetsTheFile(Page adaPage, Page nellPage, Page maraPage) {
        Desktop ada = Desktop.of(adaPage, "ada@example.com");
        Download file = exported(ada);
        String address = file.url();
        Desktop nell = Desktop.of(nellPage, "nell@example.com");
        APIResponse foreign = nell.page().request().get(address);
        APIResponse unknown = nell.page().request().get(address.replaceFirst("id=.*", "id=" + UUID.randomUUID()));
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(Visitor.settled(foreign.text())).isEqualTo(Visitor.settled(unknown.text()));
        Desktop mara = Desktop.of(maraPage, "mara@example.com");
        assertThat(mara.page().request().get(address).status()).isEqualTo(403);
        assertThat(mara.open("/admin/data.xhtml").status()).isEqualTo(403);
    }

    @Test
    void whatIsDeletedIsGone(Page nellPage) {
        Desktop nell = Desktop.of(nellPage, "nell@example.com");
        String address = exported(nell).url();
        nell.page().locator("table button:visible").first().click();
        nell.page().locator(".ui-confirmdialog-yes:visible").click();
        sees(nell, "No longer kept");
        assertThat(nell.page().request().get(address).status()).isEqualTo(404);
    }

    private static Download exported(Desktop admin) {
        admin.open("/admin/data.xhtml");
        admin.press("Export everything");
        Locator link = admin.page().locator("a[download]").first();
        link.waitFor(new Locator.WaitForOptions().setTimeout(LONG_ENOUGH));
        return admin.page().waitForDownload(link::click);
    }

    private static void sees(Desktop desktop, String text) {
        desktop.page().getByText(text).first().waitFor(new Locator.WaitForOptions().setTimeout(LONG_ENOUGH));
    }
}
