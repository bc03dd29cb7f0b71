package org.batoncrm.webkit.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.batoncrm.identity.ProviderProblem;
import org.batoncrm.process.MoveRefused;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.NotAllowed;
import org.batoncrm.tenancy.Unknown;
import org.batoncrm.webkit.identity.RefusedAttempts;
import org.primefaces.component.api.UICalendar;
import org.primefaces.util.CalendarUtils;
import org.primefaces.util.ComponentUtils;

/** Turns what a service refuses into an answer that the member can read and act on. */
@ApplicationScoped
public class Answers {

    @Inject
    private RefusedAttempts attempts;

    /** Finds what a page shows; when there is no such thing for this caller, answers 404 or 403 and returns nothing. */
    public <T> Optional<T> find(Supplier<T> source) {
        try {
            return Optional.of(source.get());
        } catch (Unknown e) {
            refuse(404);
        } catch (NotAllowed e) {
            refuse(403);
        }
        return Optional.empty();
    }

    /**
     * Does the work; a broken rule becomes a message, at its field where it names one.
     *
     * @return whether it was done, or will be without anybody asking again
     */
    public boolean done(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuleBroken e) {
            broken(e);
        } catch (MoveRefused e) {
            attempts.keep(request(), e);
            error(null, e.getMessage());
        } catch (NotAllowed e) {
            attempts.keep(request());
            error(null, e.getMessage());
        } catch (Unknown e) {
            error(null, e.getMessage());
        } catch (ProviderProblem e) {
            boolean delayed = e.kind() == ProviderProblem.Kind.DELAYED;
            say(delayed ? FacesMessage.SEVERITY_WARN : FacesMessage.SEVERITY_ERROR, null, e.getMessage());
            return delayed;
        }
        return false;
    }

    /** Says after the next redirect that something was done. */
    public void tell(String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    private void broken(RuleBroken e) {
        String clientId = e.field() == null ? null : invalidate(e.field());
        error(clientId, e.getMessage());
        FacesContext.getCurrentInstance().validationFailed();
    }

    private void error(String clientId, String text) {
        say(FacesMessage.SEVERITY_ERROR, clientId, text);
    }

    private static void say(FacesMessage.Severity severity, String clientId, String text) {
        FacesContext.getCurrentInstance().addMessage(clientId, new FacesMessage(severity, text, null));
    }

    /**
     * Marks the input whose id is the field's name, and returns its client id; null when the page has none. In a row of
     * many, the name says which: "line:1:quantity".
     */
    private String invalidate(String field) {
        AtomicReference<String> found = new AtomicReference<>();
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (context, component) -> {
            if (component instanceof EditableValueHolder input
                    && (":" + component.getClientId(faces)).endsWith(":" + field)) {
                keep(faces, component, input);
                input.setValid(false);
                found.set(((UIComponent) input).getClientId(faces));
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return found.get();
    }

    /** PrimeFaces draws an input that is not valid from what was submitted, which is gone once the model has taken it. */
    private static void keep(FacesContext faces, UIComponent component, EditableValueHolder input) {
        if (component instanceof UISelectMany) {
            return; // is drawn from the model, and takes no text
        }
        input.setSubmittedValue(
                component instanceof UICalendar calendar
                        ? CalendarUtils.getValueAsString(faces, calendar, calendar.getValue())
                        : ComponentUtils.getValueToRender(faces, component));
    }

    private static void refuse(int status) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().responseSendError(status, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
