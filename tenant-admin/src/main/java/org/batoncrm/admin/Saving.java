package org.batoncrm.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.batoncrm.rule.EditConflict;
import org.batoncrm.webkit.messages.Messages;
import org.batoncrm.webkit.page.Answers;
import org.primefaces.PrimeFaces;

/** Saving on a page that stays, most often from a dialog. The page's script learns of it as {@code args.saved}. */
@ApplicationScoped
class Saving {

    @Inject
    private Answers answers;

    /**
     * Does the work and says "Saved", or says at the field why not.
     *
     * @param overtaken takes what somebody else stored meanwhile, which the next try starts from, and tells it
     */
    @SuppressWarnings("unchecked") // the conflict is about the same record, so its data are of the same kind
    <D extends Record> void save(Runnable work, Function<D, String> overtaken) {
        boolean saved = false;
        try {
            saved = answers.done(work);
        } catch (EditConflict e) {
            String now = overtaken.apply((D) e.now());
            say(FacesMessage.SEVERITY_WARN, Messages.of("conflict.short", now));
        }
        tell(saved, Messages.of("form.saved"));
    }

    /**
     * Does the work and says so, or says at the field why not.
     *
     * @param key the text of the application that says what was done
     * @return whether it was done
     */
    boolean save(String key, Runnable work) {
        boolean saved = answers.done(work);
        tell(saved, text(key));
        return saved;
    }

    /** A text of the application. */
    static String text(String key) {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.getApplication().getResourceBundle(faces, "txt").getString(key);
    }

    /** What will only be finished later was said already. */
    private static void tell(boolean saved, String text) {
        PrimeFaces.current().ajax().addCallbackParam("saved", saved);
        if (saved && FacesContext.getCurrentInstance().getMaximumSeverity() == null) {
            say(FacesMessage.SEVERITY_INFO, text);
        }
    }

    private static void say(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
    }
}
