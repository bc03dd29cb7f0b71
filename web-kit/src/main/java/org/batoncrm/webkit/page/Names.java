package org.batoncrm.webkit.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.batoncrm.booking.TeamService;
import org.batoncrm.identity.MemberService;
import org.batoncrm.opportunity.StageRow;
import org.batoncrm.opportunity.StageService;
import org.batoncrm.process.ReasonService;

/** The names behind the ids that rows carry. Each of the tenant's short lists is read once per request at the most. */
@Named
@RequestScoped
public class Names {

    @Inject
    private MemberService members;

    @Inject
    private TeamService teams;

    @Inject
    private StageService stages;

    @Inject
    private ReasonService reasons;

    private Map<UUID, String> memberNames;
    private Map<UUID, String> teamNames;
    private Map<UUID, String> stageNames;
    private Map<UUID, String> reasonLabels;

    /** A member's name; empty for none. */
    public String member(UUID id) {
        memberNames = once(memberNames, () -> members.all().stream()
                .collect(Collectors.toMap(MemberService.MemberRow::id, MemberService.MemberRow::name)));
        return memberNames.getOrDefault(id, "");
    }

    /** At most two letters that stand for a member's name; empty for none. */
    public String initials(UUID id) {
        return Initials.of(member(id));
    }

    /** A team's name; empty for none. */
    public String team(UUID id) {
        teamNames = once(teamNames, () -> teams.all().stream()
                .collect(Collectors.toMap(TeamService.TeamRow::id, TeamService.TeamRow::name)));
        return teamNames.getOrDefault(id, "");
    }

    /** A stage's name; empty for none. */
    public String stage(UUID id) {
        stageNames =
                once(stageNames, () -> stages.all().stream().collect(Collectors.toMap(StageRow::id, StageRow::name)));
        return stageNames.getOrDefault(id, "");
    }

    /** A reason's label; empty for none. */
    public String reason(UUID id) {
        reasonLabels = once(reasonLabels, () -> reasons.all().stream()
                .collect(Collectors.toMap(ReasonService.ReasonRow::id, ReasonService.ReasonRow::label)));
        return reasonLabels.getOrDefault(id, "");
    }

    private static Map<UUID, String> once(Map<UUID, String> known, Supplier<Map<UUID, String>> source) {
        return known == null ? source.get() : known;
    }
}
