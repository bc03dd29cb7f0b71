package org.batoncrm.webkit.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.batoncrm.process.State;
import org.batoncrm.text.Texts;

/** The domain's words for its constants, for pages. */
@Named
@ApplicationScoped
public class Labels {

    /** The word for a state or another constant; empty for none. */
    public String of(Enum<?> constant) {
        if (constant == null) {
            return "";
        }
        return constant instanceof State state ? state.label() : Texts.constant(constant);
    }
}
