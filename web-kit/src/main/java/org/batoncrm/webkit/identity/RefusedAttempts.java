package org.batoncrm.webkit.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.process.MoveRefused;
import org.batoncrm.process.Refusals;
import org.batoncrm.text.Texts;

/** Tells the event log what a person at the browser was not let do. */
@ApplicationScoped
public class RefusedAttempts {

    @Inject
    private Refusals refusals;

    @Inject
    private CallerContext callers;

    @Inject
    private Visitor visitor;

    /** A move that the process does not have there. */
    public void keep(HttpServletRequest request, MoveRefused refused) {
        refusals.keep(refused, where(request));
    }

    /** A service or a page that is not for the person's role. */
    public void keep(HttpServletRequest request) {
        if (callers.caller().isPresent()) {
            refusals.keep(where(request));
        } else {
            shutOut(request, Refusal.NOT_FOR_ROLE);
        }
    }

    /** A person who was not let in. Who has no tenant is written down in none. */
    void shutOut(HttpServletRequest request, Refusal why) {
        visitor.who().ifPresent(who -> refusals.shutOut(who, Texts.of("refused." + why), where(request)));
    }

    /** What was asked for; an error page is shown as a page that somebody gets. */
    private static String where(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null
                ? request.getMethod() + " " + request.getRequestURI()
                : request.getAttribute(RequestDispatcher.ERROR_METHOD) + " " + failed;
    }
}
