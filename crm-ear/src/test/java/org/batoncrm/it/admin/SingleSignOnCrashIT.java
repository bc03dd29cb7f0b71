package org.batoncrm.it.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.batoncrm.identity.Role.OPERATIONS;
import static org.batoncrm.identity.Role.TENANT_ADMIN;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.batoncrm.admin.change.ChangeKind;
import org.batoncrm.admin.change.Changes;
import org.batoncrm.admin.keycloak.IdentityProviders;
import org.batoncrm.admin.keycloak.OrganizationMembers;
import org.batoncrm.admin.keycloak.Organizations;
import org.batoncrm.admin.singlesignon.SecretInHand;
import org.batoncrm.admin.singlesignon.SingleSignOnDesk;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.MemberService;
import org.batoncrm.it.Deployments;
import org.batoncrm.it.Desk;
import org.batoncrm.it.RawSql;
import org.batoncrm.list.SliceRequest;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.EventRow;
import org.batoncrm.process.RecordType;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.singlesignon.DomainRow;
import org.batoncrm.singlesignon.ProviderRow;
import org.batoncrm.singlesignon.SingleSignOnService;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every change of the single sign-on ends as it was meant, wherever the machine stops, and is written down once. */
@ArquillianTest
public class SingleSignOnCrashIT {

    private static final String ISSUER = "https://login.example.com/";

    @Deployment
    static WebArchive deployment() {
        return Deployments.administration();
    }

    @Inject
    private Desk desk;

    @Inject
    private Firms firms;

    @Inject
    private RawSql raw;

    @Inject
    private Changes changes;

    @Inject
    @Any
    private Instance<ChangeKind<?>> kinds;

    @Inject
    private SingleSignOnService singleSignOn;

    @Inject
    private SingleSignOnDesk singleSignOnDesk;

    @Inject
    private SecretInHand secrets;

    @Inject
    private IdentityProviders providers;

    @Inject
    private Organizations organizations;

    @Inject
    private OrganizationMembers organization;

    @Inject
    private MemberService members;

    @Inject
    private EventLog log;

    private UUID firm;
    private Caller admin;

    /** A firm of its own for each crash. */
    private void found() {
        firm = firms.found();
        admin = firms.hire(firm, "Ada", TENANT_ADMIN);
        desk.does(admin, members::welcome);
    }

    @BeforeEach
    void begin() {
        if (firms != null) {
            found();
        }
    }

    @Test
    void aDomainIsProved() {
        eachCrash("sso.domain", () -> domain(name()), domain -> {
            assertThat(desk.as(admin, singleSignOn::provedDomains)).containsExactly(domain.name());
            assertThat(organizations.byDomain(domain.name())).contains(firm);
            assertThat(deeds(domain.id())).containsExactlyInAnyOrder(Deed.ADDED, Deed.PROVED);
        });
    }

    @Test
    void aDomainGoes() {
        eachCrash("sso.domainRemove", () -> proved(name()), domain -> {
            assertThat(desk.as(admin, singleSignOn::domains)).isEmpty();
            assertThat(organizations.byDomain(domain.name())).isEmpty();
            assertThat(deeds(domain.id())).containsExactlyInAnyOrder(Deed.ADDED, Deed.PROVED, Deed.DELETED);
        });
    }

    @Test
    void aProviderIsSetUp() {
        for (int step = 0; step < steps("sso.provider"); step++) {
            for (boolean after : new boolean[] {false, true}) {
                found();
                proved(name());
                crash(new Crashing<>(kind("sso.provider"), step, after), provider(secrets.take("confidential")));
                resume();
                assertThat(providers.isEnabled(firm)).isTrue();
                ProviderRow row = desk.as(admin, singleSignOn::provider).orElseThrow();
                assertThat(row.active()).isTrue();
                assertThat(row.data().clientId()).isEqualTo("baton");
                assertThat(deeds(row.id())).containsExactly(Deed.ADDED);
            }
        }
    }

