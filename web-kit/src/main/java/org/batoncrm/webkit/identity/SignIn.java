package org.batoncrm.webkit.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.CompanyProvider;
import org.batoncrm.identity.Login;
import org.batoncrm.identity.LoginShortfall;
import org.batoncrm.identity.Membership;

/**
 * What a session knows of its login. The session alone says in which tenant the person is: the container's own subject,
 * found again by a cookie of its own, only confirms the person. Both web applications share the session, so only types
 * that both know are kept in it.
 */
final class SignIn {

    private static final String MEMBER = "baton.member";
    private static final String CALLER = "baton.caller";
    private static final String EMAIL = "baton.email";
    private static final String ALIAS = "baton.alias";
    private static final String PROVIDER = "baton.provider";
    private static final String ID_TOKEN = "baton.idToken";
    private static final String ISSUED = "baton.issued";
    private static final String LOGIN = "baton.login";
    private static final String ACTIVE = "baton.active";
    private static final String ACTIVE_MEMBER = "baton.activeMember";
    private static final String DEMANDED = "baton.demanded";
    private static final String UNMET = "baton.unmet";
    private static final String SEAT = "baton.seat";
    private static final String ASKED = "baton.askedForTenant";
    private static final String WELCOME = "baton.welcome";
    private static final String SHUT = "baton.shut";
    private static final String SWITCHED = "baton.switched";
    private static final String ENTRANCE = "baton.entrance";
    private static final String ROUND = "baton.round";
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(900);

    private final HttpSession session;

    SignIn(HttpSession session) {
        this.session = session;
    }

    /** Takes over what a token says, at a login and each time the container has renewed the token. */
    void takeOver(Map<String, Object> claims, String idToken) {
        String member = (String) claims.get("sub");
        Optional<Membership> membership = Membership.in(claims);
        session.setAttribute(MEMBER, member);
        session.setAttribute(EMAIL, claims.get("email"));
        session.setAttribute(
                PROVIDER,
                CompanyProvider.tenant(claims.get(CompanyProvider.CLAIM)).orElse(null));
        session.setAttribute(SHUT, Membership.isShut(claims) ? true : null);
        session.setAttribute(ID_TOKEN, idToken);
        session.setAttribute(ISSUED, Login.issuedAt(claims));
        session.setAttribute(LOGIN, Login.in(claims).orElse(null));
        session.setAttribute(ALIAS, membership.map(Membership::alias).orElse(null));
        session.setAttribute(CALLER, membership.map(m -> m.caller(claims)).orElse(null));
    }

    /**
     * Settles the session at the end of a login. It gets a new id, so that one known from before is worth nothing; and
     * when another person, or the same person in another tenant, sat in it, it starts empty.
     */
    static void settle(HttpServletRequest request) {
        HttpSession session = request.getSession();
        SignIn signIn = new SignIn(session);
        if (session.getAttribute(MEMBER) == null) {
            return;
        }
        Object before = session.getAttribute(SEAT);
        if (before == null || before.equals(signIn.seat())) {
            request.changeSessionId();
        } else {
            Map<String, Object> known = new HashMap<>();
            List.of(MEMBER, EMAIL, CALLER, ALIAS, PROVIDER, SHUT, ID_TOKEN, ISSUED, LOGIN, ACTIVE, ACTIVE_MEMBER)
                    .forEach(name -> known.put(name, session.getAttribute(name)));
            session.invalidate();
            known.forEach(request.getSession()::setAttribute);
        }
        HttpSession settled = request.getSession();
        settled.setAttribute(SEAT, new SignIn(settled).seat());
        settled.setAttribute(WELCOME, true);
        settled.setAttribute(UNMET, settled.getAttribute(DEMANDED));
        settled.removeAttribute(DEMANDED);
    }

    /** Empties the session of who goes over to another tenant. That they were active a moment ago stays known. */
    static void leave(HttpServletRequest request) {
        HttpSession session = request.getSession();
        Object active = session.getAttribute(ACTIVE);
        Object member = session.getAttribute(ACTIVE_MEMBER);
        session.invalidate();
        HttpSession next = request.getSession();
        next.setAttribute(ACTIVE, active);
        next.setAttribute(ACTIVE_MEMBER, member);
        next.setAttribute(SWITCHED, true);
    }

