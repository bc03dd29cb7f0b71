package org.batoncrm.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.batoncrm.webhook.Secret;
import org.primefaces.PrimeFaces;

/** A secret that is shown in this one answer and then never again. The page's script learns it as {@code args.secret}. */
@Named
@RequestScoped
public class ShownSecret {

    private String text;

    void show(Secret secret) {
        text = secret.shown();
        PrimeFaces.current().ajax().addCallbackParam("secret", true);
    }

    /** The secret; null when there is none to show. */
    public String getText() {
        return text;
    }
}
