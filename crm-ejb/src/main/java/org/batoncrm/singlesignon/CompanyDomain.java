package org.batoncrm.singlesignon;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import org.batoncrm.tenancy.TenantOwned;

/** A domain that the company says is its own, and has proved to be or not yet. */
@Entity
@Table(name = "company_domain")
public class CompanyDomain extends TenantOwned {

    /** What stands before the token in the text that proves a domain. */
    public static final String PROOF = "baton-domain-verification=";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 16;

    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "token", updatable = false)
    private String token;

    @Column(name = "added_at", updatable = false)
    private Instant addedAt;

    @Column(name = "proved_at")
    private Instant provedAt;

    /** For the persistence. */
    protected CompanyDomain() {}

    CompanyDomain(String entered, Instant at) {
        super(newId());
        name = DomainName.checked(entered);
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        token = HexFormat.of().formatHex(bytes);
        addedAt = at;
    }

    /** The text that the owner of the domain has to publish. */
    String proof() {
        return PROOF + token;
    }

    /** Whether one of the texts that the domain has published is ours: all of it, and nothing more. */
    boolean isProvedBy(Collection<String> texts) {
        return texts.stream().anyMatch(text -> text.strip().equals(proof()));
    }

    void proved(Instant at) {
        provedAt = at;
    }

    String name() {
        return name;
    }

    /** When it was proved; null while it is not. */
    Instant provedAt() {
        return provedAt;
    }

    DomainRow row() {
        return new DomainRow(id(), name, proof(), addedAt, provedAt);
    }
}
