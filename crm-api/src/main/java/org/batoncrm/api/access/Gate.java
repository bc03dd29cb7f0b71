package org.batoncrm.api.access;

import com.github.benmanes.caffeine.cache.Cache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.batoncrm.api.problem.ProblemKind;
import org.batoncrm.api.problem.Refused;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.KnownAccess;
import org.batoncrm.identity.KnownSignInRules;
import org.batoncrm.identity.Login;
import org.batoncrm.identity.MemberAccess;
import org.batoncrm.identity.MemberService;
import org.batoncrm.identity.MemberState;
import org.batoncrm.memory.Remembered;
import org.batoncrm.process.Refusals;
import org.batoncrm.tenancy.Plan;
import org.batoncrm.tenancy.TenantService;
import org.batoncrm.tenancy.TenantState;
import org.batoncrm.text.Texts;

/**
 * Where a caller enters a tenant. What it asks of a tenant it remembers for a short while, so that most requests cost no
 * statement here; a suspended tenant is shut out when that while is over.
 */
@ApplicationScoped
class Gate {

    /** How long the state of a tenant and the name of a member may be out of date. */
    static final Duration REMEMBERED = Duration.ofSeconds(20);

    private static final int MOST_TENANTS = 20_000;
    private static final int MOST_MEMBERS = 100_000;

    private record Known(TenantState state, Plan plan) {}

    private final Cache<UUID, Known> tenants =
            Remembered.atMost(MOST_TENANTS).expireAfterWrite(REMEMBERED).build();
    private final Cache<Caller, Boolean> welcomed =
            Remembered.atMost(MOST_MEMBERS).expireAfterWrite(REMEMBERED).build();

    @Inject
    private CallerContext callers;

    @Inject
    private TenantService settings;

    @Inject
    private MemberService members;

    @Inject
    private KnownAccess access;

    @Inject
    private KnownSignInRules rules;

    @Inject
    private Limits limits;

    @Inject
    private Refusals refusals;

    /**
     * Lets a caller in.
     *
     * @param claims what the caller's token says
     * @param where what was asked for
     * @throws Refused when the caller has no role, is kept out, has other roles by now, did not log in as the tenant wants
     *     it, the tenant is suspended, or has asked too much
     */
    void admit(Caller caller, Map<String, Object> claims, String where) {
        if (caller.roles().isEmpty()) {
            refusals.shutOut(caller, Texts.of("refused.NO_ROLE"), where);
            throw Refused.as(ProblemKind.NOT_ALLOWED, "role.none");
        }
        callers.become(caller);
        Known tenant = tenants.get(caller.tenantId(), id -> ask());
        if (tenant.state != TenantState.ACTIVE) {
            refusals.shutOut(caller, Texts.of("refused." + tenant.state), where);
            throw Refused.as(ProblemKind.SUSPENDED, "suspended");
        }
        checkAccess(caller, Login.issuedAt(claims), where);
        Instant now = Instant.now();
        Login.in(claims)
                .flatMap(login -> rules.get().shortfallOf(login.activeAt(now), now))
                .ifPresent(shortfall -> {
                    throw shortfall.needsNewLogin()
                            ? Refused.as(ProblemKind.LOGIN_OVER, "login.over")
                            : Refused.as(ProblemKind.ONE_FACTOR, "login.factor", Login.SECOND_FACTOR);
                });
        limits.enter(caller.tenantId(), tenant.plan);
        welcome(caller);
    }

    /** Not by the cache itself: the member's row may be locked, and others would wait with this one. */
    private void welcome(Caller caller) {
        if (welcomed.getIfPresent(caller) == null) {
            members.welcome();
            welcomed.put(caller, true);
        }
    }

    private void checkAccess(Caller caller, Instant issuedAt, String where) {
        MemberAccess now = access.of(caller);
        if (now.state() != MemberState.ACTIVE) {
            refusals.shutOut(caller, Texts.of("refused." + now.state()), where);
            throw Refused.as(ProblemKind.NOT_ALLOWED, "member.out");
        }
        if (now.outdates(issuedAt)) {
            throw Refused.as(ProblemKind.UNAUTHENTICATED, "token.outdated");
        }
    }

    private Known ask() {
        TenantState state = settings.state();
        return new Known(state, state == TenantState.ACTIVE ? settings.plan() : Plan.TRIAL);
    }

    /** The request that was let in is answered. */
    void leave() {
        limits.leave();
    }
}
