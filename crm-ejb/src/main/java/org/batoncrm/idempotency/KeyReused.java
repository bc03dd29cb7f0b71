package org.batoncrm.idempotency;

import jakarta.ejb.ApplicationException;
import org.batoncrm.text.Texts;

/** A key came back with another request than the one that it was first sent with. */
@ApplicationException(rollback = true)
public class KeyReused extends RuntimeException {

    KeyReused() {
        super(Texts.of("idempotency.reused"));
    }
}
