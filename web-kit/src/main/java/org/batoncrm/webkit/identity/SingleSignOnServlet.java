package org.batoncrm.webkit.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.batoncrm.identity.CompanyProvider;

/**
 * Begins a login at a company's own identity provider, which the parameter {@code at} names; without one, or with one that
 * is none, at Keycloak. A company may give this address to its people. Whoever is logged in stays so.
 */
@WebServlet(SingleSignOnServlet.PATH)
public class SingleSignOnServlet extends HttpServlet {

    /** The path in both web applications. */
    public static final String PATH = "/sso";

    private static final long serialVersionUID = 1L;

    private static final Pattern EMAIL = Pattern.compile("[^\\s@&=#?]{1,64}@[^\\s@&=#?]{1,189}");

    @Inject
    private transient LoginRound round;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getUserPrincipal() != null) {
            response.sendRedirect("/");
            return;
        }
        String email = request.getParameter("email");
        round.beginAt(
                response, wanted(request), email != null && EMAIL.matcher(email).matches() ? email : null);
    }

    private static UUID wanted(HttpServletRequest request) {
        return CompanyProvider.tenant(request.getParameter("at")).orElse(null);
    }
}
