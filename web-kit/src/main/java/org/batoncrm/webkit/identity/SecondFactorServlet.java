package org.batoncrm.webkit.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Goes to Keycloak's page on which a person adds a second factor to the account: the first one, or that of a new phone. */
@WebServlet(SecondFactorServlet.PATH)
public class SecondFactorServlet extends HttpServlet {

    static final String PATH = "/second-factor";

    @Inject
    private LoginRound round;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        round.beginSetUp(response, new SignIn(request.getSession()).alias());
    }
}
