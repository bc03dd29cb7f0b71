package org.batoncrm.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.batoncrm.identity.Role.SALES_MANAGER;
import static org.batoncrm.identity.Role.TENANT_ADMIN;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.batoncrm.stack.LocalStack;
import org.batoncrm.tenancy.Plan;
import org.batoncrm.text.Language;
import org.junit.jupiter.api.Test;

/** What people and programs are told when the plan is full. */
@BrowserTest
class QuotaIT {

    @Test
    void aLeadTooManyIsRefusedOnThePageAndByTheApiAndNothingIsLost(Page maraPage, LocalStack stack) {
        Firm firm = Firm.found(stack, Language.ENGLISH);
        firm.becomes(stack, Plan.TRIAL, 499);
        String maras = firm.hire("Mara", SALES_MANAGER, TENANT_ADMIN);
        Desktop mara = Desktop.of(maraPage, maras);
        new Sales(mara).capture("The last one");
        mara.open("/lead/form.xhtml");
        mara.fill("company", "One too many");
        mara.fill("email", "eva@example.com");
        mara.choose("source", "Phone");
        mara.press("Capture lead");
        mara.sees("room for 500 leads");
        assertThat(mara.page().locator("input[id$='company']")).hasValue("One too many");

        String token = firm.tokenOf(maras);
        HttpResponse<String> refused = firm.post(token, "/leads", "{\"company\":\"A\",\"phone\":\"1\"}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("room for 500 leads");
        HttpResponse<String> bulk = firm.post(
                token, "/leads/bulk", "[{\"company\":\"A\",\"phone\":\"1\"},{\"company\":\"B\",\"phone\":\"2\"}]");
        assertThat(bulk.statusCode()).isLessThan(300);
        assertThat(bulk.body()).contains("room for 500 leads");

        mara.open("/admin/");
        mara.sees("No room for more");
        mara.open("/lead/list.xhtml");
        assertThat(mara.page().locator(".pager")).containsText("of 500");
    }

    @Test
    void aMemberTooManyIsRefusedInTheDialogAndNothingIsLost(Page adaPage, LocalStack stack) {
        Firm firm = Firm.found(stack, Language.ENGLISH);
        firm.becomes(stack, Plan.TRIAL, 0);
        Desktop ada = Desktop.of(adaPage, firm.hire("Ada", TENANT_ADMIN));
        for (int i = 1; i <= 4; i++) {
            invite(ada, i + "." + firm.alias() + "@example.com");
            assertThat(ada.page().locator(".page-title .tag")).hasText((i + 1) + " of 5");
        }
        Locator dialog = dialogFor(ada, "5." + firm.alias() + "@example.com");
        dialog.locator("button.primary").click();
        ada.sees("room for 5 members");
        assertThat(dialog.locator("input[id$='email']")).hasValue("5." + firm.alias() + "@example.com");
        ada.open("/admin/members.xhtml");
        ada.seesNot("5." + firm.alias());
    }

    @Test
    void aFileTooManyIsRefusedAndNothingIsStored(Page adaPage, LocalStack stack) throws IOException {
        Firm firm = Firm.found(stack, Language.ENGLISH);
        firm.becomes(stack, Plan.TRIAL, 0);
        firm.stores(stack, 100_000_000);
        Desktop ada = Desktop.of(adaPage, firm.hire("Ada", TENANT_ADMIN));
        ada.open("/admin/company.xhtml");
        ada.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("logo.png", "image/png", CompanyPagesIT.picture()));
        ada.press("Upload");
        ada.sees("room for 100 MB of files");
        ada.open("/admin/history.xhtml");
        ada.seesNot("Logo: a new one");
        ada.open("/admin/");
        ada.sees("No room for more");
    }

    private static void invite(Desktop ada, String email) {
        dialogFor(ada, email).locator("button.primary").click();
        assertThat(ada.page().locator("tr", new Page.LocatorOptions().setHasText(email)))
                .isVisible();
        ada.open("/admin/members.xhtml");
    }

    private static Locator dialogFor(Desktop ada, String email) {
        ada.open("/admin/members.xhtml");
        ada.page().locator("[id$='add']").first().click();
        Locator dialog = ada.opened();
        ada.fill("email", email);
        return dialog;
    }
}
