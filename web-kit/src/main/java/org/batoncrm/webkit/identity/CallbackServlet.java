package org.batoncrm.webkit.identity;

import jakarta.inject.Inject;
import jakarta.security.enterprise.authentication.mechanism.http.openid.OpenIdConstant;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Where the browser arrives from Keycloak's login; the container has let the person in before this runs. It settles the
 * session and sends the browser on to the page that was asked for, so that no page is ever shown under an address with a
 * code in it.
 */
@WebServlet(CallbackServlet.PATH)
public class CallbackServlet extends HttpServlet {

    static final String PATH = "/callback";

    @Inject
    private OpenIdContext openId;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String wanted = request.getParameter("code") == null
                ? ""
                : openId.<String>getStoredValue(request, response, OpenIdConstant.ORIGINAL_REQUEST)
                        .orElse("");
        SignIn.settle(request);
        response.sendRedirect(WantedPage.of(wanted, request.getContextPath()));
    }
}
