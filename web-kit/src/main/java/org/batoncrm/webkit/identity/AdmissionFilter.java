package org.batoncrm.webkit.identity;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.batoncrm.identity.LoginShortfall;
import org.batoncrm.identity.MemberService;
import org.batoncrm.identity.SignInRules;
import org.batoncrm.tenancy.TenantService;
import org.batoncrm.text.Language;

/**
 * Stands behind the container's login: says who calls, and shows those who cannot enter a page that says why. What is
 * open to everybody passes, and so do the steps of the sign-in itself.
 */
@WebFilter("/*")
public class AdmissionFilter extends HttpFilter {

    private static final System.Logger LOG = System.getLogger(AdmissionFilter.class.getName());

    private static final Set<String> OPEN = Set.of(
            CallbackServlet.PATH,
            SwitchServlet.PATH,
            SignOutServlet.PATH,
            Visitor.WELCOME,
            "/signed-out.xhtml",
            SingleSignOnServlet.PATH,
            "/sso.xhtml",
            "/sign-up.xhtml",
            "/sign-up-sent.xhtml",
            "/sign-up-confirm.xhtml");

    private static final Set<String> START = Set.of("", "/", "/index.xhtml");
    private static final String PLATFORM_PAGES = "/admin/platform/";

    @Inject
    private Admission admission;

    @Inject
    private LoginRound round;

    @Inject
    private MemberService members;

    @Inject
    private SessionLog sessions;

    @Inject
    private RefusedAttempts attempts;

    @Inject
    private TenantService tenants;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (Language.Scope browsers = SpokenLanguage.ofBrowser(request)) {
            letIn(request, response, chain);
        }
    }

    private void letIn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // A folder, before its welcome page is found, is no servlet's path but the rest of one
        String path = request.getServletPath() + Objects.toString(request.getPathInfo(), "");
        if (path.startsWith("/jakarta.faces.resource/")) {
            chain.doFilter(request, response);
            return;
        }
        // Nothing a member sees stays in the browser for who comes after the log-out
        response.setHeader("Cache-Control", "no-store");
        if (request.getUserPrincipal() == null || OPEN.contains(path)) {
            chain.doFilter(request, response);
            return;
        }
        SignIn signIn = new SignIn(request.getSession());
        Optional<String> entrance = signIn.takeEntrance();
        if (!signIn.isSettledFor(request.getUserPrincipal().getName())) {
            // The session is over while the container still knows the person: log in anew, for the same page
            request.logout();
        } else if (entrance.isPresent()) {
            round.begin(response, entrance.get());
        } else if (signIn.caller().isEmpty() && !signIn.isShut() && !signIn.isTenantAskedFor()) {
            findTenant(response, signIn);
        } else if (isOutdated(signIn)) {
            goRound(request, response, signIn);
        } else if (signIn.caller().filter(admission::isExpected).isPresent()) {
            response.sendRedirect("/admin" + Visitor.WELCOME);
        } else if (admission.admit(signIn.caller(), path)) {
            try (Language.Scope companys = SpokenLanguage.of(tenants.language(), request)) {
                letInByRules(request, response, chain, signIn);
            }
        } else if (admission.getRefusal() == Refusal.OPERATOR && START.contains(path)) {
            // An operator who follows the usual address; nothing was tried that is worth a line of the log
            response.sendRedirect(PLATFORM_PAGES);
        } else {
            attempts.shutOut(request, admission.getRefusal());
            refuse(request, response);
        }
    }

    /** Whoever may enter does so with a login that is good enough for the company, or is sent for one. */
    private void letInByRules(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, SignIn signIn)
            throws IOException, ServletException {
        Instant now = Instant.now();
        SignInRules rules = admission.signInRules();
        LoginShortfall shortfall = rules.shortfallOf(signIn.login(), now).orElse(null);
        if (shortfall == null) {
            welcome(signIn, isPoll(request) ? null : now);
            chain.doFilter(request, response);
        } else if (signIn.isUnmet(shortfall)) {
            admission.refuse(shortfall);
            attempts.shutOut(request, admission.getRefusal());
            refuse(request, response);
        } else {
            // For a request of a script this leads nowhere, as the end of Keycloak's session does: the page stays, with
            // what was entered, and says that the login is over
            signIn.demand(shortfall);
            round.beginBetter(response, signIn.alias(), shortfall.needsNewLogin(), rules.secondFactor());
        }
    }

    private void findTenant(HttpServletResponse response, SignIn signIn) throws IOException {
        if (signIn.provider().isPresent()) {
            // Somebody who came by a company's identity provider, and may be new there
            response.sendRedirect("/admin" + Visitor.WELCOME);
        } else {
            // Keycloak's first answer leaves the tenant open for members of several: it asks them only now, when it
            // knows them, so that nobody learns the tenants of an e-mail address without its password
            round.begin(response, null);
        }
    }

    private boolean isOutdated(SignIn signIn) {
        return signIn.caller()
                .filter(caller -> admission.isOutdated(caller, signIn.issuedAt()))
                .isPresent();
    }

    /**
     * Logs the person in anew, in the same tenant; single sign-on makes it instant. A login of the very second in which
     * the access changed says too little, and so does one by a clock that is behind: then the page asks again in a moment.
     */
    private void goRound(HttpServletRequest request, HttpServletResponse response, SignIn signIn)
            throws IOException, ServletException {
        if (isPartial(request)) {
            // It cannot leave for Keycloak: the browser is told to ask for the whole page, which can
            leadTo(response, request.getRequestURI());
        } else if (signIn.isRoundDue(Instant.now())) {
            round.begin(response, signIn.alias());
        } else {
            response.setHeader("Refresh", "1");
            request.getRequestDispatcher("/one-moment.xhtml").forward(request, response);
        }
    }

    private void welcome(SignIn signIn, Instant activeAt) {
        try {
            if (activeAt != null) {
                signIn.active(activeAt);
            }
            if (signIn.isArrival()) {
                members.welcome();
                signIn.caller().ifPresent(sessions::begun);
            }
        } catch (IllegalStateException e) {
            // Another request of the same browser just ended this session; this one was let in before, and its answer
            // belongs to the tenant that it was let in for
            LOG.log(System.Logger.Level.DEBUG, "The session ended while a request was let in", e);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (isPartial(request)) {
            leadTo(response, request.getContextPath() + "/");
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            request.getRequestDispatcher("/not-admitted.xhtml").forward(request, response);
        }
    }

    private static boolean isPartial(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    /** Whether the page asks by itself for what is new; nobody need be in front of it. */
    private static boolean isPoll(HttpServletRequest request) {
        String source = isPartial(request) ? request.getParameter("jakarta.faces.source") : null;
        return source != null && source.endsWith(":poll");
    }

    private static void leadTo(HttpServletResponse response, String address) throws IOException {
        response.setContentType("text/xml;charset=UTF-8");
        response.getWriter()
                .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + address
                        + "\"/></partial-response>");
    }
}
