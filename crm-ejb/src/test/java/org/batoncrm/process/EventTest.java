package org.batoncrm.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.batoncrm.Fields;
import org.batoncrm.identity.Role;
import org.batoncrm.lead.Lead;
import org.batoncrm.lead.LeadData;
import org.batoncrm.lead.LeadSource;
import org.batoncrm.rule.RuleBroken;
import org.junit.jupiter.api.Test;

class EventTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Actor mara = Actor.member(UUID.randomUUID(), Set.of(Role.SALES_MANAGER), NOON);
    private final Lead lead = new Lead(new LeadData("Acme", null, null, "1", null, null, LeadSource.EVENT, null), mara);

    @Test
    void theFirstLineSaysThatTheRecordCameIntoBeing() {
        assertThat(Fields.of(lead.created(mara)))
                .containsEntry("move", Move.CREATE)
                .containsEntry("recordType", RecordType.LEAD)
                .containsEntry("recordId", lead.id())
                .containsEntry("memberId", mara.memberId())
                .containsEntry("at", NOON)
                .containsEntry("fromState", null)
                .containsEntry("toState", "NEW")
                .containsEntry("secondsInState", null);
    }

    @Test
    void aServerWhoseClockIsBehindMakesNoTimeShorterThanNone() {
        Actor behind = Actor.member(mara.memberId(), mara.roles(), NOON.minusSeconds(3));
        assertThat(lead.nurture(behind).secondsInState()).isZero();
    }

    @Test
    void aTimeIsKeptAsFineAsTheDatabaseKeepsIt() {
        assertThat(Actor.clock(Instant.parse("2026-03-02T12:00:00.123456789Z")).at())
                .isEqualTo(Instant.parse("2026-03-02T12:00:00.123456Z"));
    }

    @Test
    void aReasonIsChosenFromTheListAndItsTextHasALimit() {
        UUID price = UUID.randomUUID();
        assertThat(new ReasonGiven(price, " \t ").text()).isNull();
        assertThat(new ReasonGiven(price, "x".repeat(1000)).text()).hasSize(1000);
        assertThatThrownBy(() -> new ReasonGiven(null, "because"))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.field()).isEqualTo("reason"));
        assertThatThrownBy(() -> new ReasonGiven(price, "x".repeat(1001)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.field()).isEqualTo("reasonText"));
    }

    @Test
    void aMoveWithoutAReasonForgetsTheReasonOfTheMoveBefore() {
        lead.disqualify(new ReasonGiven(UUID.randomUUID(), "gone"), mara);
        lead.reopen(mara);
        assertThat(lead.standing(mara).reasonId()).isNull();
        assertThat(lead.standing(mara).reasonText()).isNull();
    }

    @Test
    void aLineOfTheHistoryReadsInWords() {
        HistoryLine line = new HistoryLine(
                NOON, null, RecordType.BOOKING_ORDER, Move.ASSIGN, null, "CREATED", "ASSIGNED", null, null, null, 1L);
        assertThat(line.label()).isEqualTo("Assign to Operation");
        assertThat(line.toLabel()).isEqualTo("Assigned");
        assertThat(line.changedState()).isTrue();
        HistoryLine customer =
                new HistoryLine(NOON, null, RecordType.CUSTOMER, Move.CREATE, null, null, null, null, null, null, null);
        assertThat(customer.toLabel()).isNull();
        assertThat(customer.changedState()).isFalse();
    }

    @Test
    void whatIsDoneBesideTheProcessIsAboutItsRecordUnlessItsDeedSaysMore() {
        assertThat(note(Deed.CHANGED, RecordType.TEAM, "x").kind()).isEqualTo(EventKind.SETTINGS);
        assertThat(note(Deed.HANDED_OVER, RecordType.LEAD, "x").kind()).isEqualTo(EventKind.RECORDS);
        assertThat(note(Deed.HANDED_OVER, RecordType.MEMBER, "x").kind()).isEqualTo(EventKind.MEMBERS);
        assertThat(note(Deed.MOVE_REFUSED, RecordType.LEAD, "x").kind()).isEqualTo(EventKind.REFUSED);
        assertThat(note(Deed.SUSPENDED, RecordType.TENANT, "x").kind()).isEqualTo(EventKind.COMPANY);
    }

    @Test
    void noTextIsTooLongOrTooStrangeForTheLog() {
        assertThat(Fields.of(note(Deed.CHANGED, RecordType.TEAM, "a\0b\nc"))).containsEntry("detail", "a b c");
        assertThat(Fields.of(note(Deed.CHANGED, RecordType.TEAM, " "))).containsEntry("detail", null);
        assertThat((String) Fields.of(note(Deed.CHANGED, RecordType.TEAM, "\ud83d\ude00".repeat(1001)))
                        .get("detail"))
                .hasSizeLessThanOrEqualTo(2000)
                .endsWith("\ude00\u2026");
    }

    private Event note(Deed deed, RecordType type, String detail) {
        return Event.of(deed, type, UUID.randomUUID(), detail, mara.memberId(), null, NOON);
    }
}
