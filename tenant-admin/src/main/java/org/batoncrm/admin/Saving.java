package org.batoncrm.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
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
     */
    void save(Runnable work) {
        boolean saved = answers.done(work);
        PrimeFaces.current().ajax().addCallbackParam("saved", saved);
        if (saved) {
            FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(Messages.of("form.saved")));
        }
    }
}
