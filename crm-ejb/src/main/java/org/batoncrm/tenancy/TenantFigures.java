package org.batoncrm.tenancy;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** How large a tenant is: counts, so that the list of tenants needs to look into none of them. Written by SQL alone. */
@Entity
@Table(name = "tenant_figures")
@Cacheable(false)
class TenantFigures {

    @Id
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "members")
    private long members;

    @Column(name = "leads")
    private long leads;

    @Column(name = "records")
    private long records;

    @Column(name = "storage_bytes")
    private long storage;

    @Column(name = "last_activity")
    private Instant lastActivity;

    @Column(name = "counted_at")
    private Instant countedAt;
}
