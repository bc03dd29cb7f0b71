package org.batoncrm.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.batoncrm.stack.LocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page is drawn without a complaint of the browser, and fits on a narrow screen. */
@BrowserTest
class PagesIT {

    private static final List<String> FOLDERS = List.of("lead", "opportunity", "quotation", "customer", "booking");

    @ParameterizedTest
    @ValueSource(ints = {375, 1440})
    void pagesOfSalesFitAndAreSound(int width, Page maraPage) {
        Desktop mara = Desktop.of(maraPage, "mara@example.com");
        mara.page().setViewportSize(width, 900);
        List<String> pages = new ArrayList<>(List.of(
                "/",
                "/lead/form.xhtml",
                "/opportunity/board.xhtml",
                "/search.xhtml?q=delta",
                "/lead/list.xhtml?q=xyzzy",
                "/lead/list.xhtml?q=%00"));
        for (String folder : FOLDERS) {
            String list = "/" + folder + "/list.xhtml";
            pages.add(list);
            mara.open(list);
            Locator row = mara.page().locator("a.row-link").first();
            pages.add("/" + folder + "/" + row.getAttribute("href"));
        }
        mara.open("/quotation/list.xhtml?status=DRAFT");
        String draft = mara.page().locator("a.row-link").first().getAttribute("href");
        pages.add("/quotation/" + draft.replace("view", "form"));
        pages.add("/quotation/" + draft.replace("view", "document"));
        pages.forEach(page -> soundAndFitting(mara, page, width));
    }

    @Test
    void theFiguresOfTheStartPageLeadToAsManyRecords(Page maraPage) {
        Desktop mara = Desktop.of(maraPage, "mara@example.com");
        List<String> figures = mara.page().locator("a.kpi .kpi-value").allInnerTexts();
        assertThat(figures).hasSize(4);
        for (int i = 0; i < figures.size(); i++) {
            mara.open("/");
            mara.page().locator("a.kpi").nth(i).click();
            mara.page().locator("#main .toolbar").waitFor();
            String range = mara.page().locator(".pager").innerText();
            assertThat(
                            range.isBlank()
                                    ? "0"
                                    : range.replaceFirst("(?s).* of ([\\d,]+).*", "$1")
                                            .replace(",", ""))
                    .as("records behind figure " + i + " on " + mara.at())
                    .isEqualTo(figures.get(i));
        }
    }

    @Test
    void whatIsNotSentYetAndTasksWaitOnTheStartPage(Page maraPage) {
        Desktop mara = Desktop.of(maraPage, "mara@example.com");
        Sales sales = new Sales(mara);
        String task = "Ring back " + UUID.randomUUID();
        sales.capture("Startblock GmbH");
        sales.qualify();
        sales.openOpportunity("1200");
        sales.quote();
        String number = maraPage.locator("h1").innerText().split(" ")[0];
        maraPage.locator("#toDocument").click();
        Locator document = maraPage.locator(".document");
        PlaywrightAssertions.assertThat(document).containsText("Harbour Freight Forwarding");
        PlaywrightAssertions.assertThat(document).containsText("Draft: not sent yet");
        maraPage.goBack();
        maraPage.locator("[id='activity:kind']").selectOption("TASK");
        mara.fill("activity:due_input", "1 Jan 2020");
        mara.fill("activity:text", task);
        mara.press("Add");
        PlaywrightAssertions.assertThat(maraPage.locator("#entries")).containsText(task);

        mara.open("/");
        PlaywrightAssertions.assertThat(
                        maraPage.locator(".card").filter(new Locator.FilterOptions().setHasText("To be sent")))
                .containsText(number);
        Locator waiting = maraPage.locator("#tasks tr").filter(new Locator.FilterOptions().setHasText(task));
        waiting.locator("button").click();
        PlaywrightAssertions.assertThat(waiting).hasCount(0);
    }

