package org.batoncrm.admin;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.batoncrm.booking.TeamService.TeamRow;
import org.batoncrm.identity.MemberService.MemberRow;
import org.batoncrm.opportunity.StageRow;
import org.batoncrm.process.ReasonKind;
import org.batoncrm.process.ReasonService.ReasonRow;
import org.batoncrm.tenancy.TenantSettings;
import org.batoncrm.text.Texts;

/** What a company has to have before its people can work without running into a wall, and what of it is left. */
public final class SetUpGuide {

    /**
     * One thing to have.
     *
     * @param key its name: the title is {@code guide.<key>}
     * @param finding what was found: the text is {@code guide.<key>.<finding>}
     * @param value what the text has in its place; may be null
     * @param page where to do it
     */
    public record Step(String key, String finding, Object value, boolean done, String page) {

        private static Step done(String key, Object value, String page) {
            return new Step(key, "done", value, true, page);
        }

        private static Step left(String key, String finding, Object value, String page) {
            return new Step(key, finding, value, false, page);
        }
    }

    private SetUpGuide() {}

    /** Whether any discount needs approval. */
    static Step approval(TenantSettings settings) {
        BigDecimal limit = settings.approvalDiscount();
        return limit.compareTo(BigDecimal.valueOf(100)) < 0
                ? Step.done("approval", limit.stripTrailingZeros().toPlainString(), "documents.xhtml")
                : Step.left("approval", "none", null, "documents.xhtml");
    }

    /** Whether there is a second person, whom approvals need. */
    static Step colleagues(List<MemberRow> members) {
        long seen = members.stream().filter(m -> m.lastSeen() != null).count();
        return seen > 1
                ? Step.done("colleagues", seen, "members.xhtml")
                : Step.left("colleagues", "alone", null, "members.xhtml");
    }

    /** Whether booking orders can be handed over to people. */
    static Step teams(List<TeamRow> teams) {
        if (teams.isEmpty()) {
            return Step.left("teams", "none", null, "teams.xhtml");
        }
        String empty = teams.stream()
                .filter(team -> team.members() == 0)
                .map(TeamRow::name)
                .collect(Collectors.joining(", "));
        return empty.isEmpty()
                ? Step.done("teams", teams.size(), "teams.xhtml")
                : Step.left("teams", "empty", empty, "teams.xhtml");
    }

    /** Whether the pipeline has stages, each at least as likely as the one before. */
    static Step pipeline(List<StageRow> stages) {
        if (stages.isEmpty()) {
            return Step.left("pipeline", "none", null, "pipeline.xhtml");
        }
        for (int i = 1; i < stages.size(); i++) {
            if (stages.get(i).probability().compareTo(stages.get(i - 1).probability()) < 0) {
                return Step.left("pipeline", "falling", stages.get(i).name(), "pipeline.xhtml");
            }
        }
        return Step.done("pipeline", stages.size(), "pipeline.xhtml");
    }

    /** Whether every list of reasons has one to choose: without, its move is impossible. */
    static Step reasons(List<ReasonRow> reasons) {
        String empty = Arrays.stream(ReasonKind.values())
                .filter(kind -> reasons.stream().noneMatch(r -> r.kind() == kind && !r.retired()))
                .map(Texts::constant)
                .collect(Collectors.joining(", "));
        return empty.isEmpty()
                ? Step.done("reasons", null, "reasons.xhtml")
                : Step.left("reasons", "empty", empty, "reasons.xhtml");
    }
}
