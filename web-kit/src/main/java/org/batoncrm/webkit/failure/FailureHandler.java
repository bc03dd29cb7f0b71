package org.batoncrm.webkit.failure;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.Iterator;
import org.batoncrm.tenancy.NotAllowed;
import org.batoncrm.tenancy.Unknown;
import org.batoncrm.webkit.identity.RefusedAttempts;

/**
 * Leads from a failure to its page. Whole pages are left to the error pages of the web application, which keep address
 * and status; a partial request cannot show a page, so the browser is sent to it, and so it is when a page was open for
 * too long. What a caller cannot see or do is no failure but an answer.
 */
public class FailureHandler extends ExceptionHandlerWrapper {

    FailureHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces == null) {
            return; // an error page was drawn in the midst of this request, and took the context along
        }
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable cause = rootOf(events.next().getContext().getException());
            if (answer(faces, cause)) {
                events.remove();
                faces.responseComplete();
            }
        }
        if (FacesContext.getCurrentInstance() != null) {
            getWrapped().handle();
        }
    }

    private static boolean answer(FacesContext faces, Throwable cause) {
        ExternalContext external = faces.getExternalContext();
        try {
            if (cause instanceof NotAllowed && faces.getPartialViewContext().isAjaxRequest()) {
                CDI.current().select(RefusedAttempts.class).get().keep((HttpServletRequest) external.getRequest());
            }
            if (cause instanceof ViewExpiredException
                    || faces.getPartialViewContext().isAjaxRequest()) {
                external.redirect(external.getApplicationContextPath() + page(external, cause));
            } else if (cause instanceof Unknown) {
                external.responseSendError(404, null);
            } else if (cause instanceof NotAllowed) {
                external.responseSendError(403, null);
            } else {
                return false;
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(ExternalContext external, Throwable cause) {
        if (cause instanceof ViewExpiredException) {
            return "/error/expired.xhtml?" + Failure.PAGE + "=" + URLEncoder.encode(address(external), UTF_8);
        }
        if (cause instanceof Unknown) {
            return "/error/not-found.xhtml";
        }
        if (cause instanceof NotAllowed) {
            return "/not-admitted.xhtml";
        }
        return "/error/failure.xhtml?" + Failure.ID + "=" + Failure.note(cause, external.getRequestServletPath());
    }

    private static String address(ExternalContext external) {
        String query = ((HttpServletRequest) external.getRequest()).getQueryString();
        return external.getRequestServletPath() + (query == null ? "" : "?" + query);
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && !isTold(cause)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean isTold(Throwable cause) {
        return cause instanceof ViewExpiredException || cause instanceof Unknown || cause instanceof NotAllowed;
    }
}
