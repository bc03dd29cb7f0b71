package org.batoncrm.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.batoncrm.it.TestTenants.NORTH;
import static org.batoncrm.it.TestTenants.SOUTH;
import static org.batoncrm.it.TestTenants.admin;
import static org.batoncrm.it.TestTenants.operations;
import static org.batoncrm.it.TestTenants.sales;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.batoncrm.booking.BookingService;
import org.batoncrm.booking.TeamData;
import org.batoncrm.booking.TeamService;
import org.batoncrm.opportunity.OpportunityService;
import org.batoncrm.opportunity.StageData;
import org.batoncrm.opportunity.StageRow;
import org.batoncrm.opportunity.StageService;
import org.batoncrm.process.ReasonKind;
import org.batoncrm.process.ReasonService;
import org.batoncrm.process.ReasonService.ReasonRow;
import org.batoncrm.process.ReasonService.Wording;
import org.batoncrm.rule.EditConflict;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.NotAllowed;
import org.batoncrm.tenancy.Unknown;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The lists that a tenant's admin keeps: stages, teams, reasons. What records refer to is retired, never lost. */
@ArquillianTest
public class ListsIT {

    @Deployment
    static WebArchive deployment() {
        return Deployments.services();
    }

    @Inject
    private Desk desk;

    @Inject
    private Owner owner;

    @Inject
    private RawSql raw;

    @Inject
    private AtOnce threads;

    @Inject
    private UserTransaction transaction;

    @Inject
    private StageService stages;

    @Inject
    private TeamService teams;

    @Inject
    private ReasonService reasons;

    @Inject
    private OpportunityService opportunities;

    @Inject
    private BookingService bookings;

    @Test
    void aStageIsRetiredWhenNoOpenOpportunityStandsInIt() {
        UUID stage = desk.as(admin(SOUTH), () -> stages.add(new StageData("Pilot", BigDecimal.TEN)));
        UUID opportunity = desk.opportunity(sales(SOUTH));
        UUID first = desk.as(sales(SOUTH), () -> stages.choices().get(0).id());
        desk.does(sales(SOUTH), () -> opportunities.moveTo(opportunity, stage));
        assertThatThrownBy(() -> desk.does(admin(SOUTH), () -> stages.retire(stage, true)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Pilot")
                .hasMessageContaining("1");
        desk.does(
                sales(SOUTH),
                () -> opportunities.lose(opportunity, desk.reason(sales(SOUTH), ReasonKind.LOSE_OPPORTUNITY)));
        desk.does(admin(SOUTH), () -> stages.retire(stage, true));
        assertThat(desk.as(sales(SOUTH), stages::choices))
                .extracting(StageRow::id)
                .doesNotContain(stage);
        assertThat(desk.as(sales(SOUTH), () -> opportunities.get(opportunity))
                        .stage()
                        .name())
                .isEqualTo("Pilot");
        // Reopened, it stands where it stood, and goes on from there; nothing new goes there
        desk.does(sales(SOUTH), () -> opportunities.reopen(opportunity));
        desk.does(sales(SOUTH), () -> opportunities.moveTo(opportunity, first));
        assertThatThrownBy(() -> desk.does(sales(SOUTH), () -> opportunities.moveTo(opportunity, stage)))
                .isInstanceOf(RuleBroken.class);
        desk.does(admin(SOUTH), () -> stages.retire(stage, false));
        desk.does(sales(SOUTH), () -> opportunities.moveTo(opportunity, stage));
        desk.does(sales(SOUTH), () -> opportunities.moveTo(opportunity, first));
        desk.does(admin(SOUTH), () -> stages.retire(stage, true));
    }

    @Test
    void theLastStageStays() {
        List<StageRow> pipeline = desk.as(admin(NORTH), stages::choices);
        desk.does(
                admin(NORTH),
                () -> stages.change(
                        pipeline.get(0).id(),
                        pipeline.get(0).data(),
                        new StageData(pipeline.get(0).name(), new BigDecimal("15"))));
        assertThatThrownBy(() -> desk.does(
                        admin(NORTH),
                        () -> stages.change(
                                pipeline.get(0).id(), pipeline.get(0).data(), new StageData("Other", BigDecimal.ONE))))
                .isInstanceOfSatisfying(EditConflict.class, conflict -> assertThat(conflict.changes())
                        .extracting(EditConflict.Change::field)
                        .containsExactly("probability"));
        assertThatThrownBy(
                        () -> desk.does(admin(NORTH), () -> pipeline.forEach(stage -> stages.retire(stage.id(), true))))
                .isInstanceOf(RuleBroken.class);
        assertThat(desk.as(admin(NORTH), stages::choices)).isNotEmpty();
        desk.as(admin(NORTH), stages::all)
                .forEach(stage -> desk.does(admin(NORTH), () -> stages.retire(stage.id(), false)));
    }

    @Test
    void theLastStageStaysAlsoWhenTwoAdminsRetireOneEachAtOnce() throws Exception {
        UUID tenant = owner.tenant();
        List<UUID> both = desk.as(admin(tenant), stages::choices).stream()
                .map(StageRow::id)
                .toList();
        assertThat(both).hasSize(2);
        for (int i = 0; i < 10; i++) {
            List<Boolean> retired = desk.atOnce(both.stream()
                    .<Callable<Boolean>>map(stage -> () -> retires(tenant, stage))
                    .toList());
            assertThat(retired).containsExactlyInAnyOrder(true, false);
            assertThat(desk.as(admin(tenant), stages::choices)).hasSize(1);
            both.forEach(stage -> desk.does(admin(tenant), () -> stages.retire(stage, false)));
        }
    }

    private boolean retires(UUID tenant, UUID stage) {
        try {
            desk.does(admin(tenant), () -> stages.retire(stage, true));
            return true;
        } catch (RuleBroken e) {
            return false;
        }
    }

    @Test
    void noOpportunityIsMovedIntoAStageThatIsJustBeingRetired() throws Exception {
        UUID tenant = owner.tenant();
        UUID opportunity = desk.opportunity(sales(tenant));
        UUID stage = desk.as(admin(tenant), () -> stages.choices().get(1).id());
        transaction.begin();
        Future<Boolean> moved;
        try {
            desk.does(admin(tenant), () -> stages.retire(stage, true));
            moved = threads.start(() -> moves(tenant, opportunity, stage));
            // It waits for the decision about the stage
            await().pollInSameThread()
                    .until(() -> !"0".equals(raw.first("select count(*) from pg_locks where not granted")));
        } finally {
            transaction.commit();
        }
        assertThat(moved.get()).isFalse();
        assertThat(desk.as(sales(tenant), () -> opportunities.get(opportunity))
                        .stage()
                        .id())
                .isNotEqualTo(stage);
    }

    private boolean moves(UUID tenant, UUID opportunity, UUID stage) {
        try {
            desk.does(sales(tenant), () -> opportunities.moveTo(opportunity, stage));
            return true;
        } catch (RuleBroken e) {
            return false;
        }
    }

    @Test
    void theOrderIsTheAdminsAlsoWhenTwoDecideAtOnce() throws Exception {
        UUID last =
                desk.as(admin(NORTH), () -> stages.add(new StageData("Ordered " + UUID.randomUUID(), BigDecimal.ONE)));
        desk.does(admin(NORTH), () -> stages.shift(last, true));
        List<UUID> order = order();
        assertThat(order.indexOf(last)).isEqualTo(order.size() - 2);
        desk.does(admin(NORTH), () -> stages.shift(last, false));
        desk.does(admin(NORTH), () -> stages.shift(last, false));
        assertThat(order().indexOf(last)).isEqualTo(order.size() - 1);
        List<Callable<Boolean>> both = IntStream.range(0, 6)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    desk.does(admin(NORTH), () -> stages.shift(last, i % 2 == 0));
                    return true;
                })
                .toList();
        desk.atOnce(both);
        assertThat(order()).containsExactlyInAnyOrderElementsOf(order);
        desk.does(admin(NORTH), () -> stages.retire(last, true));
        assertThatThrownBy(() -> desk.does(admin(NORTH), () -> stages.shift(last, true)))
                .isInstanceOf(Unknown.class);
    }

