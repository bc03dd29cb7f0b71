package org.batoncrm.identity;

import jakarta.ejb.ApplicationException;
import org.batoncrm.text.Texts;

/** The identity provider did not do what Baton asked of it. The message is for the member who asked. */
@ApplicationException(rollback = true)
public class ProviderProblem extends RuntimeException {

    /** What is the matter, and what it means for what was asked. */
    public enum Kind {
        /** It does not answer; nothing was changed. */
        SILENT,
        /** It does not answer; what was asked will be finished later. */
        DELAYED,
        /** It answers, and says no. */
        REFUSED
    }

    private final Kind kind;

    private ProviderProblem(Kind kind, Throwable cause) {
        super(Texts.of("provider." + kind), cause);
        this.kind = kind;
    }

    public static ProviderProblem silent(Throwable cause) {
        return new ProviderProblem(Kind.SILENT, cause);
    }

    public static ProviderProblem delayed(Throwable cause) {
        return new ProviderProblem(Kind.DELAYED, cause);
    }

    public static ProviderProblem refused(Throwable cause) {
        return new ProviderProblem(Kind.REFUSED, cause);
    }

    public Kind kind() {
        return kind;
    }
}
