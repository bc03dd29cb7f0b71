package org.batoncrm.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.transfer.Upload;

/**
 * Takes the file of an export in, as the whole body of a request, piece by piece. A foreign page cannot send such a
 * request: for a body of this type the browser asks first.
 */
@WebServlet("/import")
public class ImportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String ZIP = "application/zip";

    @Inject
    private transient Upload upload;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!ZIP.equals(request.getContentType())) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            if (request.getContentLengthLong() > Upload.LARGEST) {
                throw RuleBroken.of("transfer.large");
            }
            upload.take(request.getParameter("name"), request.getInputStream());
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (RuleBroken e) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            response.getWriter().write(e.getMessage());
        }
    }
}
