package org.batoncrm.tenancy;

import jakarta.ejb.ApplicationException;
import org.batoncrm.text.Texts;

/** The caller's roles do not allow what was asked. */
@ApplicationException(rollback = true)
public class NotAllowed extends RuntimeException {

    public NotAllowed() {
        super(Texts.of("not.allowed"));
    }
}
