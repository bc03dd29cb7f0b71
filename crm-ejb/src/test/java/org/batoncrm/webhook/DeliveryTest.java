package org.batoncrm.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.batoncrm.rule.RuleBroken;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final Reply TAKEN = new Reply(204, null, null, 12);
    private static final Reply NOT_TAKEN = new Reply(500, "no", null, 12);
    private static final Reply NOWHERE = new Reply(null, null, Trouble.NO_CONNECTION, 3);

    private final Random random = new Random(1);
    private final Delivery delivery = new Delivery(START);

    private Instant tryOnce(Instant at, Reply reply) {
        delivery.begin(at);
        delivery.end(reply, at, random);
        return delivery.due();
    }

    @Test
    void whatIsTakenIsDelivered() {
        tryOnce(START, TAKEN);
        assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(delivery.row().next()).isNull();
        assertThat(delivery.row().lastStatus()).isEqualTo(204);
    }

    @Test
    void whatIsNotTakenIsTriedAgainLaterAndInTheEndNot() {
        Instant at = START;
        for (int i = 1; i < BackOff.MOST_ATTEMPTS; i++) {
            Instant next = tryOnce(at, i % 2 == 0 ? NOT_TAKEN : NOWHERE);
            assertThat(delivery.state()).isEqualTo(DeliveryState.WAITING);
            assertThat(delivery.row().next()).isEqualTo(next).isAfter(at);
            at = next;
        }
        tryOnce(at, NOT_TAKEN);
        assertThat(delivery.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(delivery.attempts()).isEqualTo(BackOff.MOST_ATTEMPTS);
        assertThat(delivery.row().lastAnswer()).isEqualTo("no");
    }

    @Test
    void aRedirectIsNoReceipt() {
        assertThat(new Reply(302, null, null, 1).taken()).isFalse();
        assertThat(new Reply(199, null, null, 1).taken()).isFalse();
        assertThat(new Reply(299, null, null, 1).taken()).isTrue();
        assertThat(new Reply(410, null, null, 1).gone()).isTrue();
    }

    @Test
    void onlyTheNodeThatSendsItSaysWhatCameOfIt() {
        delivery.begin(START);
        assertThat(delivery.isUnderWay(1)).isTrue();
        delivery.begin(START.plus(Delivery.LEASE));
        assertThat(delivery.isUnderWay(1)).as("another node took over").isFalse();
        delivery.end(TAKEN, START, random);
        assertThat(delivery.isUnderWay(2)).isFalse();
    }

    @Test
    void whatIsOverIsSentAgainFromTheBeginningAndWhatWaitsAtOnce() {
        tryOnce(START, NOT_TAKEN);
        delivery.again(START.plusSeconds(1));
        assertThat(delivery.due()).isEqualTo(START.plusSeconds(1));
        assertThat(delivery.attempts()).isEqualTo(1);
        tryOnce(START, TAKEN);
        delivery.again(START.plus(Duration.ofDays(1)));
        assertThat(delivery.state()).isEqualTo(DeliveryState.WAITING);
        assertThat(delivery.attempts()).isZero();
        delivery.begin(START);
        assertThatThrownBy(() -> delivery.again(START)).isInstanceOf(RuleBroken.class);
    }
}
