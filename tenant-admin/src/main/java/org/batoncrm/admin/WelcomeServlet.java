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
import org.batoncrm.webkit.identity.LoginRound;
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

    @Inject
    private LoginRound round;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Optional<Newcomer> newcomer = visitor.newcomer();
            if (newcomer.isPresent()) {
                receive(newcomer.get(), response);
                return;
            }
            boolean expected = visitor.who().filter(desk::welcome).isPresent();
            response.sendRedirect(expected ? "/" : request.getContextPath() + "/not-admitted.xhtml");
        } catch (ProviderProblem | RuleBroken e) {
            LOG.log(System.Logger.Level.WARNING, "Somebody new could not be received yet", e);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** The next login names the company. Who stays outside is told so by the next page. */
    private void receive(Newcomer newcomer, HttpServletResponse response) throws IOException {
        Optional<String> company = singleSignOn.receive(newcomer.tenantId(), newcomer.userId());
        if (company.isPresent()) {
            round.begin(response, company.get());
        } else {
            response.sendRedirect("/");
        }
    }
}
