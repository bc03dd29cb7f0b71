package org.batoncrm.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.batoncrm.identity.Role;
import org.batoncrm.isolation.Routes;
import org.batoncrm.isolation.Routes.Route;
import org.batoncrm.isolation.Seen;
import org.batoncrm.isolation.TenantRows;
import org.batoncrm.stack.LocalStack;
import org.batoncrm.text.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Walks through every page and servlet with the ids of another tenant's records, as everybody there is: the answer is that
 * to an id which nobody has. What is to be tried is read from the sources: a page that is added is walked through without
 * a line here, or fails the build and says what to add.
 */
@BrowserTest
class PageIsolationIT {

    /** What changes without being asked to. */
    private static final Set<String> ALWAYS_CHANGING = Set.of("api_usage", "event_seal", "tenant_figures");

    @TestFactory
    Stream<DynamicTest> everyPageAnswersAForeignIdAsAnUnknownOne(
            Page maraPage, Page olgaPage, Page adaPage, Page robinPage, LocalStack stack) {
        Map<String, Visitor> everybody = everybody(maraPage, olgaPage, adaPage, robinPage);
        TenantRows theirs = new TenantRows("lumen-events");
        TenantRows ours = new TenantRows("harbour-freight");
        Routes routes = new Routes(stack.settings().checkout());
        List<Route> all = Stream.concat(routes.servlets().stream(), routes.pages().stream())
                .toList();
        all.forEach(route -> route.records().values().forEach(table -> {
            theirs.ids(table);
            ours.ids(table);
        }));
        Set<String> theirIds = theirs.idsThatAreNotOf(ours);
        return all.stream()
                .map(route -> DynamicTest.dynamicTest(route.path(), () -> {
                    Map<String, String> before = theirs.fingerprints(ALWAYS_CHANGING);
                    // A page that reads no id is asked with one, too
                    Map<String, String> records =
                            route.addressed().isEmpty() ? Map.of("id", "lead") : route.addressed();
                    records.forEach((name, table) -> {
                        String foreign = theirs.idOf(table, theirIds);
                        everybody.forEach((role, who) -> answersAlike(route, name, foreign, who, role, theirIds));
                    });
                    route.addressed().forEach((name, table) -> assertThat(everybody.values().stream()
                                    .anyMatch(who -> makesADifference(route, name, ours.ids(table), who)))
                            .as("whether a record of our own makes a difference to \"" + name
                                    + "\"; without one, nothing is proved")
                            .isTrue());
                    assertThat(theirs.fingerprints(ALWAYS_CHANGING))
                            .as("rows of the other tenant, after all attempts")
                            .isEqualTo(before);
                }));
    }

    private static Map<String, Visitor> everybody(Page maraPage, Page olgaPage, Page adaPage, Page robinPage) {
        Map<String, Visitor> everybody = new LinkedHashMap<>();
        everybody.put("a sales manager", signedIn(maraPage, "mara@example.com"));
        everybody.put("a member of operations", signedIn(olgaPage, "olga@example.com"));
        everybody.put("a tenant admin", signedIn(adaPage, "ada@example.com"));
        everybody.put("a member of both tenants", ofBoth(robinPage));
        everybody.put("nobody", Visitor.unknown());
        return everybody;
    }

    private static Visitor signedIn(Page page, String email) {
        Desktop.of(page, email);
        return Visitor.at(page);
    }

    private static Visitor ofBoth(Page page) {
        Desktop robin = new Desktop(page);
        robin.open("/");
        robin.signIn("robin@example.com");
        page.click("#organization-harbour-freight");
        page.locator("#main").waitFor();
        return Visitor.at(page);
    }

    private static void answersAlike(
            Route route, String name, String foreign, Visitor who, String role, Set<String> theirIds) {
        String unknown = UUID.randomUUID().toString();
        String what = route.path() + " with " + name + ", as " + role;
        HttpResponse<String> there = asked(who, route, name, foreign);
        Seen seenThere = Visitor.seen(there, foreign);
        Seen seenNowhere = Visitor.seen(asked(who, route, name, unknown), unknown);
        if (!seenThere.equals(seenNowhere)) {
            // What pages say of the time may have changed in between: once more
            there = asked(who, route, name, foreign);
            seenThere = Visitor.seen(there, foreign);
            seenNowhere = Visitor.seen(asked(who, route, name, unknown), unknown);
        }
        assertThat(seenThere).as(what).isEqualTo(seenNowhere);
        assertThat(TenantRows.in((there.headers().map() + there.body()).replace(foreign, ""), theirIds))
                .as("ids of the other tenant on " + what)
                .isEmpty();
    }

