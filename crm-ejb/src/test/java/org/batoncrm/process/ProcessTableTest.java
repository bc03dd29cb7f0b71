package org.batoncrm.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.batoncrm.identity.Role;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ProcessTableTest {

    private record Expected(String to, Set<Role> by) {}

    private final Map<String, Expected> expected = read();

    private static Map<String, Expected> read() {
        try (var in = ProcessTableTest.class.getResourceAsStream("/process-table.txt")) {
            Map<String, Expected> rows = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|"))
                    .forEach(cells -> rows.put(
                            cells[0].strip() + " " + cells[1].strip(),
                            new Expected(cells[2].strip(), roles(cells[3]))));
            return rows;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<Role> roles(String names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : names.strip().split(" ")) {
            Role.ofClaim(name).ifPresent(roles::add);
        }
        return roles;
    }

    private static Stream<State> states() {
        return Stream.of(LeadState.values(), OpportunityState.values(), QuotationState.values(), BookingState.values())
                .flatMap(Arrays::stream);
    }

    private static Actor actor(Role... roles) {
        return Actor.member(UUID.randomUUID(), Set.of(roles), Instant.now());
    }

    /** Every state, every move, every role, one test a state. */
    @TestFactory
    Stream<DynamicTest> everyMoveFromEveryStateByEveryRoleIsAllowedOrRefusedAsWrittenDown() {
        return states().map(state -> DynamicTest.dynamicTest(state.type() + " " + state.name(), () -> {
            for (Move move : Move.values()) {
                Expected row = expected.get(state.type() + " " + state.name() + " " + move);
                for (Role role : Role.values()) {
                    check(state, move, row, role);
                }
                assertThatThrownBy(() -> ProcessTable.require(state, move, actor()))
                        .isInstanceOf(MoveRefused.class);
                checkConsequence(state, move, row);
            }
        }));
    }

    private static void check(State state, Move move, Expected row, Role role) {
        if (row != null && row.by().contains(role)) {
            assertThat(ProcessTable.require(state, move, actor(role)).to().name())
                    .isEqualTo(row.to());
            assertThat(ProcessTable.open(state, actor(role)))
                    .extracting(Transition::move)
                    .contains(move);
        } else {
            assertThatThrownBy(() -> ProcessTable.require(state, move, actor(role)))
                    .as("%s by %s", move, role)
                    .isInstanceOfSatisfying(MoveRefused.class, refused -> {
                        for (Transition allowed : ProcessTable.open(state, actor(role))) {
                            assertThat(refused).hasMessageContaining(allowed.label());
                        }
                    });
        }
    }

    private static void checkConsequence(State state, Move move, Expected row) {
        Actor following = actor().following();
        if (row != null && row.by().isEmpty()) {
            assertThat(ProcessTable.require(state, move, following).to().name()).isEqualTo(row.to());
        } else {
            assertThatThrownBy(() -> ProcessTable.require(state, move, following))
                    .isInstanceOf(MoveRefused.class);
        }
    }

    @Test
    void theTableHasNoRowBesidesThoseWrittenDown() {
        List<String> rows = new ArrayList<>();
        ProcessTable.transitions()
                .forEach(row -> rows.add(row.from().type() + " " + row.from().name() + " " + row.move()));
        assertThat(rows).containsExactlyInAnyOrderElementsOf(expected.keySet());
    }

    @Test
    void aMemberWithTwoRolesMayDoWhatEitherMay() {
        Actor both = actor(Role.SALES_MANAGER, Role.OPERATIONS);
        assertThat(ProcessTable.open(BookingState.ASSIGNED, both))
                .extracting(Transition::move)
                .containsExactly(Move.ACCEPT, Move.RETURN, Move.CANCEL);
    }

    @Test
    void everyMoveThatEndsARecordBadlyNeedsAReason() {
        Set<String> bad = Set.of("DISQUALIFIED", "LOST", "REJECTED", "RETURNED", "CANCELLED");
        assertAll(ProcessTable.transitions().stream()
                .filter(row -> bad.contains(row.to().name()))
                .map(row -> () -> assertThat(row.need()).as(row.toString()).isEqualTo(Need.REASON)));
    }
}
