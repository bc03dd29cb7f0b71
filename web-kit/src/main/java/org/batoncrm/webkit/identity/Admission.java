package org.batoncrm.webkit.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.InvitationService;
import org.batoncrm.identity.KnownAccess;
import org.batoncrm.identity.KnownSignInRules;
import org.batoncrm.identity.LoginShortfall;
import org.batoncrm.identity.MemberAccess;
import org.batoncrm.identity.MemberState;
import org.batoncrm.identity.Role;
import org.batoncrm.identity.SignInRules;
import org.batoncrm.tenancy.TenantService;
import org.batoncrm.tenancy.TenantState;

/** Decides whether a person who is signed in can work here, and keeps the reason when not. */
@Named("admission")
@RequestScoped
public class Admission {

    /** The roles that a web application is for; without it, any role will do. */
    static final String ROLES = "org.batoncrm.ROLES";

    /** The folder of pages that are for operators of the platform, and for nobody else. */
    private static final String PLATFORM = "/platform/";

    @Inject
    private ServletContext application;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CallerContext callers;

    @Inject
    private TenantService tenants;

    @Inject
    private KnownAccess access;

    @Inject
    private KnownSignInRules rules;

    @Inject
    private InvitationService invitations;

    private Refusal refusal;

    /** Why the person cannot enter; null when they can. */
    public Refusal getRefusal() {
        return refusal;
    }

    /** The key of the text that says why; the container refuses too, and always for the role. */
    public String getMessageKey() {
        Refusal why = isOperator() ? Refusal.OPERATOR : Refusal.NOT_FOR_ROLE;
        return "notAdmitted." + (refusal == null ? why : refusal);
    }

    private boolean isOperator() {
        return request.isUserInRole(Role.PLATFORM_OPERATOR.claim());
    }

    /** Whether the person can work in Baton all the same, on other pages than this. */
    public boolean isElsewhere() {
        return refusal == null || refusal == Refusal.NOT_FOR_ROLE || refusal == Refusal.OPERATOR || isLoginMissing();
    }

    /** Whether a better login is all that is missing. */
    public boolean isLoginMissing() {
        return refusal == Refusal.ONE_FACTOR || refusal == Refusal.LOGIN_OVER;
    }

    /** Which login this is about; empty when nobody is logged in. */
    public String getEmail() {
        HttpSession session = request.getSession(false);
        return session == null ? "" : new SignIn(session).email();
    }

    /** Lets the person in as the caller of this request, or says no. */
    boolean admit(Optional<Caller> caller, String path) {
        refusal = caller.isEmpty() ? withoutTenant() : refusalOf(caller.get(), path);
        return refusal == null;
    }

    private Refusal withoutTenant() {
        return new SignIn(request.getSession()).provider().isPresent() ? Refusal.OTHER_DOOR : Refusal.NO_TENANT;
    }

    private Refusal refusalOf(Caller caller, String path) {
        if (caller.roles().isEmpty()) {
            return Refusal.NO_ROLE;
        }
        callers.become(caller);
        TenantState state = tenants.state();
        if (state != TenantState.ACTIVE) {
            return state == TenantState.CLOSING ? Refusal.CLOSING : Refusal.SUSPENDED;
        }
        return switch (access.of(caller).state()) {
            case DISABLED -> Refusal.DISABLED;
            case REMOVED -> Refusal.REMOVED;
            case ACTIVE -> wrongPlace(caller, path);
        };
    }

    private Refusal wrongPlace(Caller caller, String path) {
        if (caller.hasAny(wantedRoles(path))) {
            return null;
        }
        return caller.isOperator() ? Refusal.OPERATOR : Refusal.NOT_FOR_ROLE;
    }

    /** Whether the roles of a person in a tenant changed after this login, or may have. */
    boolean isOutdated(Caller caller, Instant issuedAt) {
        MemberAccess now = callers.asClock(caller.tenantId(), () -> access.of(caller));
        return now.state() == MemberState.ACTIVE && now.outdates(issuedAt);
    }

    /** What the company wants of logins. */
    SignInRules signInRules() {
        return rules.get();
    }

    /** Says no for want of a better login. */
    void refuse(LoginShortfall shortfall) {
        refusal = shortfall.needsNewLogin() ? Refusal.LOGIN_OVER : Refusal.ONE_FACTOR;
    }

    /** Whether roles are waiting for a person who followed an invitation. */
    boolean isExpected(Caller caller) {
        return caller.roles().isEmpty()
                && callers.asClock(caller.tenantId(), () -> invitations.of(caller.email()))
                        .isPresent();
    }

    private Role[] wantedRoles(String path) {
        if (path.startsWith(PLATFORM)) {
            return new Role[] {Role.PLATFORM_OPERATOR};
        }
        String wanted = application.getInitParameter(ROLES);
        return wanted == null
                ? new Role[] {Role.SALES_MANAGER, Role.OPERATIONS, Role.TENANT_ADMIN}
                : Arrays.stream(wanted.trim().split("[\\s,]+"))
                        .map(claim -> Role.ofClaim(claim).orElseThrow())
                        .toArray(Role[]::new);
    }
}
