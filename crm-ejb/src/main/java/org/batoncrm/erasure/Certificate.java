package org.batoncrm.erasure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.batoncrm.tenancy.TenantOwned;

/** Says of an erased tenant what was there and that nothing is. It is a row of the platform, and names nobody. */
@Entity
@Table(name = "erasure_certificate")
public class Certificate extends TenantOwned {

    @Column(name = "erased", updatable = false)
    private UUID erased;

    @Column(name = "began_at", updatable = false)
    private Instant beganAt;

    @Column(name = "ended_at", updatable = false)
    private Instant endedAt;

    @Column(name = "counts", updatable = false)
    private String counts;

    /** For the persistence. */
    protected Certificate() {}

    Certificate(Erased facts, Instant endedAt) {
        super(newId());
        erased = facts.tenantId();
        beganAt = facts.beganAt();
        this.endedAt = endedAt;
        counts = facts.countsText();
    }

    CertificateRow row() {
        return new CertificateRow(id(), erased, beganAt, endedAt, Erased.readCounts(counts));
    }
}
