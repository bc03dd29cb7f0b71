package org.batoncrm.it.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.batoncrm.it.TestTenants.NORTH;
import static org.batoncrm.it.TestTenants.sales;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.batoncrm.admin.change.ChangeKind;
import org.batoncrm.admin.change.Changes;
import org.batoncrm.admin.erasure.Erasure;
import org.batoncrm.admin.erasure.Erasure.Ending;
import org.batoncrm.admin.keycloak.IdentityProviders;
import org.batoncrm.admin.keycloak.OrganizationMembers;
import org.batoncrm.admin.keycloak.Organizations;
import org.batoncrm.admin.keycloak.Users;
import org.batoncrm.erasure.CertificateRow;
import org.batoncrm.erasure.CertificateService;
import org.batoncrm.erasure.Erased.Count;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.Platform;
import org.batoncrm.identity.Role;
import org.batoncrm.it.Deployments;
import org.batoncrm.it.Desk;
import org.batoncrm.it.Owner;
import org.batoncrm.it.RawSql;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.singlesignon.OidcEndpoints;
import org.batoncrm.stack.KeycloakAdmin;
import org.batoncrm.tenancy.NotAllowed;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** After its erasure nothing of a tenant is left, wherever a crash comes. */
@ArquillianTest
public class ErasureIT {

    private static final Caller CLOCK = Caller.clock(Platform.ID);
    private static final Caller OPERATOR =
            new Caller(Platform.ID, UUID.randomUUID(), "Petra", "petra@example.com", Set.of(Role.PLATFORM_OPERATOR));

    /** A tenant with an organization: one member is in it alone, the other in a second one, too. */
    private record Company(UUID id, String own, String shared) {}

    @Deployment
    static WebArchive deployment() {
        return Deployments.administration();
    }

    @Inject
    private Desk desk;

    @Inject
    private Owner owner;

    @Inject
    private RawSql raw;

    @Inject
    private Changes changes;

    @Inject
    private Erasure erasure;

    @Inject
    private CertificateService certificates;

    @Inject
    private Organizations organizations;

    @Inject
    private OrganizationMembers members;

    @Inject
    private IdentityProviders providers;

    @Inject
    private Users users;

    @Inject
    @ConfigProperty(name = "test.keycloak.url")
    private String keycloakUrl;

    @Test
    void nothingIsLeftAndACertificateSaysSo() throws SQLException {
        Company company = company();
        String north = rows(NORTH);
        due(company);
        erase(erasure, company);
        assertIsGone(company);
        CertificateRow certificate = certificate(company);
        assertThat(certificate.after()).isZero();
        assertThat(certificate.counts())
                .extracting(Count::what)
                .contains("event", "event_seal", "lead", "tenant", "keycloak: organization");
        assertThat(count(certificate, "lead")).isPositive();
        assertThat(count(certificate, "event"))
                .isEqualTo(count(certificate, "event_seal"))
                .isPositive();
        assertThat(count(certificate, "keycloak: members")).isEqualTo(2);
        assertThat(count(certificate, "keycloak: identity provider")).isEqualTo(1);
        assertThat(rows(NORTH)).as("what others have").isEqualTo(north);
        String text = raw.first(
                set(Platform.ID), "select counts from erasure_certificate where erased = '" + company.id() + "'");
        assertThat(text).doesNotContain("@", "Member", "Same Name");
    }

    @Test
    void whereverItStopsTheNextAttemptFinishesIt() throws SQLException {
        for (int step = 0; step < erasure.steps().size(); step++) {
            for (boolean after : new boolean[] {false, true}) {
                Company company = company();
                due(company);
                Crashing<Ending> crashing = new Crashing<>(erasure, step, after);
                assertThatThrownBy(() -> erase(crashing, company)).isInstanceOf(Crash.class);
                raw.change(set(Platform.ID), "update identity_change set due_at = now()");
                desk.does(CLOCK, changes::resumeDue);
                assertIsGone(company);
                assertThat(certificate(company).before())
                        .as("step %d, after %s", step, after)
                        .isGreaterThan(10);
            }
        }
    }

    @Test
    void whoThoughtBetterOfItIsKept() throws SQLException {
        Company company = company();
        due(company);
        owner.does(
                company.id(),
                "select set_config('baton.platform', 'on', true)",
                "update tenant set erase_at = now() + interval '3 days' where tenant_id = current_tenant()");
        assertThatThrownBy(() -> erase(erasure, company)).isInstanceOf(RuleBroken.class);
        assertThat(raw.first(set(company.id()), "select count(*) from lead")).isEqualTo("1");
        assertThat(organizations.byId(company.id()))
                .hasValueSatisfying(it -> assertThat(it.enabled()).isTrue());
    }

