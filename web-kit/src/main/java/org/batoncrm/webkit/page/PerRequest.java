package org.batoncrm.webkit.page;

import jakarta.faces.context.FacesContext;
import java.util.function.Supplier;

/** Keeps what a page asks for more than once, until the request is answered. */
public final class PerRequest {

    private PerRequest() {}

    /** What the source says, asked once per request for this owner and name. */
    @SuppressWarnings("unchecked") // under an owner's name stands only what the owner put there
    public static <T> T once(Object owner, String name, Supplier<T> source) {
        return (T) FacesContext.getCurrentInstance()
                .getAttributes()
                .computeIfAbsent(owner.getClass().getName() + "." + name, key -> source.get());
    }
}