    @Test
    void pagesOfOperationsFitAndAreSound(Page olgaPage) {
        Desktop olga = Desktop.of(olgaPage, "olga@example.com");
        olga.page().setViewportSize(375, 900);
        List.of("/", "/booking/queue.xhtml", "/booking/list.xhtml", "/customer/list.xhtml")
                .forEach(page -> soundAndFitting(olga, page, 375));
    }

    @ParameterizedTest
    @ValueSource(ints = {375, 1440})
    void pagesOfTheAdministrationFitAndAreSound(int width, Page adaPage) {
        Desktop ada = Desktop.of(adaPage, "ada@example.com");
        ada.page().setViewportSize(width, 900);
        List.of(
                        "index",
                        "company",
                        "documents",
                        "members",
                        "sign-in-rules",
                        "single-sign-on",
                        "teams",
                        "pipeline",
                        "reasons",
                        "history",
                        "history-check",
                        "webhooks",
                        "data",
                        "isolation")
                .forEach(page -> soundAndFitting(ada, "/admin/" + page + ".xhtml", width));
    }

    /** To read the contract, a browser needs nobody but us. */
    @Test
    void theContractOfTheApiIsReadWithoutAnotherHost(Page page, LocalStack stack) {
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        page.navigate("/api/docs");
        page.locator(".opblock").first().waitFor();
        assertThat(page.locator(".opblock").count()).isGreaterThan(60);
        page.locator(".opblock", new Page.LocatorOptions().setHasText("Judge a lead valid"))
                .click();
        page.getByText("The ETag of the version that the move starts from").waitFor();
        assertThat(asked).allMatch(url -> url.startsWith(stack.settings().url()) || url.startsWith("data:"));
    }

    @ParameterizedTest
    @ValueSource(ints = {375, 1440})
    void pagesOfThePlatformFitAndAreSound(int width, Page petraPage) {
        Desktop petra = Desktop.of(petraPage, "petra@example.com");
        petra.page().setViewportSize(width, 900);
        petra.open("/admin/platform/?q=lumen");
        String lumen =
                petra.page().locator("a.row-link").first().getAttribute("href").replaceFirst("^.*/", "");
        List.of("", "new.xhtml", "erasures.xhtml", lumen)
                .forEach(page -> soundAndFitting(petra, "/admin/platform/" + page, width));
    }

    @Test
    void anErrorPageMayRunItsOwnScripts(Page olgaPage) {
        Desktop olga = Desktop.of(olgaPage, "olga@example.com");
        assertThat(olga.open("/lead/list.xhtml").status()).isEqualTo(403);
        assertThat(olga.open("/booking/view.xhtml?id=" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(olga.complaints()).noneMatch(complaint -> complaint.contains("Content Security Policy"));
    }

    @Test
    void theServerHasNothingToSayOfItsEntities(Page page, LocalStack stack) throws IOException {
        Desktop.of(page, "mara@example.com");
        Path log = stack.settings().data().resolve("server/servers/baton/logs/messages.log");
        // Entities that were loaded before the persistence could weave them are read whole, one by one, and slowly
        assertThat(Files.readString(log)).contains("CWWKF0011I").doesNotContain("Reverting the lazy setting");
    }

    private static void soundAndFitting(Desktop desktop, String page, int width) {
        boolean narrow = width < 640;
        desktop.page()
                .emulateMedia(
                        new Page.EmulateMediaOptions().setColorScheme(narrow ? ColorScheme.DARK : ColorScheme.LIGHT));
        assertThat(desktop.open(page).status()).as(page).isEqualTo(200);
        assertThat((Integer) desktop.page().evaluate("document.documentElement.scrollWidth"))
                .as("width of " + page)
                .isLessThanOrEqualTo(width);
        // What is at the end of the page: a failure in its midst would have cut it off
        assertThat(desktop.page().locator("script[src*='kit.js']").count())
                .as("end of " + page)
                .isEqualTo(1);
        assertThat(desktop.complaints()).as(page).isEmpty();
        assertThat(Barriers.on(desktop.page())).as("barriers on " + page).isEmpty();
    }
}
