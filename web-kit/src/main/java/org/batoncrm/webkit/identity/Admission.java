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
import java.util.function.Supplier;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.InvitationService;
import org.batoncrm.identity.KnownAccess;
import org.batoncrm.identity.MemberAccess;
import org.batoncrm.identity.MemberState;
import org.batoncrm.identity.Role;
import org.batoncrm.tenancy.TenantService;
import org.batoncrm.tenancy.TenantState;

/** Decides whether a person who is signed in can work here, and keeps the reason when not. */
@Named("admission")
@RequestScoped
public class Admission {

    /** The roles that a web application is for; without it, any role will do. */
    static final String ROLES = "org.batoncrm.ROLES";

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
    private InvitationService invitations;

    private Refusal refusal;

    /** Why the person cannot enter; null when they can. */
    public Refusal getRefusal() {
        return refusal;
    }

    /** The key of the text that says why; the container refuses too, and always for the role. */
    public String getMessageKey() {
        return "notAdmitted." + (refusal == null ? Refusal.NOT_FOR_ROLE : refusal);
    }

    /** Whether the person can work in Baton all the same, on other pages than this. */
    public boolean isElsewhere() {
        return refusal == null || refusal == Refusal.NOT_FOR_ROLE;
    }

    /** Which login this is about; empty when nobody is logged in. */
    public String getEmail() {
        HttpSession session = request.getSession(false);
        return session == null ? "" : new SignIn(session).email();
    }

    /** Lets the person in as the caller of this request, or says no. */
    boolean admit(Optional<Caller> caller) {
        refusal = caller.isEmpty() ? Refusal.NO_TENANT : refusalOf(caller.get());
        return refusal == null;
    }

    private Refusal refusalOf(Caller caller) {
        if (caller.roles().isEmpty()) {
            return Refusal.NO_ROLE;
        }
        callers.become(caller);
        if (tenants.state() == TenantState.SUSPENDED) {
            return Refusal.SUSPENDED;
        }
        return switch (access.of(caller).state()) {
            case DISABLED -> Refusal.DISABLED;
            case REMOVED -> Refusal.REMOVED;
            case ACTIVE -> caller.hasAny(wantedRoles()) ? null : Refusal.NOT_FOR_ROLE;
        };
    }

    /** Whether the roles of a person in a tenant changed after this login, or may have. */
    boolean isOutdated(Caller caller, Instant issuedAt) {
        MemberAccess now = asClock(caller, () -> access.of(caller));
        return now.state() == MemberState.ACTIVE && now.outdates(issuedAt);
    }

    /** Whether roles are waiting for a person who followed an invitation. */
    boolean isExpected(Caller caller) {
        return caller.roles().isEmpty()
                && asClock(caller, () -> invitations.of(caller.email())).isPresent();
    }

    /** Before it is known whether the person may enter: no service lets somebody in who has no role. */
    private <T> T asClock(Caller caller, Supplier<T> question) {
        try {
            callers.become(Caller.clock(caller.tenantId()));
            return question.get();
        } finally {
            callers.become(null);
        }
    }

    private Role[] wantedRoles() {
        String wanted = application.getInitParameter(ROLES);
        return wanted == null
                ? Role.values()
                : Arrays.stream(wanted.trim().split("[\\s,]+"))
                        .map(claim -> Role.ofClaim(claim).orElseThrow())
                        .toArray(Role[]::new);
    }
}
