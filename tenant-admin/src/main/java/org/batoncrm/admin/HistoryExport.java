package org.batoncrm.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.batoncrm.history.HistoryQuery;
import org.batoncrm.history.HistoryRow;
import org.batoncrm.history.HistoryService;
import org.batoncrm.tenancy.TenantService;
import org.batoncrm.tenancy.TenantSettings;

/**
 * Hands the history out, as far as it is filtered, while it is read. Only by a post, which no foreign page can make: the
 * history keeps every export.
 */
@WebServlet(HistoryExport.PATH)
public class HistoryExport extends HttpServlet {

    static final String PATH = "/history-export";

    private static final int AT_A_TIME = 2_000;

    @Inject
    private HistoryService history;

    @Inject
    private TenantService tenants;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TenantSettings settings = tenants.settings();
        HistoryFormat format = HistoryFormat.of(request.getParameter("format"));
        HistoryQuery wanted = history.handOut(
                HistoryFilters.of(request::getParameter, settings.zoneId()), format.label(), filters(request));
        response.setContentType(format.contentType());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"history-" + LocalDate.now(settings.zoneId()) + "." + format.suffix() + "\"");
        try (Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8))) {
            out.write(format.head());
            List<HistoryRow> rows = history.after(null, wanted, AT_A_TIME);
            while (!rows.isEmpty()) {
                for (HistoryRow row : rows) {
                    out.write(format.line(row));
                }
                rows = history.after(rows.get(rows.size() - 1), wanted, AT_A_TIME);
            }
        }
    }

    private static String filters(HttpServletRequest request) {
        Map<String, String[]> parameters = request.getParameterMap();
        return HistoryFilters.NAMES.stream()
                .filter(name -> parameters.containsKey(name)
                        && !request.getParameter(name).isBlank())
                .map(name -> name + "=" + request.getParameter(name))
                .collect(Collectors.joining(", "));
    }
}
