package org.batoncrm.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.batoncrm.admin.member.MemberDesk;
import org.batoncrm.admin.singlesignon.SingleSignOnDesk;
import org.batoncrm.identity.ProviderProblem;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.webkit.identity.Visitor;
import org.batoncrm.webkit.identity.Visitor.Newcomer;

/**
 * Receives somebody who followed an invitation, or came by the company's identity provider: the roles that were waiting are
 * given, and the person goes on to the start page, by a login that knows of them.
 */
@WebServlet("/welcome")
public class WelcomeServlet extends HttpServlet {

    private static final System.Logger LOG = System.getLogger(WelcomeServlet.class.getName());

    @Inject
    private Visitor visitor;

    @Inject
    private MemberDesk desk;

    @Inject
    private SingleSignOnDesk singleSignOn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Optional<Newcomer> newcomer = visitor.newcomer();
            if (newcomer.isPresent()) {
                singleSignOn
                        .receive(newcomer.get().tenantId(), newcomer.get().userId())
                        .ifPresent(visitor::enter);
                // Who stays outside is told so by the next page
                response.sendRedirect("/");
                return;
            }
            boolean expected = visitor.who().filter(desk::welcome).isPresent();
            response.sendRedirect(expected ? "/" : request.getContextPath() + "/not-admitted.xhtml");
        } catch (ProviderProblem | RuleBroken e) {
            LOG.log(System.Logger.Level.WARNING, "Somebody new could not be received yet", e);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
