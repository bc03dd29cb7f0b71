package org.batoncrm.it.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.batoncrm.admin.change.ChangeKind;
import org.batoncrm.admin.change.Step;
import org.batoncrm.admin.keycloak.OrganizationMembers;
import org.batoncrm.admin.keycloak.Organizations;
import org.batoncrm.booking.TeamData;
import org.batoncrm.booking.TeamService;
import org.batoncrm.identity.Role;
import org.batoncrm.rule.RuleBroken;

/** A kind of change for the tests: a branch has an organization with a manager at Keycloak, and a team here. */
@ApplicationScoped
class Branch implements ChangeKind<Branch.Plan> {

    /**
     * A branch to open.
     *
     * @param organizationId null until Keycloak has made it
     * @param refused whether the last step says no
     */
    record Plan(String alias, UUID managerId, UUID organizationId, boolean refused) {}

    @Inject
    private Organizations organizations;

    @Inject
    private OrganizationMembers members;

    @Inject
    private TeamService teams;

    @Override
    public String name() {
        return "test.branch";
    }

    @Override
    public Class<Plan> payloadType() {
        return Plan.class;
    }

    @Override
    public List<Step<Plan>> steps() {
        return List.of(
                Step.<Plan>learning("make the organization", change -> {
                            Plan plan = change.payload();
                            UUID id = organizations.ensure(plan.alias(), plan.alias());
                            return new Plan(plan.alias(), plan.managerId(), id, plan.refused());
                        })
                        .undoneBy(change -> organizations
                                .byAlias(change.payload().alias())
                                .ifPresent(made -> organizations.delete(made.id()))),
                Step.<Plan>doing(
                                "let the manager in",
                                change -> members.join(
                                        change.payload().organizationId(),
                                        change.payload().managerId()))
                        .undoneBy(change -> organizations
                                .byAlias(change.payload().alias())
                                .ifPresent(made -> members.remove(
                                        made.id(), change.payload().managerId()))),
                Step.doing(
                        "give the roles",
                        change -> members.setRoles(
                                change.payload().organizationId(),
                                change.payload().managerId(),
                                Set.of(Role.TENANT_ADMIN, Role.OPERATIONS))),
                Step.doing("add the team", change -> {
                    if (change.payload().refused()) {
                        throw RuleBroken.of("team.needed");
                    }
                    if (teams.all().stream().noneMatch(team -> team.name()
                            .equals(change.payload().alias()))) {
                        teams.add(new TeamData(change.payload().alias(), Set.of()));
                    }
                }));
    }
}
