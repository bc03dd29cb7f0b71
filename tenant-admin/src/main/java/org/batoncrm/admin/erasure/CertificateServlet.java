package org.batoncrm.admin.erasure;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.batoncrm.erasure.CertificateRow;
import org.batoncrm.erasure.CertificateService;
import org.batoncrm.tenancy.NotAllowed;
import org.batoncrm.tenancy.Unknown;
import org.batoncrm.webkit.page.Ids;

/** Hands out a certificate of an erasure, for whoever asked for it to keep. */
@WebServlet("/platform/certificate")
public class CertificateServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final JsonProvider JSON = JsonProvider.provider();

    @Inject
    private transient CertificateService certificates;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CertificateRow certificate;
        try {
            certificate = certificates.get(Ids.parse(request.getParameter("id")));
        } catch (Unknown e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        } catch (NotAllowed e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"erasure-" + certificate.erased() + ".json\"");
        JsonArrayBuilder counts = JSON.createArrayBuilder();
        certificate
                .counts()
                .forEach(count -> counts.add(JSON.createObjectBuilder()
                        .add("what", count.what())
                        .add("before", count.before())
                        .add("after", count.after())));
        JSON.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(response.getWriter())
                .write(JSON.createObjectBuilder()
                        .add("certificate", certificate.id().toString())
                        .add("erased", certificate.erased().toString())
                        .add("beganAt", certificate.beganAt().toString())
                        .add("endedAt", certificate.endedAt().toString())
                        .add("counts", counts)
                        .build());
    }
}