    private static boolean makesADifference(Route route, String name, List<String> own, Visitor who) {
        String unknown = UUID.randomUUID().toString();
        Seen nowhere = Visitor.seen(asked(who, route, name, unknown), unknown);
        return own.stream().limit(5).anyMatch(id -> !Visitor.seen(asked(who, route, name, id), id)
                .equals(nowhere));
    }

    private static HttpResponse<String> asked(Visitor who, Route route, String name, String id) {
        return route.posted() ? who.post(route.path(), name, id) : who.get(address(route, name, id));
    }

    private static String address(Route route, String name, String id) {
        return name.equals("*") ? route.path().replace("*", id) : route.path() + "?" + name + "=" + id;
    }

    @Test
    void aChoiceOfAnotherTenantIsRefusedAsOneThatDoesNotExist(
            Page maraPage, Page adaPage, Page leaverPage, Page bossPage, LocalStack stack) {
        TenantRows theirs = new TenantRows("lumen-events");
        Map<String, String> before = theirs.fingerprints(ALWAYS_CHANGING);
        Set<String> tried = new TreeSet<>();
        Desktop mara = Desktop.of(maraPage, "mara@example.com");
        Sales sales = new Sales(mara);
        sales.capture("Chosen " + UUID.randomUUID());
        tried.add(refusesAlike(mara, "Disqualify", "process.xhtml#reason", theirs.ids("reason")));
        sales.qualify();
        sales.openOpportunity("1000");
        tried.add(refusesAlike(mara, "Move stage", "process.xhtml#stage", theirs.ids("stage")));
        sales.quote();
        sales.send();
        sales.acceptAndOpenBooking();
        tried.add(refusesAlike(mara, "Assign to Operation", "process.xhtml#team", theirs.ids("team")));
        String stranger = theirs.idOf("member", theirs.idsThatAreNotOf(new TenantRows("harbour-freight")));
        tried.add(refusesAlike(Desktop.of(adaPage, "ada@example.com"), List.of(stranger)));
        Firm firm = Firm.found(stack, Language.ENGLISH);
        new Sales(Desktop.of(leaverPage, firm.hire("Mara", Role.SALES_MANAGER))).capture("Left behind");
        tried.add(refusesAsHeir(Desktop.of(bossPage, firm.hire("Ada", Role.TENANT_ADMIN)), stranger));
        assertThat(new Routes(stack.settings().checkout()).choices())
                .as("inputs in which a record is chosen: try another tenant's here")
                .isEqualTo(tried);
        assertThat(theirs.fingerprints(ALWAYS_CHANGING))
                .as("rows of the other tenant")
                .isEqualTo(before);
    }

    private static String refusesAlike(Desktop desktop, String move, String choice, List<String> theirs) {
        String state = desktop.page().locator(".page-title .badge").innerText();
        String there = answerToMove(desktop, move, theirs.get(0));
        assertThat(there)
                .as(choice)
                .isEqualTo(answerToMove(desktop, move, UUID.randomUUID().toString()));
        desktop.page().reload();
        desktop.standsIn(state);
        return choice;
    }

    private static String answerToMove(Desktop desktop, String move, String id) {
        desktop.page().reload();
        desktop.move(move);
        Locator dialog = desktop.opened();
        dialog.locator("select").first().evaluate("(menu, id) => menu.add(new Option(id, id, true, true))", id);
        return posted(desktop.page(), () -> dialog.locator("button.primary").click(), id);
    }

