package org.batoncrm.webkit.failure;

import jakarta.annotation.PostConstruct;
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

    private static final Logger LOG = Logger.getLogger(Failure.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private HttpServletRequest request;

    private String id;

    @PostConstruct
    void note() {
        byte[] bytes = new byte[5];
        RANDOM.nextBytes(bytes);
        id = HexFormat.of().formatHex(bytes);
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object page = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        LOG.log(Level.SEVERE, cause, () -> "Error " + id + " at " + page);
    }

    /** What a person can tell support to find the failure in the log. */
    public String getId() {
        return id;
    }
}
