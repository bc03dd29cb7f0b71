package org.batoncrm.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.batoncrm.tenancy.TenantOwned;

/** A user in a tenant, as far as other members need to know. Roles and passwords stay with the identity provider. */
@Entity
@Table(name = "member")
public class Member extends TenantOwned {

    /** The most characters that are kept of a name; the identity provider has longer ones. */
    static final int LONGEST_NAME = 160;

    /** The most characters that are kept of an e-mail address. */
    static final int LONGEST_EMAIL = 254;

    @Column(name = "name")
    private String name;

    @Column(name = "email")
    private String email;

    @Column(name = "last_seen")
    private Instant lastSeen;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private MemberState state;

    @Column(name = "access_changed_at")
    private Instant accessChangedAt;

    /** For the persistence. */
    protected Member() {}

    /**
     * @param id the user's id at the identity provider
     */
    public Member(UUID id, String name, String email) {
        super(id);
        this.name = name;
        this.email = email;
        state = MemberState.ACTIVE;
    }

    /** Takes over what the identity provider says at a login. */
    public void seen(String currentName, String currentEmail, Instant at) {
        name = currentName;
        email = currentEmail;
        lastSeen = at;
    }

    /** Lets the member in, or keeps them out. */
    void enter(MemberState newState, Instant at) {
        state = newState;
        accessChanged(at);
    }

    /** What was issued to the member until now is worth nothing any more. */
    void accessChanged(Instant at) {
        accessChangedAt = at;
    }

    public MemberState state() {
        return state;
    }

    MemberAccess access() {
        return new MemberAccess(state, accessChangedAt);
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
