package org.batoncrm.webkit.identity;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Signs out, here and at Keycloak. Only by a post, so that no picture on a foreign page can do it. */
@WebServlet(SignOutServlet.PATH)
public class SignOutServlet extends HttpServlet {

    static final String PATH = "/sign-out";

    @Inject
    private SignOut signOut;

    @Inject
    private SessionLog sessions;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        SignIn signIn = new SignIn(request.getSession());
        signIn.caller().ifPresent(sessions::ended);
        signOut.leave(signIn.idToken());
        // The container ends its login and the session, and sends the browser where signOut says
        request.logout();
        if (!response.isCommitted()) {
            response.sendRedirect(signOut.getTarget());
        }
    }
}
