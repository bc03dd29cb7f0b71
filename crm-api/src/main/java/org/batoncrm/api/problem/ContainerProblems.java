package org.batoncrm.api.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.batoncrm.api.json.Json;

/** Answers as a problem what is refused before a request comes to a resource. */
@WebServlet(ContainerProblems.PATH)
public class ContainerProblems extends HttpServlet {

    /** Where {@code web.xml} sends all errors. */
    static final String PATH = "/problem";

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        answer(
                response,
                status == null // somebody asked for this very address
                        ? ProblemKind.NOT_FOUND
                        : ProblemKind.ofStatus((Integer) status).orElse(ProblemKind.INVALID));
    }

    private static void answer(HttpServletResponse response, ProblemKind kind) throws IOException {
        response.setStatus(kind.status());
        response.setContentType(ProblemMapper.TYPE);
        if (kind == ProblemKind.UNAUTHENTICATED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        String words = Words.of(kind == ProblemKind.FAILURE ? "failure" : "status." + kind.status());
        response.getOutputStream().write(Json.MAPPER.writeValueAsBytes(Problem.of(kind, words)));
    }
}