    private List<UUID> order() {
        return desk.as(admin(NORTH), stages::choices).stream().map(StageRow::id).toList();
    }

    @Test
    void aRetiredTeamKeepsItsOrdersAndGetsNoMore() {
        UUID booking = desk.booking(sales(SOUTH));
        TeamData night = new TeamData("Night", Set.of(operations(SOUTH).memberId()));
        UUID team = desk.as(admin(SOUTH), () -> teams.add(night));
        desk.does(sales(SOUTH), () -> bookings.assign(booking, team));
        assertThat(desk.as(admin(SOUTH), teams::inHand)).containsEntry(team, 1L);
        desk.does(admin(SOUTH), () -> teams.retire(team, true));
        UUID another = desk.booking(sales(SOUTH));
        assertThatThrownBy(() -> desk.does(sales(SOUTH), () -> bookings.assign(another, team)))
                .isInstanceOf(RuleBroken.class);
        desk.does(operations(SOUTH), () -> bookings.accept(booking));
        desk.does(operations(SOUTH), () -> bookings.start(booking));
        desk.does(operations(SOUTH), () -> bookings.complete(booking));
        assertThat(desk.as(admin(SOUTH), teams::inHand)).doesNotContainKey(team);
        assertThatThrownBy(() -> desk.does(
                        admin(SOUTH),
                        () -> teams.change(team, new TeamData("Night", Set.of()), new TeamData("Nobody", Set.of()))))
                .isInstanceOf(EditConflict.class);
        desk.does(admin(SOUTH), () -> teams.change(team, night, new TeamData(" Watch ", Set.of())));
        assertThat(desk.as(admin(SOUTH), () -> teams.membersOf(team))).isEmpty();
        assertThatThrownBy(() -> desk.does(admin(SOUTH), () -> teams.add(new TeamData("watch", Set.of()))))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void reasonsHaveAnOrderAndAWordingThatTwoAdminsDoNotOverwrite() {
        String one = "One " + UUID.randomUUID();
        String two = "Two " + UUID.randomUUID();
        UUID first = desk.as(admin(NORTH), () -> reasons.add(ReasonKind.RETURN_BOOKING, one));
        UUID second = desk.as(admin(NORTH), () -> reasons.add(ReasonKind.RETURN_BOOKING, two));
        desk.does(admin(NORTH), () -> reasons.shift(second, true));
        assertThat(desk.as(sales(NORTH), () -> reasons.choices(ReasonKind.RETURN_BOOKING)))
                .extracting(ReasonRow::id)
                .containsSubsequence(second, first);
        desk.does(admin(NORTH), () -> reasons.rename(first, new Wording(one), new Wording(one + "!")));
        assertThatThrownBy(() ->
                        desk.does(admin(NORTH), () -> reasons.rename(first, new Wording(one), new Wording("Mine"))))
                .isInstanceOf(EditConflict.class);
        for (UUID id : List.of(first, second)) {
            desk.does(admin(NORTH), () -> reasons.retire(id, true));
        }
        assertThatThrownBy(() -> desk.does(sales(NORTH), () -> reasons.shift(first, true)))
                .isInstanceOf(NotAllowed.class);
    }
}