    @Test
    void aProviderWhoseSecretIsLostIsNotSetUpByHalf() throws SQLException {
        proved(name());
        assertThatThrownBy(() -> make(kind("sso.provider"), provider("nobody's mark")))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.rule()).isEqualTo("sso.secret.lost"));
        assertThat(providers.exists(firm)).isFalse();
        assertThat(desk.as(admin, singleSignOn::provider)).isEmpty();
    }

    @Test
    void theSecretIsStoredNowhereHere() throws SQLException {
        proved(name());
        String secret = "confidential-" + UUID.randomUUID();
        crash(new Crashing<>(kind("sso.provider"), 1, true), provider(secrets.take(secret)));
        for (String table : List.of("identity_change", "event", "company_domain")) {
            assertThat(written(table)).as(table).isNotEmpty().doesNotContain(secret);
        }
        resume();
        for (String table : List.of("identity_provider", "event")) {
            assertThat(written(table)).as(table).isNotEmpty().doesNotContain(secret);
        }
    }

    @Test
    void aProviderIsSwitchedOffAndRemoved() {
        for (String name : List.of("sso.switch", "sso.remove")) {
            for (int step = 0; step < steps(name); step++) {
                for (boolean after : new boolean[] {false, true}) {
                    found();
                    proved(name());
                    make(kind("sso.provider"), provider(secrets.take("confidential")));
                    UUID id =
                            desk.as(admin, singleSignOn::provider).orElseThrow().id();
                    boolean off = name.equals("sso.switch");
                    crash(new Crashing<>(kind(name), step, after), off ? Map.of("on", false) : Map.of());
                    resume();
                    assertThat(providers.isEnabled(firm)).isFalse();
                    assertThat(providers.exists(firm)).isEqualTo(off);
                    assertThat(desk.as(admin, singleSignOn::provider).map(ProviderRow::active))
                            .as("%s, step %d, after %s", name, step, after)
                            .isEqualTo(off ? Optional.of(false) : Optional.empty());
                    assertThat(deeds(id)).containsExactlyInAnyOrder(Deed.ADDED, off ? Deed.RETIRED : Deed.DELETED);
                }
            }
        }
    }

    @Test
    void somebodyNewComes() {
        for (int step = 0; step < steps("member.sso"); step++) {
            for (boolean after : new boolean[] {false, true}) {
                int at = step;
                boolean late = after;
                Caller kim = firms.person(firm, "Kim", OPERATIONS);
                Map<String, Object> wish = Map.of(
                        "person",
                        Map.of("id", kim.memberId(), "name", kim.name(), "email", kim.email()),
                        "roles",
                        Set.of(OPERATIONS));
                assertThatThrownBy(() -> makeAs(Caller.clock(firm), new Crashing<>(kind("member.sso"), at, late), wish))
                        .isInstanceOf(Crash.class);
                resume();
                assertThat(organization.one(firm, kim.memberId()).orElseThrow().roles())
                        .containsExactly(OPERATIONS);
                assertThat(desk
                                .as(admin, () -> log.slice(Events.of(kim.memberId()))
                                        .rows())
                                .stream()
                                .map(EventRow::deed))
                        .containsExactlyInAnyOrder(Deed.JOINED, Deed.ROLE_GIVEN);
            }
        }
    }

    @Test
    void noTwoCompaniesHaveOneDomain() {
        DomainRow domain = proved(name());
        found();
        UUID again = desk.as(admin, () -> singleSignOn.add(domain.name()));
        assertThatThrownBy(() -> make(kind("sso.domain"), Map.of("id", again, "name", domain.name())))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.rule()).isEqualTo("domain.taken"));
        assertThat(desk.as(admin, singleSignOn::provedDomains)).isEmpty();
        assertThat(organizations.byDomain(domain.name())).isPresent().isNotEqualTo(firm);
    }

    @Test
    void theLastDomainStaysWithTheProvider() {
        DomainRow domain = proved(name());
        make(kind("sso.provider"), provider(secrets.take("confidential")));
        assertThatThrownBy(() -> desk.does(admin, () -> singleSignOnDesk.remove(domain.id())))
                .isInstanceOf(RuleBroken.class);
        DomainRow other = proved(name());
        desk.does(admin, () -> singleSignOnDesk.remove(domain.id()));
        assertThat(desk.as(admin, singleSignOn::provedDomains)).containsExactly(other.name());
        assertThat(organizations.byDomain(domain.name())).isEmpty();
    }

    /** All that stands in a table of the firm. */
    private String written(String table) throws SQLException {
        return raw.first(tenant(), "select string_agg(t::text, ' ') from " + table + " t");
    }

    private static String name() {
        return UUID.randomUUID() + ".example.com";
    }

    private DomainRow domain(String name) {
        UUID id = desk.as(admin, () -> singleSignOn.add(name));
        return desk.as(admin, () -> singleSignOn.domain(id));
    }

    private DomainRow proved(String name) {
        DomainRow domain = domain(name);
        make(kind("sso.domain"), wish(domain));
        return domain;
    }

    private static Map<String, Object> wish(DomainRow domain) {
        return Map.of("id", domain.id(), "name", domain.name());
    }

    private static Map<String, Object> provider(String mark) {
        return Map.of(
                "data",
                Map.of("kind", "OIDC", "url", ISSUER, "clientId", "baton"),
                "oidc",
                Map.of(
                        "issuer", ISSUER,
                        "authorization", ISSUER + "authorize",
                        "token", ISSUER + "token",
                        "keys", ISSUER + "keys",
                        "basic", false),
                "mark",
                mark);
    }

    private void eachCrash(String kind, java.util.function.Supplier<DomainRow> begin, Consumer<DomainRow> end) {
        for (int step = 0; step < steps(kind); step++) {
            for (boolean after : new boolean[] {false, true}) {
                found();
                DomainRow domain = begin.get();
                crash(new Crashing<>(kind(kind), step, after), wish(domain));
                resume();
                end.accept(domain);
            }
        }
    }

    private int steps(String name) {
        return kind(name).steps().size();
    }

    private ChangeKind<?> kind(String name) {
        return kinds.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void crash(ChangeKind<?> kind, Map<String, Object> payload) {
        assertThatThrownBy(() -> make(kind, payload)).isInstanceOf(Crash.class);
    }

    private void make(ChangeKind<?> kind, Map<String, Object> payload) {
        makeAs(admin, kind, payload);
    }

    private <P> void makeAs(Caller who, ChangeKind<P> kind, Map<String, Object> payload) {
        P known = new ObjectMapper().convertValue(payload, kind.payloadType());
        desk.as(who, () -> changes.make(kind, UUID.randomUUID().toString(), known));
    }

    private void resume() {
        try {
            raw.change(tenant(), "update identity_change set due_at = now()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        desk.does(Caller.clock(firm), changes::resumeDue);
    }

    private String tenant() {
        return "select set_config('baton.tenant', '" + firm + "', true)";
    }

    private List<Deed> deeds(UUID id) {
        SliceRequest request = new SliceRequest(
                null, Map.of("type", RecordType.IDENTITY_PROVIDER, "record", id), null, false, null, 50);
        return desk.as(admin, () -> log.slice(request).rows()).stream()
                .map(EventRow::deed)
                .toList();
    }
}
