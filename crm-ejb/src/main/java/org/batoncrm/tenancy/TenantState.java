package org.batoncrm.tenancy;

/** Whether a tenant's members can work. */
public enum TenantState {
    ACTIVE,
    /** Its members are shut out, and its data are kept. */
    SUSPENDED,
    /** Its members are shut out, and on a day that is set all of it is erased. */
    CLOSING
}
