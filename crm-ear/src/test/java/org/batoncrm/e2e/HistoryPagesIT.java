package org.batoncrm.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.batoncrm.identity.Role;
import org.batoncrm.stack.LocalStack;
import org.batoncrm.text.Language;
import org.junit.jupiter.api.Test;

/** The history in the administration: read, narrowed down, handed out, and proved. */
@BrowserTest
class HistoryPagesIT {

    private final String word = "Rain " + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whatAnAdminSetsUpIsFoundFilteredAndHandedOut(Page adaPage, Page nellPage) throws IOException {
        Desktop ada = Desktop.of(adaPage, "ada@example.com");
        addReason(ada);
        ada.open("/admin/history.xhtml");
        assertThat(ada.page().locator(".history tbody tr")).hasCount(25);
        ada.page().locator("a[rel=next]").click();
        assertThat(ada.page()).hasURL(Pattern.compile(".*page=2.*"));

        ada.open("/admin/history.xhtml");
        ada.page()
                .locator(".chips a")
                .filter(new Locator.FilterOptions().setHasText("Settings"))
                .click();
        assertThat(ada.page()).hasURL(Pattern.compile(".*kind=SETTINGS.*"));
        ada.page().locator(".filters summary").click();
        ada.page()
                .locator("select[name=member]")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Ada Winter"));
        ada.page().locator(".filter-form button").click();
        assertThat(ada.page()).hasURL(Pattern.compile(".*kind=SETTINGS.*member=.*"));
        Locator line = ada.page().locator(".history tbody tr").first();
        assertThat(line).containsText("Added");
        assertThat(line).containsText(word);
        assertThat(line).containsText("Ada");
        // By its record, and by the words of it
        line.locator(".history-record").click();
        assertThat(ada.page().locator(".history tbody tr")).hasCount(1);
        ada.open("/admin/history.xhtml?q=" + word.replace(" ", "+"));
        assertThat(ada.page().locator(".history tbody tr")).hasCount(1);

        String csv = handOut(ada, "CSV");
        assertThat(csv).startsWith("\ufeffline,at,kind,").contains(word).hasLineCount(2);
        assertThat(handOut(ada, "JSON lines"))
                .startsWith("{\"line\":")
                .contains(word)
                .contains("The history as CSV, 1 lines")
                .hasLineCount(2);
        ada.open("/admin/history.xhtml?kind=DATA");
        assertThat(ada.page().locator(".history tbody tr").first())
                .containsText("The history as JSON lines, 2 lines: q=" + word);

        Desktop nell = Desktop.of(nellPage, "nell@example.com");
        nell.open("/admin/history.xhtml?q=" + word.replace(" ", "+"));
        nell.sees("Nothing matches");
        assertThat(ada.complaints()).isEmpty();
    }

    private void addReason(Desktop ada) {
        ada.open("/admin/reasons.xhtml");
        ada.page().locator("button[aria-label^='Add reason']").first().click();
        ada.opened();
        ada.fill(":label", word);
        ada.dialog().locator("button.primary").click();
        ada.sees(word);
    }

    private static String handOut(Desktop admin, String button) throws IOException {
        Download download = admin.page().waitForDownload(() -> admin.press(button));
        assertThat(download.suggestedFilename()).matches("history-\\d{4}-\\d\\d-\\d\\d\\.(csv|jsonl)");
        return Files.readString(download.path());
    }

    @Test
    void whoCameAndWhoWasRefusedIsThere(Page olgaPage, Page adaPage, LocalStack stack) {
        // People of their own: of somebody who is refused all the time, not every attempt is kept
        Firm firm = Firm.found(stack, Language.ENGLISH);
        Desktop olga = Desktop.of(olgaPage, firm.hire("Olga", Role.OPERATIONS));
        assertThat(olga.open("/admin/history.xhtml").status()).isEqualTo(403);
        assertThat(olga.open("/lead/list.xhtml?q=" + word.replace(" ", "+")).status())
                .isEqualTo(403);
        assertThat(olga.page()
                        .request()
                        .post("/admin/history-export", RequestOptions.create().setForm(FormData.create()))
                        .status())
                .isEqualTo(403);

        Desktop ada = Desktop.of(adaPage, firm.hire("Ada", Role.TENANT_ADMIN));
        ada.open("/admin/history.xhtml?kind=REFUSED&q=olga");
        for (String tried : List.of("GET /admin/history.xhtml", "GET /lead/list.xhtml", "POST /admin/history-export")) {
            assertThat(ada.page()
                            .locator(".history tbody tr")
                            .filter(new Locator.FilterOptions().setHasText("Not for this role: " + tried))
                            .first())
                    .containsText("Access refused");
        }
        ada.open("/admin/history.xhtml?kind=ACCESS&q=olga");
        assertThat(ada.page().locator(".history tbody tr").first()).containsText("Signed in");
    }

    @Test
    void theHistoryIsVerifiedAndAChangedLineIsNamed(Page ruiPage, LocalStack stack) throws SQLException {
        Desktop rui = Desktop.of(ruiPage, "rui@example.com");
        rui.open("/admin/history.xhtml");
        rui.press("Verify history");
        assertThat(rui.page()).hasURL(Pattern.compile(".*/admin/history-check.xhtml$"));
        rui.press("Verify history");
        rui.sees("The history is intact");
        String hash = rui.page().locator(".hash").innerText();
        assertThat(hash).matches("[0-9a-f]{64}");
        rui.fill("noted", hash);
        rui.press("Verify history");
        rui.sees("nothing up to there was changed since");

        try (Connection owner = stack.postgres().owner().getConnection()) {
            String tenant = first(owner, "select tenant_id from tenant where alias = 'tinker-trial'");
            first(owner, "select set_config('baton.tenant', '" + tenant + "', false)");
            String third = first(owner, "select id from event_seal where seq = 3");
            try (Statement sql = owner.createStatement()) {
                sql.execute("update event set at = at - interval '1 day' where id = '" + third + "'");
                rui.press("Verify history");
                rui.sees("Line 3 does not fit: its values are not those that were sealed");
                rui.sees(third);
                sql.execute("update event set at = at + interval '1 day' where id = '" + third + "'");
            }
        }
        rui.press("Verify history");
        rui.sees("The history is intact");
        rui.sees("Line 3 does not fit"); // among the last checks
        assertThat(rui.complaints()).isEmpty();
    }

    private static String first(Connection owner, String query) throws SQLException {
        try (Statement sql = owner.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
