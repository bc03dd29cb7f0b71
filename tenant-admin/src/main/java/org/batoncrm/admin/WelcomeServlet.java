package org.batoncrm.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.batoncrm.admin.member.MemberDesk;
import org.batoncrm.identity.ProviderProblem;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.webkit.identity.Visitor;

/**
 * Receives somebody who followed an invitation: the roles that were waiting are given, and the person goes on to the start
 * page, by a login that knows of them.
 */
@WebServlet("/welcome")
public class WelcomeServlet extends HttpServlet {

    private static final System.Logger LOG = System.getLogger(WelcomeServlet.class.getName());

    @Inject
    private Visitor visitor;

    @Inject
    private MemberDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            boolean expected = visitor.who().filter(desk::welcome).isPresent();
            response.sendRedirect(expected ? "/" : request.getContextPath() + "/not-admitted.xhtml");
        } catch (ProviderProblem | RuleBroken e) {
            LOG.log(System.Logger.Level.WARNING, "Somebody who was invited could not be received yet", e);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
