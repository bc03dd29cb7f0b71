package org.batoncrm.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.batoncrm.booking.TeamService;
import org.batoncrm.identity.MemberService;
import org.batoncrm.opportunity.StageService;
import org.batoncrm.process.ReasonService;
import org.batoncrm.tenancy.Plan;
import org.batoncrm.tenancy.QuotaService;
import org.batoncrm.tenancy.QuotaUse;
import org.batoncrm.tenancy.TenantService;

/** The start page: how large the company is here, and what is left to set up. */
@Named
@RequestScoped
public class Overview {

    @Inject
    private TenantService tenants;

    @Inject
    private MemberService members;

    @Inject
    private TeamService teams;

    @Inject
    private StageService stages;

    @Inject
    private ReasonService reasons;

    @Inject
    private QuotaService quotas;

    private int memberCount;
    private int teamCount;
    private int stageCount;
    private int reasonCount;
    private List<SetUpGuide.Step> steps;
    private List<QuotaUse> use;

    @PostConstruct
    void read() {
        var allTeams = teams.choices();
        var allStages = stages.choices();
        var allReasons = reasons.all();
        var allMembers = members.present();
        memberCount = allMembers.size();
        teamCount = allTeams.size();
        stageCount = allStages.size();
        reasonCount = (int) allReasons.stream().filter(r -> !r.retired()).count();
        use = quotas.use();
        steps = List.of(
                SetUpGuide.colleagues(allMembers),
                SetUpGuide.teams(allTeams),
                SetUpGuide.pipeline(allStages),
                SetUpGuide.reasons(allReasons),
                SetUpGuide.approval(tenants.settings()));
    }

    public int getMemberCount() {
        return memberCount;
    }

    public int getTeamCount() {
        return teamCount;
    }

    public int getStageCount() {
        return stageCount;
    }

    /** The reasons that can be chosen, of all lists. */
    public int getReasonCount() {
        return reasonCount;
    }

    public List<SetUpGuide.Step> getSteps() {
        return steps;
    }

    /** How much of the plan is used. */
    public List<QuotaUse> getUse() {
        return use;
    }

    /** What the company rents. */
    public Plan getPlan() {
        return tenants.plan();
    }

    /** How many steps of the guide are done. */
    public long getDone() {
        return steps.stream().filter(SetUpGuide.Step::done).count();
    }
}
