package org.batoncrm.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.batoncrm.process.Actor;
import org.batoncrm.process.BookingState;
import org.batoncrm.process.LeadState;
import org.batoncrm.process.Move;
import org.batoncrm.process.OpportunityState;
import org.batoncrm.process.ProcessRecord;
import org.batoncrm.process.ProcessTable;
import org.batoncrm.process.QuotationState;
import org.batoncrm.process.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearTest {

    private static final String MONDAY = "2026-11-23T10:00:00Z";
    private static final Pattern ADDRESS = Pattern.compile("@([^\\s,\\]]+)");

    @Test
    void looksTheSameOnTheSameDay() {
        for (Company company : Companies.ALL) {
            assertThat(Years.visible(Years.of(company, "2026-11-23T21:59:00Z")))
                    .isEqualTo(Years.visible(Years.of(company, "2026-11-23T06:00:00Z")));
        }
    }

    @Test
    void theBigCompaniesHaveEverythingInEveryState() {
        for (Company company : List.of(Years.FREIGHT, Years.EVENTS)) {
            Ledger ledger = Years.of(company, MONDAY);
            assertThat(states(ledger.leads)).containsExactlyInAnyOrder(LeadState.values());
            assertThat(states(ledger.opportunities)).containsExactlyInAnyOrder(OpportunityState.values());
            assertThat(states(ledger.quotations)).containsExactlyInAnyOrder(QuotationState.values());
            assertThat(states(ledger.orders)).containsExactlyInAnyOrder(BookingState.values());
            assertThat(ledger.orders.stream().map(order -> order.teamId()).filter(id -> id != null))
                    .containsAll(ledger.teams.stream().map(team -> team.id()).toList());
            assertThat(openStages(ledger)).hasSameSizeAs(ledger.stages);
            assertThat(ledger.leads).hasSizeBetween(170, 200);
            assertThat(ledger.orders).hasSizeBetween(30, 45);
            assertThat(ledger.quotations).anyMatch(quotation -> quotation.revision() == 4);
        }
    }

    private static Set<State> states(List<? extends ProcessRecord> records) {
        return records.stream().map(ProcessRecord::state).collect(Collectors.toSet());
    }

    private static Set<UUID> openStages(Ledger ledger) {
        return ledger.opportunities.stream()
                .filter(opportunity -> opportunity.state() == OpportunityState.OPEN)
                .map(opportunity -> opportunity.stageId())
                .collect(Collectors.toSet());
    }

    /** Also at a week's, a month's and a year's end, and around the hours when clocks change. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                MONDAY,
                "2026-11-29T23:30:00Z",
                "2027-01-01T00:00:00Z",
                "2027-03-28T01:00:00Z",
                "2028-02-29T12:00:00Z",
                "2028-10-29T01:00:00Z"
            })
    void everyHistoryIsLegal(String now) {
        for (Company company : Companies.ALL) {
            Ledger ledger = Years.of(company, now);
            Map<UUID, State> reached = new HashMap<>();
            Map<UUID, Instant> since = new HashMap<>();
            Map<UUID, ProcessRecord> records = new HashMap<>();
            Stream.of(ledger.leads, ledger.opportunities, ledger.quotations, ledger.orders)
                    .flatMap(List::stream)
                    .forEach(record -> records.put(record.id(), record));
            for (Ledger.Logged line : ledger.events) {
                UUID id = line.event().recordId();
                ProcessRecord record = records.get(id);
                assertTimely(line.actor(), company, now, since.get(id));
                since.put(id, line.actor().at());
                if (record == null) {
                    continue; // customers have no states
                }
                State before = reached.get(id);
                if (line.event().move() == Move.CREATE) {
                    assertThat(before).isNull();
                    reached.put(id, start(record));
                } else {
                    reached.put(
                            id,
                            ProcessTable.require(id, before, line.event().move(), line.actor())
                                    .to());
                }
                assertThat(line.event().toState()).isEqualTo(reached.get(id).name());
            }
            records.forEach((id, record) -> assertThat(record.state()).isEqualTo(reached.get(id)));
        }
    }

    private static State start(ProcessRecord record) {
        return switch (record.state().type()) {
            case LEAD -> LeadState.NEW;
            case OPPORTUNITY -> OpportunityState.OPEN;
            case QUOTATION -> QuotationState.DRAFT;
            default -> BookingState.CREATED;
        };
    }

    private static void assertTimely(Actor actor, Company company, String now, Instant before) {
        assertThat(actor.at()).isBefore(Instant.parse(now));
        assertThat(actor.at())
                .isAfter(Instant.parse(now).minusSeconds((company.days() + company.quietDays() + 9L) * 86400));
        assertThat(before == null || before.isBefore(actor.at())).isTrue();
        if (actor.memberId() != null) {
            ZonedDateTime local = actor.at().atZone(company.settings().zoneId());
            assertThat(local.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(local.toLocalTime()).isBetween(LocalTime.of(8, 30), LocalTime.of(17, 31));
        }
    }

    @Test
    void activitiesAreWrittenAtWorkAndBeforeToday() {
        for (Company company : Companies.ALL) {
            for (String now : List.of("2026-11-23T05:00:00Z", "2026-11-29T05:00:00Z")) {
                assertThat(Years.of(company, now).activities).isNotEmpty().allSatisfy(noted -> {
                    ZonedDateTime local =
                            noted.actor().at().atZone(company.settings().zoneId());
                    assertThat(local.toInstant()).isBefore(Instant.parse(now));
                    assertThat(local.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                    assertThat(local.toLocalTime()).isBetween(LocalTime.of(8, 30), LocalTime.of(18, 0));
                });
            }
        }
    }

    @Test
    void nobodyOutsideCanEverBeWrittenTo() {
        Set<String> domains = new HashSet<>();
        for (Company company : Companies.ALL) {
            Years.visible(Years.of(company, MONDAY))
                    .forEach(line -> ADDRESS.matcher(line).results().forEach(found -> domains.add(found.group(1))));
        }
        assertThat(domains).hasSizeGreaterThan(100).allSatisfy(domain -> assertThat(domain)
                .matches("([a-z0-9-]+\\.)?example\\.com"));
        DemoData.logins().forEach(login -> assertThat(login.email()).endsWith("@example.com"));
    }

    @Test
    void addressesAndNumbersCollideAcrossTenants() {
        Ledger freight = Years.of(Years.FREIGHT, MONDAY);
        Ledger events = Years.of(Years.EVENTS, MONDAY);
        assertThat(addresses(freight)).containsAnyElementsOf(addresses(events));
        assertThat(freight.quotations.stream().map(each -> each.number()))
                .containsAnyElementsOf(
                        events.quotations.stream().map(each -> each.number()).toList());
        assertThat(freight.orders.stream().map(each -> each.number()))
                .containsAnyElementsOf(
                        events.orders.stream().map(each -> each.number()).toList());
    }

    private static Set<String> addresses(Ledger ledger) {
        return ledger.leads.stream()
                .map(lead -> lead.data().email())
                .filter(email -> email != null)
                .collect(Collectors.toSet());
    }
}
