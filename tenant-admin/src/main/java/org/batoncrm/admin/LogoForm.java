package org.batoncrm.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.batoncrm.company.LogoService;
import org.batoncrm.webkit.messages.Messages;
import org.batoncrm.webkit.page.Answers;
import org.primefaces.model.file.UploadedFile;

/** Takes the company's logo, and takes it away again. */
@Named
@RequestScoped
public class LogoForm {

    @Inject
    private LogoService logos;

    @Inject
    private Answers answers;

    private UploadedFile file;

    /** Stores what was sent, and draws the page anew: its frame shows the logo. */
    public String save() {
        return answers.done(() -> logos.set(file == null ? null : file.getContent())) ? drawnAnew() : null;
    }

    /** Takes the logo away. */
    public String remove() {
        return answers.done(logos::remove) ? drawnAnew() : null;
    }

    private String drawnAnew() {
        answers.tell(Messages.of("form.saved"));
        return FacesContext.getCurrentInstance().getViewRoot().getViewId() + "?faces-redirect=true";
    }

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }
}
