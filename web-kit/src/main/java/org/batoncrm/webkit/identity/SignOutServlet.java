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

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        signOut.leave(new SignIn(request.getSession()).idToken());
        // The container ends its login and the session, and sends the browser where signOut says
        request.logout();
        if (!response.isCommitted()) {
            response.sendRedirect(signOut.getTarget());
        }
    }
}