    @Test
    void theDatabaseErasesNothingThatIsNotDueWhoeverAsks() throws SQLException {
        Company company = company();
        String erase = "select name from erase_tenant()";
        String platform = "select set_config('baton.platform', 'on', true)";
        assertThatThrownBy(() -> raw.first(set(company.id()), platform, erase)).hasStackTraceContaining("not due");
        assertThatThrownBy(() -> raw.first(erase)).hasStackTraceContaining("not due");
        due(company);
        assertThatThrownBy(() -> raw.first(set(company.id()), erase)).hasStackTraceContaining("not due");
        assertThatThrownBy(() -> raw.first(set(NORTH), platform, erase)).hasStackTraceContaining("not due");
        assertThatThrownBy(() -> raw.change(
                        set(NORTH),
                        platform,
                        "update tenant set state = 'CLOSING', erase_at = now() - interval '1 hour'"
                                + " where tenant_id = current_tenant()"))
                .hasStackTraceContaining("in a day at the earliest");
        assertThat(raw.first(set(company.id()), "select count(*) from lead")).isEqualTo("1");
    }

    @Test
    void certificatesAreThePlatformsAlone() {
        assertThatThrownBy(() -> desk.as(sales(NORTH), certificates::all)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.as(Caller.clock(NORTH), certificates::all))
                .isInstanceOf(NotAllowed.class);
        assertThat(desk.as(OPERATOR, certificates::all)).isNotNull();
    }

    private Company company() {
        String alias = "ending-" + UUID.randomUUID();
        UUID id = organizations.ensure(alias, alias);
        owner.tenant(id);
        KeycloakAdmin keycloak = new KeycloakAdmin(keycloakUrl, "http://localhost/");
        String own = "own@" + alias + ".example.com";
        String shared = "shared@" + alias + ".example.com";
        members.join(id, keycloak.user(own, "Ona", "Own"));
        UUID both = keycloak.user(shared, "Sam", "Shared");
        members.join(id, both);
        members.join(organizations.ensure(alias + "-other", alias + " other"), both);
        desk.lead(sales(id));
        String login = "https://login.example.com";
        OidcEndpoints endpoints = new OidcEndpoints(login, login + "/auth", login + "/token", login + "/keys", false);
        providers.put(id, endpoints, "baton", "confidential", Set.of(alias + ".example.net"), "set up");
        providers.link(id);
        return new Company(id, own, shared);
    }

    private void due(Company company) {
        owner.does(
                company.id(),
                "select set_config('baton.platform', 'on', true)",
                "update tenant set state = 'CLOSING', erase_at = now() - interval '1 minute'"
                        + " where tenant_id = current_tenant()");
    }

    private void erase(ChangeKind<Ending> kind, Company company) {
        Ending ending = new Ending(company.id(), Instant.now().toString(), null, null);
        desk.as(CLOCK, () -> changes.make(kind, company.id().toString(), ending));
    }

    private void assertIsGone(Company company) throws SQLException {
        List<String> tables = raw.all(
                """
                select c.relname::text from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
                where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace""");
        assertThat(tables).contains("event", "event_seal", "tenant", "lead", "transfer_chunk");
        for (String table : tables) {
            assertThat(raw.first(
                            set(company.id()),
                            "select count(*) from " + table + " where tenant_id = '" + company.id() + "'"))
                    .as(table)
                    .isEqualTo("0");
        }
        assertThat(organizations.byId(company.id())).isEmpty();
        assertThat(providers.exists(company.id())).isFalse();
        assertThat(users.byEmail(company.own())).isEmpty();
        assertThat(users.byEmail(company.shared())).isPresent();
        assertThat(raw.first(
                        set(Platform.ID),
                        "select count(*) from identity_change where subject = '" + company.id() + "'"))
                .isEqualTo("0");
    }

    private CertificateRow certificate(Company company) {
        return desk.as(OPERATOR, certificates::all).stream()
                .filter(row -> row.erased().equals(company.id()))
                .findFirst()
                .orElseThrow();
    }

    private static long count(CertificateRow certificate, String what) {
        return certificate.counts().stream()
                .filter(count -> count.what().equals(what))
                .findFirst()
                .orElseThrow()
                .before();
    }

    private String rows(UUID tenant) throws SQLException {
        return raw.first(
                set(tenant),
                "select (select count(*) from lead) || ' ' || (select count(*) from event) || ' '"
                        + " || (select count(*) from member)");
    }

    private static String set(UUID tenant) {
        return "select set_config('baton.tenant', '" + tenant + "', true)";
    }
}
