package org.batoncrm.admin.isolation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.batoncrm.isolation.IsolationService;
import org.batoncrm.isolation.Report;
import org.batoncrm.isolation.RunRow;
import org.batoncrm.tenancy.Unknown;
import org.batoncrm.webkit.page.Ids;

/** Hands out the report of a proof, as a page to read or as JSON, to the admins of the company that asked for it. */
@WebServlet("/isolation-report")
public class IsolationReportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient IsolationService proofs;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            RunRow proof = proofs.get(Ids.parse(request.getParameter("id")));
            if (!proof.hasReport()) {
                throw new Unknown();
            }
            send(proof, "json".equals(request.getParameter("format")), response);
        } catch (Unknown e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(RunRow proof, boolean asJson, HttpServletResponse response) throws IOException {
        String day = DateTimeFormatter.ISO_LOCAL_DATE.format(proof.askedAt().atOffset(ZoneOffset.UTC));
        response.setContentType(asJson ? "application/json" : "text/html");
        response.setCharacterEncoding("UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"baton-isolation-" + day + (asJson ? ".json" : ".html") + "\"");
        response.getWriter().write(asJson ? proof.report() : ReportDocument.of(Report.read(proof.report())));
    }
}
