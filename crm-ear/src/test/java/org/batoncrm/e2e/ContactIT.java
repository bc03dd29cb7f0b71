package org.batoncrm.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The people at a customer, whom several of us look after. */
@BrowserTest
class ContactIT {

    private final String name = "Contact " + UUID.randomUUID();

    @Test
    void twoPeopleWhoEditAContactLoseNothing(Page maraPage, Page jonasPage) {
        Desktop mara = Desktop.of(maraPage, "mara@example.com");
        mara.open("/customer/list.xhtml");
        mara.page().locator("a.row-link").first().click();
        mara.page().waitForURL("**/customer/view.xhtml*");
        mara.press("Add contact");
        mara.opened();
        mara.fill("contactDialogForm:name", name);
        store(mara);
        assertThat(contact(mara)).isVisible();

        Desktop jonas = Desktop.of(jonasPage, "jonas@example.com");
        jonas.open(mara.at());
        edit(mara);
        edit(jonas);
        jonas.fill("contactDialogForm:phone", "040 9");
        store(jonas);
        assertThat(contact(jonas)).containsText("040 9");

        mara.fill("contactDialogForm:position", "Buyer");
        store(mara);
        assertThat(mara.dialog()).containsText("Nothing was overwritten");
        assertThat(mara.dialog().locator(".changes")).containsText("040 9");
        assertThat(mara.dialog().locator(".change-by")).hasCount(0); // nobody keeps who changed a contact
        store(mara);
        assertThat(mara.dialog()).hasCount(0);
        assertThat(contact(mara)).containsText("Buyer");
        assertThat(contact(mara)).containsText("040 9");
        assertThat(mara.page().locator(":focus")).containsText("Edit");
    }

    private void edit(Desktop desktop) {
        contact(desktop)
                .locator("button", new Locator.LocatorOptions().setHasText("Edit"))
                .click();
        desktop.opened();
    }

    private static void store(Desktop desktop) {
        desktop.dialog().locator("button.primary").click();
    }

    private Locator contact(Desktop desktop) {
        return desktop.page().locator(".contacts li", new Page.LocatorOptions().setHasText(name));
    }
}
