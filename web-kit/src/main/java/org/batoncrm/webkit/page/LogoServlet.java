package org.batoncrm.webkit.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.batoncrm.company.LogoFile;
import org.batoncrm.company.LogoService;

/**
 * The logo of the company that the caller is in: no address names another one's. A browser may keep it, and asks each time
 * whether it still may show it.
 */
@WebServlet("/logo")
public class LogoServlet extends HttpServlet {

    @Inject
    private LogoService logos;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<LogoFile> logo = logos.find();
        if (logo.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String tag = '"' + logo.get().fingerprint() + '"';
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("image/png");
        response.setContentLength(logo.get().png().length);
        response.getOutputStream().write(logo.get().png());
    }
}
