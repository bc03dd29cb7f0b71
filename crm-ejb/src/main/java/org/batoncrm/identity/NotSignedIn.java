package org.batoncrm.identity;

import jakarta.ejb.ApplicationException;

/** Work was asked for without a member and a tenant. */
@ApplicationException(rollback = true)
public class NotSignedIn extends RuntimeException {

    public NotSignedIn() {
        super("Nobody is signed in: no member and no tenant to work for");
    }
}
