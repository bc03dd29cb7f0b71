package org.batoncrm.quotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.batoncrm.identity.Role;
import org.batoncrm.process.Actor;
import org.batoncrm.process.Event;
import org.batoncrm.process.Move;
import org.batoncrm.process.QuotationState;
import org.batoncrm.process.ReasonGiven;
import org.batoncrm.rule.RuleBroken;
import org.junit.jupiter.api.Test;

class QuotationTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 28);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Actor mara = sales(NOON);
    private final Actor jonas = sales(NOON.plusSeconds(60));

    private static Actor sales(Instant at) {
        return Actor.member(UUID.randomUUID(), Set.of(Role.SALES_MANAGER), at);
    }

    private Actor maraAt(String time) {
        return Actor.member(mara.memberId(), mara.roles(), Instant.parse(time));
    }

    private static QuotationData data(String discount) {
        return new QuotationData(
                "EUR",
                LAST_DAY,
                null,
                List.of(new LineData(
                        "Pallet", BigDecimal.TEN, "piece", BigDecimal.TEN, new BigDecimal(discount), BigDecimal.ZERO)));
    }

    private Quotation draft(String discount) {
        return Quotation.first(UUID.randomUUID(), "Q-2026-00001", data(discount), new BigDecimal("20"), BERLIN, mara);
    }

    @Test
    void aDiscountUpToTheLimitNeedsNoApproval() {
        Quotation quotation = draft("20");
        assertThat(quotation.standing(mara).can(Move.SUBMIT)).isFalse();
        quotation.send(mara);
        assertThat(quotation.state()).isEqualTo(QuotationState.SENT);
    }

    @Test
    void aDiscountAboveTheLimitNeedsSomebodyElse() {
        Quotation quotation = draft("20.01");
        assertThatThrownBy(() -> quotation.send(mara)).isInstanceOf(RuleBroken.class);
        quotation.submit(mara);
        assertThatThrownBy(() -> quotation.approve(mara)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> quotation.send(mara)).isInstanceOf(RuleBroken.class);
        quotation.approve(jonas);
        assertThat(quotation.approvedBy()).isEqualTo(jonas.memberId());
        assertThatThrownBy(() -> quotation.approve(jonas)).isInstanceOf(RuleBroken.class);
        quotation.send(mara);
        assertThat(quotation.state()).isEqualTo(QuotationState.SENT);
    }

    @Test
    void aDraftIsValidForTodayAtLeast() {
        Quotation quotation = draft("5");
        assertThatThrownBy(() -> quotation.edit(data("6"), BERLIN, maraAt("2026-03-28T23:00:00Z")))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.field()).isEqualTo("validUntil"));
        quotation.edit(data("6"), BERLIN, maraAt("2026-03-28T22:59:00Z"));
    }

    @Test
    void whatWasSentNeverChanges() {
        Quotation quotation = draft("0");
        quotation.send(mara);
        assertThatThrownBy(() -> quotation.edit(data("5"), BERLIN, mara)).isInstanceOf(RuleBroken.class);
        assertThat(quotation.data()).isEqualTo(data("0").checked());
    }

    @Test
    void theNextVersionKeepsNumberAndLinesAndForgetsTheApproval() {
        Quotation first = draft("30");
        first.submit(mara);
        first.approve(jonas);
        first.revise(mara);
        Quotation next = next(first, "60");
        assertThat(first.state()).isEqualTo(QuotationState.SUPERSEDED);
        assertThat(next.label()).isEqualTo("Q-2026-00001 v2");
        assertThat(next.data().lines()).isEqualTo(first.data().lines());
        assertThat(next.approvedBy()).isNull();
        assertThat(next.wantedAmount()).isEqualByComparingTo("60");
        assertThatThrownBy(() -> next.send(mara)).isInstanceOf(RuleBroken.class);
    }

    private Quotation next(Quotation before, String wanted) {
        return before.next(LAST_DAY.plusDays(30), new BigDecimal("20"), new BigDecimal(wanted), BERLIN, mara);
    }

    @Test
    void theNextVersionNeedsApprovalByTheLimitOfItsDay() {
        Quotation first = draft("15");
        first.send(mara);
        first.revise(mara);
        Quotation next = first.next(LAST_DAY.plusDays(30), new BigDecimal("5"), null, BERLIN, mara);
        assertThat(first.needsApproval()).isFalse();
        assertThat(next.needsApproval()).isTrue();
        assertThatThrownBy(() -> next.send(mara)).isInstanceOf(RuleBroken.class);
        assertThat(next.wantedAmount()).isNull();
    }

    @Test
    void whatTheCustomerWouldPayIsAnAmountOfTheCurrency() {
        Quotation first = draft("0");
        assertThat(next(first, "60.005").wantedAmount()).isEqualByComparingTo("60.01");
        for (String wrong : List.of("-5", "1.2345", "999999999999999999999999")) {
            assertThatThrownBy(() -> next(first, wrong))
                    .isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.field())
                            .isEqualTo("wantedAmount"));
        }
    }

    @Test
    void theLastDayOfTheValidityIsIncludedInTheTenantsZone() {
        Quotation quotation = draft("0");
        quotation.send(mara);
        // In Berlin that day ends an hour before it ends in London
        assertThat(quotation.standing(maraAt("2026-03-28T22:59:59Z")).can(Move.ACCEPT))
                .isTrue();
        assertThat(quotation.standing(maraAt("2026-03-28T23:00:00Z")).can(Move.ACCEPT))
                .isFalse();
        assertThatThrownBy(() -> quotation.expire(Actor.clock(Instant.parse("2026-03-28T22:59:59Z"))))
                .isInstanceOf(RuleBroken.class);
        quotation.expire(Actor.clock(Instant.parse("2026-03-28T23:00:00Z")));
        assertThat(quotation.state()).isEqualTo(QuotationState.EXPIRED);
    }

    @Test
    void aQuotationWithoutLinesCannotBeSent() {
        Quotation quotation = draft("0");
        quotation.edit(new QuotationData("EUR", LAST_DAY, null, List.of()), BERLIN, mara);
        assertThatThrownBy(() -> quotation.send(mara)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void aRejectionNeedsItsReasonAndKeepsIt() {
        Quotation quotation = draft("0");
        quotation.send(mara);
        assertThatThrownBy(() -> quotation.reject(null, mara)).isInstanceOf(RuleBroken.class);
        assertThat(quotation.state()).isEqualTo(QuotationState.SENT);
        ReasonGiven reason = new ReasonGiven(UUID.randomUUID(), " too dear ");
        Event event = quotation.reject(reason, maraAt("2026-03-02T12:00:00Z"));
        assertThat(event.secondsInState()).isEqualTo(86_400);
        assertThat(event.toState()).isEqualTo("REJECTED");
        assertThat(quotation.standing(mara).reasonText()).isEqualTo("too dear");
        assertThat(quotation.standing(mara).moves()).isEmpty();
    }
}
