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

/** Saving on a page that stays, most often from a dialog. */
@ApplicationScoped
class Saving {

    @Inject
    private Answers answers;

    /**
     * Does the work and says "Saved", or says at the field why not. The page's script learns it as {@code args.saved}.
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
        PrimeFaces.current().ajax().addCallbackParam("saved", saved);
        if (saved) {
            say(FacesMessage.SEVERITY_INFO, Messages.of("form.saved"));
        }
    }

    private static void say(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
    }
}
