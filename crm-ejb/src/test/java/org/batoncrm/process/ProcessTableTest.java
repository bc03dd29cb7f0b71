package org.batoncrm.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.batoncrm.identity.Role;
import org.batoncrm.text.Texts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every state, every move, every set of roles, held against the process as it is written down. */
class ProcessTableTest {

    private static final UUID RECORD = UUID.randomUUID();

    private static final Map<String, Need> NEEDS = Map.of(
            "nothing", Need.NOTHING,
            "a lead type", Need.LEAD_TYPE,
            "a reason", Need.REASON,
            "a stage", Need.STAGE,
            "an offer", Need.OFFER,
            "a team", Need.TEAM);

    /** No role, each role alone, and every mixture of them. */
    private static List<Set<Role>> everySetOfRoles() {
        Role[] roles = Role.values();
        return IntStream.range(0, 1 << roles.length)
                .mapToObj(bits -> {
                    Set<Role> set = EnumSet.noneOf(Role.class);
                    Arrays.stream(roles)
                            .filter(role -> (bits >> role.ordinal() & 1) == 1)
                            .forEach(set::add);
                    return set;
                })
                .toList();
    }

    private static Actor byHand(Set<Role> roles) {
        return Actor.member(UUID.randomUUID(), roles, Instant.now());
    }

    @TestFactory
    Stream<DynamicTest> everyMoveByHandIsAllowedToExactlyTheRolesWrittenDown() {
        return WrittenProcess.states()
                .map(state -> DynamicTest.dynamicTest(state.type() + " " + state.name(), () -> {
                    for (Move move : Move.values()) {
                        everySetOfRoles().forEach(roles -> tryByHand(state, move, roles));
                    }
                }));
    }

    private static void tryByHand(State state, Move move, Set<Role> roles) {
        Optional<WrittenProcess.Line> allowed =
                WrittenProcess.find(state, move).filter(line -> !Collections.disjoint(line.by(), roles));
        if (allowed.isPresent()) {
            assertThat(ProcessTable.require(RECORD, state, move, byHand(roles))
                            .to()
                            .name())
                    .as("%s from %s by %s", move, state, roles)
                    .isEqualTo(allowed.get().to());
        } else {
            assertThatThrownBy(() -> ProcessTable.require(RECORD, state, move, byHand(roles)))
                    .as("%s from %s by %s", move, state, roles)
                    .isInstanceOf(MoveRefused.class)
                    .hasMessageContaining(state.label())
                    .hasMessageEndingWith(whatIsPossible(state, roles));
        }
    }

    /** The end of the refusal, from what is written down. */
    private static String whatIsPossible(State state, Set<Role> roles) {
        List<String> names = WrittenProcess.from(state).stream()
                .filter(line -> !Collections.disjoint(line.by(), roles))
                .map(line -> Texts.of("move." + line.record() + "." + line.move()))
                .toList();
        if (names.isEmpty()) {
            return "There is nothing that you can do here now.";
        }
        List<String> asOrdered = ProcessTable.transitions().stream()
                .filter(row -> row.from() == state)
                .map(Transition::label)
                .filter(names::contains)
                .toList();
        assertThat(asOrdered).containsExactlyInAnyOrderElementsOf(names);
        return "You can: " + String.join(", ", asOrdered) + ".";
    }

    @TestFactory
    Stream<DynamicTest> whatFollowsIsDoneByNobodysHandAndWhatIsDoneByHandFollowsFromNothing() {
        return WrittenProcess.states()
                .map(state -> DynamicTest.dynamicTest(state.type() + " " + state.name(), () -> {
                    for (Move move : Move.values()) {
                        Optional<WrittenProcess.Line> follows =
                                WrittenProcess.find(state, move).filter(WrittenProcess.Line::follows);
                        Actor clock = Actor.clock(Instant.now());
                        Actor following = byHand(Set.of()).following();
                        if (follows.isPresent()) {
                            assertThat(ProcessTable.require(RECORD, state, move, clock)
                                            .to()
                                            .name())
                                    .isEqualTo(follows.get().to());
                            assertThat(ProcessTable.require(RECORD, state, move, following)
                                            .to()
                                            .name())
                                    .isEqualTo(follows.get().to());
                        } else {
                            assertThatThrownBy(() -> ProcessTable.require(RECORD, state, move, clock))
                                    .isInstanceOf(MoveRefused.class);
                            assertThatThrownBy(() -> ProcessTable.require(RECORD, state, move, following))
                                    .isInstanceOf(MoveRefused.class);
                        }
                    }
                }));
    }

    @Test
    void theTableHasExactlyTheRowsWrittenDown() {
        assertThat(ProcessTable.transitions())
                .extracting(
                        row -> row.from().type().name(),
                        row -> row.from().name(),
                        row -> row.move().name(),
                        row -> row.to().name(),
                        Transition::by,
                        Transition::need)
                .containsExactlyInAnyOrderElementsOf(WrittenProcess.lines().stream()
                        .map(line -> org.assertj.core.groups.Tuple.tuple(
                                line.record(),
                                line.state(),
                                line.move(),
                                line.to(),
                                line.by(),
                                NEEDS.get(line.needs())))
                        .toList());
    }

    @Test
    void noMoveLeavesItsKindOfRecordAndNoneIsWrittenDownTwice() {
        assertThat(ProcessTable.transitions())
                .allMatch(row -> row.from().type() == row.to().type())
                .extracting(row -> row.from().type() + " " + row.from() + " " + row.move())
                .doesNotHaveDuplicates();
    }

    @Test
    void aMemberWithTwoRolesMayDoWhatEitherMay() {
        assertThat(ProcessTable.open(BookingState.ASSIGNED, byHand(Set.of(Role.SALES_MANAGER, Role.OPERATIONS))))
                .extracting(Transition::move)
                .containsExactly(Move.ACCEPT, Move.RETURN, Move.CANCEL);
    }

    @Test
    void thePlatformOperatorMovesNothing() {
        assertThat(WrittenProcess.states())
                .allSatisfy(state -> assertThat(ProcessTable.open(state, byHand(Set.of(Role.PLATFORM_OPERATOR))))
                        .isEmpty());
    }

    @Test
    void whereTheProcessEndsNothingGoesOn() {
        assertThat(List.of(
                        LeadState.CONVERTED,
                        OpportunityState.WON,
                        QuotationState.ACCEPTED,
                        QuotationState.REJECTED,
                        QuotationState.SUPERSEDED,
                        BookingState.COMPLETED,
                        BookingState.CANCELLED))
                .allSatisfy(end -> assertThat(ProcessTable.transitions()).noneMatch(row -> row.from() == end));
    }

    @Test
    void everyMoveThatNeedsAReasonHasAListOfReasonsToStartWith() {
        assertThat(ProcessTable.transitions())
                .filteredOn(row -> row.need() == Need.REASON)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(
                                UsualReasons.of(ReasonKind.of(row.from().type(), row.move())))
                        .isNotEmpty()
                        .doesNotHaveDuplicates()
                        .allSatisfy(label -> assertThat(new Reason(ReasonKind.LOSE_OPPORTUNITY, label, 1).label())
                                .isEqualTo(label)));
        assertThatThrownBy(() -> ReasonKind.of(RecordType.LEAD, Move.QUALIFY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
