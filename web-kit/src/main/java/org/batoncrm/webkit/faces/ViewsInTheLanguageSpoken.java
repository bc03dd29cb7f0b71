package org.batoncrm.webkit.faces;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import org.batoncrm.text.Language;

/** Draws every page in the language that is spoken in this request, whatever the browser would prefer. */
public class ViewsInTheLanguageSpoken extends ViewHandlerWrapper {

    public ViewsInTheLanguageSpoken(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return Language.locale();
    }
}
