package org.batoncrm.outside;

import java.net.UnknownHostException;

/** A host is at an address that is not on the public internet. */
public class RefusedAddress extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    RefusedAddress(String host) {
        super(host);
    }
}
