package org.batoncrm.it.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.batoncrm.it.TestTenants.NORTH;
import static org.batoncrm.it.TestTenants.admin;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.batoncrm.admin.change.ChangeKind;
import org.batoncrm.admin.change.Changes;
import org.batoncrm.admin.change.Step;
import org.batoncrm.admin.keycloak.OrganizationMembers;
import org.batoncrm.admin.keycloak.OrganizationMembers.OrganizationMember;
import org.batoncrm.admin.keycloak.Organizations;
import org.batoncrm.booking.TeamService;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.ProviderProblem;
import org.batoncrm.identity.Role;
import org.batoncrm.it.Deployments;
import org.batoncrm.it.Desk;
import org.batoncrm.it.RawSql;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.stack.KeycloakAdmin;
import org.batoncrm.tenancy.TenantDirectory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Changes at Keycloak and in the database end well, wherever a crash comes. */
@ArquillianTest
public class ChangesIT {

    private static final Caller ADMIN = admin(NORTH);
    private static final String IN_NORTH = "select set_config('baton.tenant', '" + NORTH + "', true)";

    @Deployment
    static WebArchive deployment() {
        return Deployments.administration();
    }

    @Inject
    private Desk desk;

    @Inject
    private RawSql raw;

    @Inject
    private Changes changes;

    @Inject
    private Branch branch;

    @Inject
    private Organizations organizations;

    @Inject
    private OrganizationMembers members;

    @Inject
    private TeamService teams;

    @Inject
    private TenantDirectory directory;

    @Inject
    @ConfigProperty(name = "test.keycloak.url")
    private String keycloakUrl;

    @Test
    void aChangeIsMadeAndLeavesNothingBehind() throws SQLException {
        Branch.Plan plan = plan(false);
        Branch.Plan made = desk.as(ADMIN, () -> changes.make(branch, plan.alias(), plan));
        assertThat(made.organizationId()).isNotNull();
        assertIsOpen(plan);
        assertThat(directory.changing()).doesNotContain(NORTH);
    }

    @Test
    void whereverItStopsTheNextAttemptFinishesIt() throws SQLException {
        for (int step = 0; step < branch.steps().size(); step++) {
            for (boolean after : new boolean[] {false, true}) {
                Branch.Plan plan = plan(false);
                crash(new Crashing<>(branch, step, after), plan);
                assertThat(directory.changing()).contains(NORTH);
                resume();
                assertIsOpen(plan);
            }
        }
    }

    @Test
    void whatIsRefusedIsUndoneWhereverItStops() throws SQLException {
        for (int step = 0; step < 2 * branch.steps().size(); step++) {
            for (boolean after : new boolean[] {false, true}) {
                Branch.Plan plan = plan(true);
                boolean refusal = step == branch.steps().size() - 1 && after;
                if (!refusal) {
                    crash(new Crashing<>(branch, step, after), plan);
                    resume();
                    assertIsNowhere(plan);
                    assertThat(state(plan)).as("step %d, after %s", step, after).isEqualTo("FAILED");
                }
            }
        }
    }

    @Test
    void whoAsksIsToldOfARefusalAndNothingIsLeft() throws SQLException {
        Branch.Plan plan = plan(true);
        assertThatThrownBy(() -> desk.as(ADMIN, () -> changes.make(branch, plan.alias(), plan)))
                .isInstanceOf(RuleBroken.class);
        assertIsNowhere(plan);
        assertThat(state(plan)).isNull();
    }

    @Test
    void whenKeycloakIsSilentTheChangeWaitsForIt() throws SQLException {
        Branch.Plan plan = plan(false);
        List<Step<Branch.Plan>> steps = new ArrayList<>(branch.steps());
        steps.set(1, Step.doing("ask in vain", change -> {
            throw ProviderProblem.silent(new IllegalStateException("no answer"));
        }));
        assertThatThrownBy(() -> desk.as(ADMIN, () -> changes.make(kind(steps), plan.alias(), plan)))
                .isInstanceOfSatisfying(
                        ProviderProblem.class, e -> assertThat(e.kind()).isEqualTo(ProviderProblem.Kind.DELAYED));
        resume();
        assertIsOpen(plan);
    }

    @Test
    void oneChangeOfASubjectAtATimeAndOneUnderAGuard() {
        Branch.Plan plan = plan(false);
        ChangeKind<Branch.Plan> nested = kind(List.of(Step.doing("begin another meanwhile", change -> {
            assertThatThrownBy(() -> changes.make(branch, plan.alias(), plan)).isInstanceOf(RuleBroken.class);
            assertThatThrownBy(() -> changes.make(branch, "other " + plan.alias(), "branches", plan))
                    .isInstanceOf(RuleBroken.class);
        })));
        desk.as(ADMIN, () -> changes.make(nested, plan.alias(), "branches", plan));
    }

    private ChangeKind<Branch.Plan> kind(List<Step<Branch.Plan>> steps) {
        return new ChangeKind<>() {
            @Override
            public String name() {
                return branch.name();
            }

            @Override
            public Class<Branch.Plan> payloadType() {
                return branch.payloadType();
            }

            @Override
            public List<Step<Branch.Plan>> steps() {
                return steps;
            }
        };
    }

    private Branch.Plan plan(boolean refused) {
        String alias = "branch-" + UUID.randomUUID();
        UUID manager = new KeycloakAdmin(keycloakUrl, "http://localhost/").user(alias + "@example.com", "Bo", "Branch");
        return new Branch.Plan(alias, manager, null, refused);
    }

    private void crash(ChangeKind<Branch.Plan> kind, Branch.Plan plan) {
        assertThatThrownBy(() -> desk.as(ADMIN, () -> changes.make(kind, plan.alias(), plan)))
                .isInstanceOf(Crash.class);
    }

    /** As the clock does, when the time of the attempt before is over. */
    private void resume() throws SQLException {
        raw.change(IN_NORTH, "update identity_change set due_at = now()");
        desk.does(Caller.clock(NORTH), changes::resumeDue);
    }

    private String state(Branch.Plan plan) throws SQLException {
        return raw.first(IN_NORTH, "select state from identity_change where subject = '" + plan.alias() + "'");
    }

    private void assertIsOpen(Branch.Plan plan) throws SQLException {
        UUID organization = organizations.byAlias(plan.alias()).orElseThrow().id();
        assertThat(members.all(organization)).singleElement().satisfies(only -> {
            assertThat(only.id()).isEqualTo(plan.managerId());
            assertThat(only.roles()).containsExactlyInAnyOrder(Role.TENANT_ADMIN, Role.OPERATIONS);
        });
        assertThat(members.one(organization, plan.managerId()))
                .map(OrganizationMember::roles)
                .hasValueSatisfying(
                        roles -> assertThat(roles).containsExactlyInAnyOrder(Role.TENANT_ADMIN, Role.OPERATIONS));
        assertThat(teamNames()).containsOnlyOnce(plan.alias());
        assertThat(state(plan)).isNull();
    }

    private void assertIsNowhere(Branch.Plan plan) {
        assertThat(organizations.byAlias(plan.alias())).isEmpty();
        assertThat(teamNames()).doesNotContain(plan.alias());
    }

    private List<String> teamNames() {
        return desk.as(
                ADMIN, () -> teams.all().stream().map(TeamService.TeamRow::name).toList());
    }
}
