package org.batoncrm.tenancy;

/** Whether a tenant's members can work. */
public enum TenantState {
    ACTIVE,
    SUSPENDED
}