    /** Puts a person of another tenant into a team. */
    private static String refusesAlike(Desktop admin, List<String> theirs) {
        List<String> answers = Stream.of(theirs.get(0), UUID.randomUUID().toString())
                .map(id -> {
                    admin.open("/admin/teams.xhtml");
                    admin.press("Edit");
                    Locator dialog = admin.opened();
                    dialog.locator("input[type=checkbox]")
                            .first()
                            .evaluate("(box, id) => { box.value = id; box.checked = true; }", id);
                    return posted(
                            admin.page(), () -> dialog.locator("button.primary").click(), id);
                })
                .toList();
        assertThat(answers.get(0)).as("a member of a team").isEqualTo(answers.get(1));
        return "teams.xhtml#memberIds";
    }

    /** Hands the work of somebody who is removed over to a person of another tenant. */
    private static String refusesAsHeir(Desktop admin, String stranger) {
        List<String> answers = Stream.of(stranger, UUID.randomUUID().toString())
                .map(id -> {
                    admin.open("/admin/members.xhtml?q=Mara");
                    admin.page().locator("a.row-link").first().click();
                    admin.press("Remove");
                    Locator dialog = admin.opened();
                    dialog.locator("select").evaluate("(menu, id) => menu.add(new Option(id, id, true, true))", id);
                    return posted(
                            admin.page(), () -> dialog.locator("button.danger").click(), id);
                })
                .toList();
        assertThat(answers.get(0)).as("who takes the work over").isEqualTo(answers.get(1));
        admin.open("/admin/members.xhtml?q=Mara");
        admin.sees("Mara Test");
        return "member.xhtml#taker";
    }

    @Test
    void aCardOfAnotherTenantIsMovedNoMoreThanOneThatDoesNotExist(Page maraPage, LocalStack stack) {
        TenantRows theirs = new TenantRows("lumen-events");
        Map<String, String> before = theirs.fingerprints(ALWAYS_CHANGING);
        Desktop mara = Desktop.of(maraPage, "mara@example.com");
        mara.open("/opportunity/board.xhtml");
        String card = maraPage.locator("[data-card]").first().getAttribute("data-card");
        String column = maraPage.locator("[data-column]").last().getAttribute("data-column");
        Map<String, String> own = Map.of("card", card, "column", column);
        assertThat(new Routes(stack.settings().checkout()).posted()).containsAll(own.keySet());
        Map.of("card", "opportunity", "column", "stage").forEach((name, table) -> {
            String foreign = theirs.ids(table).get(0);
            String unknown = UUID.randomUUID().toString();
            String there = moved(maraPage, own, name, foreign);
            assertThat(there).as(name).isEqualTo(moved(maraPage, own, name, unknown));
            assertThat(there)
                    .as("what our own " + name + " is answered")
                    .isNotEqualTo(moved(maraPage, own, name, own.get(name)));
        });
        assertThat(theirs.fingerprints(ALWAYS_CHANGING))
                .as("rows of the other tenant")
                .isEqualTo(before);
    }

    private static String moved(Page page, Map<String, String> own, String name, String id) {
        Map<String, String> parameters = new HashMap<>(own);
        parameters.put(name, id);
        page.reload();
        return posted(
                page,
                () -> page.evaluate(
                        "given => moveCard(Object.entries(given).map(([name, value]) => ({name, value})))", parameters),
                id);
    }

    /** What the server answers to what a page posts. */
    private static String posted(Page page, Runnable press, String id) {
        return Visitor.settled(
                page.waitForResponse(answer -> answer.request().method().equals("POST"), press)
                        .text()
                        .replace(id, "the-id"));
    }

    /**
     * Keycloak says of any short name whether there is such a company, to everybody; short names are no secret. But it
     * lets in nobody who is not a member, and tells no more of the company.
     */
    @Test
    void nobodySwitchesToACompanyThatIsNotTheirs(Page maraPage) {
        Desktop.of(maraPage, "mara@example.com");
        var answer = maraPage.request()
                .post(
                        "/switch",
                        RequestOptions.create().setForm(FormData.create().set("to", "lumen-events")));
        assertThat(answer.url()).startsWith(RunningStack.get().settings().keycloakUrl());
        assertThat(answer.text()).doesNotContain("Lumen");
        maraPage.navigate("/");
        assertThat(maraPage.locator("body").innerText()).doesNotContain("Lumen");
    }
}