    /** How the person logged in, and when they did anything last; in whichever tenant, but at this browser. */
    Login login() {
        Instant active = Objects.equals(session.getAttribute(ACTIVE_MEMBER), session.getAttribute(MEMBER))
                ? (Instant) session.getAttribute(ACTIVE)
                : null;
        return ((Login) session.getAttribute(LOGIN)).activeAt(active);
    }

    /** The login is good enough, and the person does something. */
    void active(Instant now) {
        session.setAttribute(ACTIVE, now);
        session.setAttribute(ACTIVE_MEMBER, session.getAttribute(MEMBER));
        forgetDemands();
    }

    /** Notes that the person is sent for a better login. */
    void demand(LoginShortfall shortfall) {
        session.setAttribute(DEMANDED, shortfall.name());
    }

    /** Whether the person was sent for this, and came back without it. Says so once: asking again is up to them. */
    boolean isUnmet(LoginShortfall shortfall) {
        boolean unmet = shortfall.name().equals(session.getAttribute(UNMET));
        if (unmet) {
            forgetDemands();
        }
        return unmet;
    }

    private void forgetDemands() {
        session.removeAttribute(DEMANDED);
        session.removeAttribute(UNMET);
    }

    /** Whether this session went through a login of this person, for the tenant that the token names now. */
    boolean isSettledFor(String member) {
        return member.equals(session.getAttribute(MEMBER))
                && seat().equals(session.getAttribute(SEAT))
                && session.getAttribute(LOGIN) != null;
    }

    /** The member in the tenant; empty when the token names no tenant. */
    Optional<Caller> caller() {
        return Optional.ofNullable((Caller) session.getAttribute(CALLER));
    }

    /** The tenant by whose identity provider the person came; empty for somebody who came by password. */
    Optional<UUID> provider() {
        return Optional.ofNullable((UUID) session.getAttribute(PROVIDER));
    }

    /**
     * Whether the person came by a company's identity provider, and asked for another company. Without having asked, they may
     * be new in the first one, and their token names the only one that they are a member of.
     */
    boolean isShut() {
        return session.getAttribute(SHUT) != null && session.getAttribute(SWITCHED) != null;
    }

    /** Lets the next login ask for this tenant, of which the person has just become a member. */
    void setEntrance(String alias) {
        session.setAttribute(ENTRANCE, alias);
    }

    /** The tenant that the next login has to ask for; empty from the second time on. */
    Optional<String> takeEntrance() {
        Optional<String> alias = Optional.ofNullable((String) session.getAttribute(ENTRANCE));
        session.removeAttribute(ENTRANCE);
        return alias;
    }

    /** Who the person is at Keycloak; null before a login. */
    String member() {
        return (String) session.getAttribute(MEMBER);
    }

    /** When Keycloak issued what the session knows of the person. */
    Instant issuedAt() {
        return (Instant) session.getAttribute(ISSUED);
    }

    /** Whether Keycloak was already asked for the tenant once more; true from the second time on. */
    boolean isTenantAskedFor() {
        boolean before = session.getAttribute(ASKED) != null;
        session.setAttribute(ASKED, true);
        return before;
    }

    /** Whether the person can be sent round to Keycloak now; not again and again at once, which browsers give up. */
    boolean isRoundDue(Instant now) {
        boolean due = !(session.getAttribute(ROUND) instanceof Instant last)
                || last.plus(BETWEEN_ROUNDS).isBefore(now);
        if (due) {
            session.setAttribute(ROUND, now);
        }
        return due;
    }

    /** Whether this is the first that a tenant sees of the member since the login; false from the second time on. */
    boolean isArrival() {
        boolean arrival = session.getAttribute(WELCOME) != null;
        session.removeAttribute(WELCOME);
        return arrival;
    }

    /** The e-mail address of the person; empty before a login. */
    String email() {
        return session.getAttribute(EMAIL) instanceof String email ? email : "";
    }

    /** The tenant's short name; null without a tenant. */
    String alias() {
        return (String) session.getAttribute(ALIAS);
    }

    /** What Keycloak wants to see before it ends its session without a question; empty before a login. */
    Optional<String> idToken() {
        return Optional.ofNullable((String) session.getAttribute(ID_TOKEN));
    }

    private String seat() {
        return session.getAttribute(MEMBER) + "@"
                + caller().map(caller -> caller.tenantId().toString()).orElse("nowhere");
    }
}
