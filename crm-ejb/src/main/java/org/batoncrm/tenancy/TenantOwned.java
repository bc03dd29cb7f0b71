package org.batoncrm.tenancy;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/**
 * A row of a tenant. The tenant is never a field: the persistence adds it, and without one nothing is read or written. As
 * part of the primary key it stands in changes and removals too, not only in queries.
 */
@MappedSuperclass
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = TenantOwned.TENANT_PROPERTY, primaryKey = true)
public abstract class TenantOwned {

    static final String TENANT_PROPERTY = "eclipselink.tenant-id";

    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    /** For the persistence. */
    protected TenantOwned() {}

    protected TenantOwned(UUID id) {
        this.id = id;
    }

    /** A new, time-ordered id (UUID version 7). */
    public static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    public UUID id() {
        return id;
    }
}
