package org.batoncrm.transfer;

import jakarta.ejb.ApplicationException;

/** A node's turn at a transfer is over before its end: somebody cancelled it, or another node took over. */
@ApplicationException(rollback = true)
public class TurnOver extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TurnOver() {
        super("This node's turn at the transfer is over");
    }
}
