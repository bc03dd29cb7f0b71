package org.batoncrm.webkit.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Goes to Keycloak for another tenant, and leaves the present one at once: what this session held is gone before the
 * next tenant is known. Posted with the tenant's alias as {@code to}, or without one for Keycloak's screen to choose on.
 */
@WebServlet(SwitchServlet.PATH)
public class SwitchServlet extends HttpServlet {

    static final String PATH = "/switch";

    @Inject
    private LoginRound round;

    @Inject
    private SessionLog sessions;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        String alias = request.getParameter("to");
        new SignIn(request.getSession()).caller().ifPresent(sessions::ended);
        SignIn.leave(request);
        round.begin(response, alias);
    }
}
