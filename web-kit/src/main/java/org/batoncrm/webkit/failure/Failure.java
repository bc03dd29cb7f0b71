package org.batoncrm.webkit.failure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A failure of ours. Its id is all that the page tells of it; the log tells the rest under the same id. */
@Named("failure")
@RequestScoped
public class Failure {

    static final String ID = "failure";
    static final String PAGE = "page";

    private static final Logger LOG = Logger.getLogger(Failure.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private HttpServletRequest request;

    private String id;

    /** What a person can tell support to find the failure in the log. */
    public String getId() {
        if (id == null) {
            String noted = request.getParameter(ID);
            id = noted != null && noted.matches("[0-9a-f]{10}") ? noted : note();
        }
        return id;
    }

    /** The page of ours that the person was on; the start page when nothing, or nothing of ours, is named. */
    public String getPage() {
        String page = request.getParameter(PAGE);
        boolean ours = page != null && page.matches("/[^/\\\\].*");
        return request.getContextPath() + (ours ? page : "/");
    }

    private String note() {
        return note((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION), (String)
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    }

    /** Writes a failure to the log, and returns its id. */
    static String note(Throwable cause, String page) {
        byte[] bytes = new byte[5];
        RANDOM.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        LOG.log(Level.SEVERE, cause, () -> "Error " + id + " at " + page);
        return id;
    }
}
