package org.batoncrm.process;

import org.batoncrm.identity.Caller;
import org.batoncrm.identity.Role;
import org.batoncrm.text.Texts;

/** The kinds of record that have a history. Only the first four move through the process. */
public enum RecordType {
    LEAD(EventKind.RECORDS, Role.SALES_MANAGER, Role.TENANT_ADMIN),
    OPPORTUNITY(EventKind.RECORDS, Role.SALES_MANAGER, Role.TENANT_ADMIN),
    QUOTATION(EventKind.RECORDS, Role.SALES_MANAGER, Role.TENANT_ADMIN),
    BOOKING_ORDER(EventKind.RECORDS, Role.SALES_MANAGER, Role.OPERATIONS, Role.TENANT_ADMIN),
    CUSTOMER(EventKind.RECORDS, Role.SALES_MANAGER, Role.OPERATIONS, Role.TENANT_ADMIN),
    MEMBER(EventKind.MEMBERS, Role.TENANT_ADMIN),
    /** The company itself; the record's id is the tenant's. */
    TENANT(EventKind.SETTINGS, Role.TENANT_ADMIN),
    TEAM(EventKind.SETTINGS, Role.TENANT_ADMIN),
    STAGE(EventKind.SETTINGS, Role.TENANT_ADMIN),
    REASON(EventKind.SETTINGS, Role.TENANT_ADMIN),
    WEBHOOK(EventKind.SETTINGS, Role.TENANT_ADMIN),
    /** Somebody's way in; the record's id is the member's. */
    SESSION(EventKind.ACCESS, Role.TENANT_ADMIN),
    EXPORT(EventKind.DATA, Role.TENANT_ADMIN);

    private final EventKind kind;
    private final Role[] readers;

    RecordType(EventKind kind, Role... readers) {
        this.kind = kind;
        this.readers = readers;
    }

    /** What a line about such a record is about, as long as its deed says nothing else. */
    public EventKind kind() {
        return kind;
    }

    /** Whether such records are part of the work, with a page and a timeline of their own. */
    public boolean isOfTheWork() {
        return kind == EventKind.RECORDS;
    }

    /** Whether this caller may see records of this kind. */
    public boolean readableBy(Caller caller) {
        return caller.hasAny(readers);
    }

    /** The kind of record as people read it, for example "Booking order". */
    public String label() {
        return Texts.of("record." + name());
    }
}
