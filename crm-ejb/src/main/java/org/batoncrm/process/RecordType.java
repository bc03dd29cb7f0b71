package org.batoncrm.process;

import java.util.Arrays;
import java.util.List;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.Role;
import org.batoncrm.tenancy.NotAllowed;
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
    /** The company's single sign-on: its identity provider, or one of its domains. */
    IDENTITY_PROVIDER(EventKind.SETTINGS, Role.TENANT_ADMIN),
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

    /**
     * The kinds of record that this caller may see.
     *
     * @param wanted the only one that is asked for; null for all
     * @throws NotAllowed when that leaves none
     */
    public static List<RecordType> readableBy(Caller caller, RecordType wanted) {
        List<RecordType> readable = Arrays.stream(values())
                .filter(type -> type.readableBy(caller))
                .filter(type -> wanted == null || type == wanted)
                .toList();
        if (readable.isEmpty()) {
            throw new NotAllowed();
        }
        return readable;
    }

    /** The kind of record as people read it, for example "Booking order". */
    public String label() {
        return Texts.of("record." + name());
    }
}
