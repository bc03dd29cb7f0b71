package org.batoncrm.webhook;

import java.net.UnknownHostException;

/** A host is at an address that is not on the public internet. */
class RefusedAddress extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    RefusedAddress(String host) {
        super(host);
    }
}
