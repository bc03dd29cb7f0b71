package org.batoncrm.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.batoncrm.tenancy.TenantOwned;

/** A user in a tenant, as far as other members need to know. Roles and passwords stay with the identity provider. */
@Entity
@Table(name = "member")
public class Member extends TenantOwned {

    @Column(name = "name")
    private String name;

    @Column(name = "email")
    private String email;

    @Column(name = "last_seen")
    private Instant lastSeen;

    /** For the persistence. */
    protected Member() {}

    /**
     * @param id the user's id at the identity provider
     */
    public Member(UUID id, String name, String email) {
        super(id);
        this.name = name;
        this.email = email;
    }

    /** Takes over what the identity provider says at a login. */
    public void seen(String currentName, String currentEmail, Instant at) {
        name = currentName;
        email = currentEmail;
        lastSeen = at;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    /** The last login; null before the first. */
    public Instant lastSeen() {
        return lastSeen;
    }
}
