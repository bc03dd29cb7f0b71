package org.batoncrm.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.batoncrm.tenancy.Unknown;
import org.batoncrm.transfer.TransferRow;
import org.batoncrm.transfer.TransferService;
import org.batoncrm.webkit.page.Ids;

/** Hands out the file of an export, piece by piece, to the admins of the company that it is of. */
@WebServlet("/export")
public class ExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TransferService transfers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TransferRow file;
        try {
            file = transfers.download(Ids.parse(request.getParameter("id")));
        } catch (Unknown e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/zip");
        response.setContentLengthLong(file.bytes());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.fileName() + "\"");
        send(file.id(), file.bytes(), response.getOutputStream());
    }

    private void send(UUID transferId, long bytes, OutputStream out) throws IOException {
        long sent = 0;
        for (int number = 0; sent < bytes; number++) {
            try {
                byte[] piece = transfers.piece(transferId, number);
                out.write(piece);
                sent += piece.length;
            } catch (Unknown e) {
                // Too late for another answer: what the browser has is shorter than it was told
                throw new IOException("The export was deleted while it was being downloaded", e);
            }
        }
    }
}
