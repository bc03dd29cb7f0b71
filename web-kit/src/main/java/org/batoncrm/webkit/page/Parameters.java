package org.batoncrm.webkit.page;

import jakarta.faces.context.FacesContext;

/** What the address of the request under way says. */
public final class Parameters {

    private Parameters() {}

    /** The value of a parameter; null when there is none. */
    public static String get(String name) {
        String value = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
