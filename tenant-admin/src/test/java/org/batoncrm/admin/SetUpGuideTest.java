package org.batoncrm.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.UUID;
import org.batoncrm.admin.SetUpGuide.Step;
import org.batoncrm.booking.TeamService.TeamRow;
import org.batoncrm.identity.MemberService.MemberRow;
import org.batoncrm.identity.MemberState;
import org.batoncrm.opportunity.StageRow;
import org.batoncrm.process.ReasonKind;
import org.batoncrm.process.ReasonService.ReasonRow;
import org.batoncrm.tenancy.DocumentRules;
import org.batoncrm.tenancy.TenantSettings;
import org.batoncrm.text.Language;
import org.junit.jupiter.api.Test;

class SetUpGuideTest {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.batoncrm.admin.messages");

    @Test
    void approvalIsLeftWhenEveryDiscountPasses() {
        check(SetUpGuide.approval(settings("100.00")), "none", null);
        check(SetUpGuide.approval(settings("15.00")), "done", "15");
        check(SetUpGuide.approval(settings("0")), "done", "0");
    }

    @Test
    void oneMemberWhoLoggedInIsAlone() {
        check(SetUpGuide.colleagues(List.of(member(Instant.EPOCH), member(null))), "alone", null);
        check(SetUpGuide.colleagues(List.of(member(Instant.EPOCH), member(Instant.EPOCH))), "done", 2L);
    }

    @Test
    void teamsWithoutMembersAreNamed() {
        check(SetUpGuide.teams(List.of()), "none", null);
        check(SetUpGuide.teams(List.of(team("Sea", 0), team("Road", 2), team("Air", 0))), "empty", "Sea, Air");
        check(SetUpGuide.teams(List.of(team("Road", 2))), "done", 1);
    }

    @Test
    void theStageThatFallsIsNamed() {
        check(SetUpGuide.pipeline(List.of()), "none", null);
        check(SetUpGuide.pipeline(List.of(stage("A", 10), stage("B", 40), stage("C", 30))), "falling", "C");
        check(SetUpGuide.pipeline(List.of(stage("A", 10), stage("B", 10))), "done", 2);
    }

    @Test
    void listsWithoutAReasonToChooseAreNamed() {
        List<ReasonRow> reasons = new ArrayList<>();
        for (ReasonKind kind : ReasonKind.values()) {
            reasons.add(new ReasonRow(UUID.randomUUID(), kind, "Other", kind == ReasonKind.CANCEL_BOOKING));
        }
        check(SetUpGuide.reasons(reasons), "empty", "Why a booking order is cancelled");
        reasons.add(new ReasonRow(UUID.randomUUID(), ReasonKind.CANCEL_BOOKING, "Mistake", false));
        check(SetUpGuide.reasons(reasons), "done", null);
    }

    private static void check(Step step, String finding, Object value) {
        assertThat(step.finding()).isEqualTo(finding);
        assertThat(step.done()).isEqualTo(finding.equals("done"));
        assertThat(step.value()).isEqualTo(value);
        assertThat(TEXTS.containsKey("guide." + step.key())).isTrue();
        assertThat(TEXTS.containsKey("guide." + step.key() + "." + finding)).isTrue();
    }

    private static TenantSettings settings(String approvalDiscount) {
        DocumentRules documents =
                new DocumentRules(new BigDecimal(approvalDiscount), 30, List.of(), "Q-{year}-{n}", "B-{year}-{n}");
        return new TenantSettings("Acme", Language.ENGLISH, "EUR", "UTC", null, documents);
    }

    private static MemberRow member(Instant lastSeen) {
        return new MemberRow(UUID.randomUUID(), "Kim", "kim@example.com", lastSeen, MemberState.ACTIVE);
    }

    private static TeamRow team(String name, long members) {
        return new TeamRow(UUID.randomUUID(), name, members, false);
    }

    private static StageRow stage(String name, int probability) {
        return new StageRow(UUID.randomUUID(), name, 1, BigDecimal.valueOf(probability), false);
    }
}
