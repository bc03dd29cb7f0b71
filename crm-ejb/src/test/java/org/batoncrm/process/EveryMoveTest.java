package org.batoncrm.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.batoncrm.identity.Role.OPERATIONS;
import static org.batoncrm.identity.Role.SALES_MANAGER;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.batoncrm.Fields;
import org.batoncrm.booking.BookingOrder;
import org.batoncrm.booking.Promise;
import org.batoncrm.booking.Team;
import org.batoncrm.identity.Role;
import org.batoncrm.lead.Lead;
import org.batoncrm.lead.LeadData;
import org.batoncrm.lead.LeadSource;
import org.batoncrm.lead.LeadType;
import org.batoncrm.money.Money;
import org.batoncrm.opportunity.Opportunity;
import org.batoncrm.opportunity.OpportunityData;
import org.batoncrm.opportunity.Stage;
import org.batoncrm.opportunity.UsualStages;
import org.batoncrm.quotation.LineData;
import org.batoncrm.quotation.Quotation;
import org.batoncrm.quotation.QuotationData;
import org.batoncrm.rule.RuleBroken;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every method that moves a record, tried in every state: as written down, or refused and nothing changed. */
class EveryMoveTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 20);
    private static final Team TEAM = new Team("Night shift");
    private static final Stage STAGE = UsualStages.inOrder().get(1);
    private static final ReasonGiven REASON = new ReasonGiven(UUID.randomUUID(), " as they said ");
    private static final Money OFFER = Money.of(BigDecimal.TEN, "EUR");

    private static final Actor MARA = member(SALES_MANAGER);
    private static final Actor JONAS = member(SALES_MANAGER);
    private static final Actor OLA = member(OPERATIONS).inTeams(Set.of(TEAM.id()));

    /** A way to make a move, and the input that it was made with, if it needs any. */
    private record Way(BiFunction<ProcessRecord, Actor, Event> make, String neededField, String detail) {}

    private static Actor member(Role role) {
        return Actor.member(UUID.randomUUID(), Set.of(role), START);
    }

    private static Actor fiveHoursInto(ProcessRecord record, Actor actor) {
        Instant at = record.stateSince().plus(Duration.ofHours(5));
        return new Actor(actor.memberId(), actor.roles(), actor.teams(), at, actor.consequence());
    }

    private static Lead lead(LeadState state) {
        Lead lead =
                new Lead(new LeadData("Acme", null, "ada@example.com", null, "DE", null, LeadSource.PHONE, null), MARA);
        switch (state) {
            case NEW -> {}
            case NURTURING -> lead.nurture(MARA);
            case QUALIFIED -> lead.qualify(LeadType.SQL, MARA);
            case DISQUALIFIED -> lead.disqualify(REASON, MARA);
            case CONVERTED -> {
                lead.qualify(LeadType.SQL, MARA);
                lead.convert(MARA.following());
            }
        }
        return lead;
    }

    private static Opportunity opportunity(OpportunityState state) {
        Opportunity deal = new Opportunity(
                UUID.randomUUID(),
                UsualStages.inOrder().get(0),
                new OpportunityData("Pallets", BigDecimal.TEN, "EUR", LAST_DAY, null),
                MARA);
        switch (state) {
            case OPEN -> {}
            case CONVERTED -> deal.convert(MARA);
            case WON -> {
                deal.convert(MARA);
                deal.win(MARA.following());
            }
            case LOST -> deal.lose(REASON, MARA);
        }
        return deal;
    }

    /** With a discount that needs approval where approval is what is tried, and approved where sending is. */
    private static Quotation quotation(QuotationState state, Move tried) {
        boolean discounted = state == QuotationState.APPROVAL || state == QuotationState.DRAFT && tried == Move.SUBMIT;
        LineData line = new LineData(
                "Pallet",
                BigDecimal.ONE,
                null,
                BigDecimal.TEN,
                BigDecimal.valueOf(discounted ? 30 : 0),
                BigDecimal.ZERO);
        Quotation quotation = Quotation.first(
                UUID.randomUUID(),
                "Q-2026-00001",
                new QuotationData("EUR", LAST_DAY, null, List.of(line)),
                BigDecimal.valueOf(20),
                ZoneOffset.UTC,
                MARA);
        switch (state) {
            case DRAFT -> {}
            case APPROVAL -> {
                quotation.submit(JONAS);
                if (tried == Move.SEND) {
                    quotation.approve(MARA);
                }
            }
            case SENT -> quotation.send(MARA);
            case NEGOTIATION -> {
                quotation.send(MARA);
                quotation.counter(OFFER, MARA);
            }
            case ACCEPTED -> {
                quotation.send(MARA);
                quotation.accept(MARA);
            }
            case REJECTED -> quotation.reject(REASON, MARA);
            case EXPIRED -> {
                quotation.send(MARA);
                quotation.expire(Actor.clock(LAST_DAY.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)));
            }
            case SUPERSEDED -> {
                quotation.send(MARA);
                quotation.revise(MARA);
            }
        }
        return quotation;
    }

    private static BookingOrder booking(BookingState state) {
        Promise promise =
                new Promise(UUID.randomUUID(), UUID.randomUUID(), MARA.memberId(), BigDecimal.TEN, "EUR", List.of());
        BookingOrder order = new BookingOrder("B-2026-00001", promise, MARA);
        List<Runnable> way = List.of(
                () -> order.assign(TEAM, MARA),
                () -> order.accept(OLA),
                () -> order.start(OLA),
                () -> order.complete(OLA));
        int steps =
                switch (state) {
                    case CREATED, CANCELLED -> 0;
                    case ASSIGNED, RETURNED -> 1;
                    case ACCEPTED -> 2;
                    case IN_PROGRESS -> 3;
                    case COMPLETED -> 4;
                };
        way.subList(0, steps).forEach(Runnable::run);
        if (state == BookingState.RETURNED) {
            order.giveBack(REASON, OLA);
        } else if (state == BookingState.CANCELLED) {
            order.cancel(REASON, MARA);
        }
        return order;
    }

    private static ProcessRecord in(State state, Move tried) {
        if (state instanceof LeadState s) {
            return lead(s);
        } else if (state instanceof OpportunityState s) {
            return opportunity(s);
        } else if (state instanceof QuotationState s) {
            return quotation(s, tried);
        }
        return booking((BookingState) state);
    }

    private static Way plain(BiFunction<ProcessRecord, Actor, Event> make) {
        return new Way(make, null, null);
    }

    private static Way reasoned(BiFunction<ProcessRecord, Actor, Event> make) {
        return new Way(make, "reason", null);
    }

    private static Map<Move, Way> ways(RecordType type) {
        return switch (type) {
            case LEAD ->
                Map.of(
                        Move.NURTURE, plain((r, a) -> ((Lead) r).nurture(a)),
                        Move.QUALIFY, new Way((r, a) -> ((Lead) r).qualify(LeadType.PQL, a), "leadType", "PQL"),
                        Move.DISQUALIFY, reasoned((r, a) -> ((Lead) r).disqualify(REASON, a)),
                        Move.REOPEN, plain((r, a) -> ((Lead) r).reopen(a)),
                        Move.CONVERT, plain((r, a) -> ((Lead) r).convert(a)));
            case OPPORTUNITY ->
                Map.of(
                        Move.CONVERT, plain((r, a) -> ((Opportunity) r).convert(a)),
                        Move.MOVE_STAGE,
                                new Way((r, a) -> ((Opportunity) r).moveTo(STAGE, a), "stage", "Needs analysis"),
                        Move.LOSE, reasoned((r, a) -> ((Opportunity) r).lose(REASON, a)),
                        Move.WIN, plain((r, a) -> ((Opportunity) r).win(a)),
                        Move.REOPEN, plain((r, a) -> ((Opportunity) r).reopen(a)));
            case QUOTATION ->
                Map.of(
                        Move.SUBMIT, plain((r, a) -> ((Quotation) r).submit(a)),
                        Move.APPROVE, plain((r, a) -> ((Quotation) r).approve(a)),
                        Move.SEND, plain((r, a) -> ((Quotation) r).send(a)),
                        Move.COUNTER, new Way((r, a) -> ((Quotation) r).counter(OFFER, a), "amount", "10.00"),
                        Move.REVISE, plain((r, a) -> ((Quotation) r).revise(a)),
                        Move.ACCEPT, plain((r, a) -> ((Quotation) r).accept(a)),
                        Move.REJECT, reasoned((r, a) -> ((Quotation) r).reject(REASON, a)),
                        Move.EXPIRE, plain((r, a) -> ((Quotation) r).expire(a)));
            case BOOKING_ORDER ->
                Map.of(
                        Move.ASSIGN, new Way((r, a) -> ((BookingOrder) r).assign(TEAM, a), "team", "Night shift"),
                        Move.ACCEPT, plain((r, a) -> ((BookingOrder) r).accept(a)),
                        Move.RETURN, reasoned((r, a) -> ((BookingOrder) r).giveBack(REASON, a)),
                        Move.START, plain((r, a) -> ((BookingOrder) r).start(a)),
                        Move.COMPLETE, plain((r, a) -> ((BookingOrder) r).complete(a)),
                        Move.CANCEL, reasoned((r, a) -> ((BookingOrder) r).cancel(REASON, a)));
            default -> throw new IllegalArgumentException("A " + type + " has no states");
        };
    }

    /** The same moves without what they need. */
    private static Event without(ProcessRecord record, Move move, Actor actor) {
        if (record instanceof Lead lead) {
            return move == Move.QUALIFY ? lead.qualify(null, actor) : lead.disqualify(null, actor);
        } else if (record instanceof Opportunity deal) {
            return move == Move.MOVE_STAGE ? deal.moveTo(null, actor) : deal.lose(null, actor);
        } else if (record instanceof Quotation quotation) {
            return move == Move.COUNTER ? quotation.counter(null, actor) : quotation.reject(null, actor);
        }
        BookingOrder order = (BookingOrder) record;
        return switch (move) {
            case ASSIGN -> order.assign(null, actor);
            case RETURN -> order.giveBack(null, actor);
            default -> order.cancel(null, actor);
        };
    }

    private static Actor actorFor(ProcessRecord record, Optional<WrittenProcess.Line> line, Move move) {
        if (move == Move.EXPIRE) {
            return Actor.clock(LAST_DAY.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
        }
        Actor hand = line.isPresent() && line.get().by().contains(OPERATIONS) ? OLA : MARA;
        Actor at = fiveHoursInto(record, hand);
        return line.isPresent() && line.get().follows() ? at.following() : at;
    }

    private static Stream<DynamicTest> everyStateAndMethod(BiFunction<State, Move, Runnable> test) {
        return WrittenProcess.states().flatMap(state -> ways(state.type()).keySet().stream()
                .sorted()
                .map(move -> DynamicTest.dynamicTest(
                        move + " of " + state.type() + " " + state.name(),
                        () -> test.apply(state, move).run())));
    }

    @TestFactory
    Stream<DynamicTest> aMoveThatIsWrittenDownIsMadeAndLoggedAndAnyOtherChangesNothing() {
        return everyStateAndMethod((state, move) -> () -> {
            Optional<WrittenProcess.Line> line = WrittenProcess.find(state, move);
            ProcessRecord record = in(state, move);
            Actor actor = actorFor(record, line, move);
            assertThat(record.state()).isEqualTo(state);
            if (line.isPresent()) {
                isMadeAndLogged(record, line.get(), ways(state.type()).get(move), actor);
            } else {
                changesNothing(record, () -> ways(state.type()).get(move).make().apply(record, actor));
                changesNothing(record, () -> ways(state.type()).get(move).make().apply(record, actor.following()));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aMoveBySomebodyWithoutTheRoleChangesNothing() {
        return everyStateAndMethod((state, move) -> () -> {
            ProcessRecord record = in(state, move);
            Way way = ways(state.type()).get(move);
            Set<Role> allowed = WrittenProcess.find(state, move)
                    .map(WrittenProcess.Line::by)
                    .orElse(Set.of());
            Arrays.stream(Role.values())
                    .filter(role -> !allowed.contains(role))
                    .map(role ->
                            Actor.member(UUID.randomUUID(), Set.of(role), START).inTeams(Set.of(TEAM.id())))
                    .forEach(actor -> changesNothing(record, () -> way.make().apply(record, actor)));
        });
    }

    @TestFactory
    Stream<DynamicTest> aMoveWithoutWhatItNeedsIsRefusedAtItsFieldAndChangesNothing() {
        return WrittenProcess.lines().stream()
                .filter(line -> !line.needs().equals("nothing"))
                .map(line -> DynamicTest.dynamicTest(line.move() + " of " + line.record() + " " + line.state(), () -> {
                    State state = WrittenProcess.states()
                            .filter(s -> s.type().name().equals(line.record())
                                    && s.name().equals(line.state()))
                            .findFirst()
                            .orElseThrow();
                    Move move = Move.valueOf(line.move());
                    ProcessRecord record = in(state, move);
                    Map<String, Object> before = Fields.of(record);
                    assertThatThrownBy(() -> without(record, move, actorFor(record, Optional.of(line), move)))
                            .isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.field())
                                    .isEqualTo(ways(state.type()).get(move).neededField()));
                    assertThat(Fields.of(record)).isEqualTo(before);
                }));
    }

    private static void isMadeAndLogged(ProcessRecord record, WrittenProcess.Line line, Way way, Actor actor) {
        Instant since = record.stateSince();
        Event event = way.make().apply(record, actor);
        assertThat(record.state().name()).isEqualTo(line.to());
        assertThat(record.updatedAt()).isEqualTo(actor.at());
        assertThat(record.updatedBy()).isEqualTo(actor.memberId());
        boolean stays = line.to().equals(line.state());
        assertThat(record.stateSince()).isEqualTo(stays ? since : actor.at());
        boolean reason = line.needs().equals("a reason");
        Map<String, Object> logged = Fields.of(event);
        assertThat(logged)
                .containsEntry("at", actor.at())
                .containsEntry("memberId", actor.memberId())
                .containsEntry("recordType", record.state().type())
                .containsEntry("recordId", record.id())
                .containsEntry("move", Move.valueOf(line.move()))
                .containsEntry("fromState", line.state())
                .containsEntry("toState", line.to())
                .containsEntry("reasonId", reason ? REASON.reasonId() : null)
                .containsEntry("reasonText", reason ? "as they said" : null)
                .containsEntry(
                        "secondsInState", Duration.between(since, actor.at()).toSeconds());
        assertThat((Long) logged.get("secondsInState")).isGreaterThanOrEqualTo(5 * 3600);
        assertThat((String) logged.get("detail")).satisfies(detail -> {
            if (way.detail() == null) {
                assertThat(detail).isNull();
            } else {
                assertThat(detail).contains(way.detail());
            }
        });
        assertThat(record.standing(actor).reasonText()).isEqualTo(reason ? "as they said" : null);
    }

    private static void changesNothing(ProcessRecord record, Supplier<Event> move) {
        Map<String, Object> before = Fields.of(record);
        assertThatThrownBy(move::get).isInstanceOf(MoveRefused.class);
        assertThat(Fields.of(record)).isEqualTo(before);
    }
}
