package org.batoncrm.process;

import org.batoncrm.identity.Caller;
import org.batoncrm.identity.Role;

/** The kinds of record that have a history. All but {@link #CUSTOMER} move through the process. */
public enum RecordType {
    LEAD(Role.SALES_MANAGER, Role.TENANT_ADMIN),
    OPPORTUNITY(Role.SALES_MANAGER, Role.TENANT_ADMIN),
    QUOTATION(Role.SALES_MANAGER, Role.TENANT_ADMIN),
    BOOKING_ORDER(Role.SALES_MANAGER, Role.OPERATIONS, Role.TENANT_ADMIN),
    CUSTOMER(Role.SALES_MANAGER, Role.OPERATIONS, Role.TENANT_ADMIN);

    private final Role[] readers;

    RecordType(Role... readers) {
        this.readers = readers;
    }

    /** Whether this caller may see records of this kind. */
    public boolean readableBy(Caller caller) {
        return caller.hasAny(readers);
    }
}
