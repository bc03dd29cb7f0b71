package org.batoncrm.webkit.failure;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.batoncrm.text.Language;
import org.batoncrm.webkit.identity.RefusedAttempts;
import org.batoncrm.webkit.identity.SpokenLanguage;

/**
 * Makes the answer that of the error page alone. The container's login runs for it once more and says 200: it gets its
 * status back. Who was not let in is noted. And where the page that failed had said which scripts may run, the error page says so for its own.
 */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.ERROR)
public class ErrorStatusFilter extends HttpFilter {

    @Inject
    private RefusedAttempts attempts;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
            response.setStatus(status);
            if (status == HttpServletResponse.SC_FORBIDDEN) {
                attempts.keep(request);
            }
        }
        response.setHeader("Content-Security-Policy", null);
        try (Language.Scope spoken = SpokenLanguage.again(request)) {
            chain.doFilter(request, response);
        }
    }
}
