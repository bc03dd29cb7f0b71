package org.batoncrm.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.batoncrm.rule.Rules;
import org.batoncrm.tenancy.TenantOwned;

/** Somebody was invited, and these roles are waiting. The mail and its link are the identity provider's. */
@Entity
@Table(name = "invitation")
public class Invitation extends TenantOwned {

    @Column(name = "email")
    private String email;

    @Column(name = "roles")
    private String roles;

    @Column(name = "invited_by")
    private UUID invitedBy;

    @Column(name = "invited_at")
    private Instant invitedAt;

    /** For the persistence. */
    protected Invitation() {}

    Invitation(String email, Collection<Role> roles, UUID invitedBy, Instant at) {
        super(newId());
        this.email = Rules.needed("email", Rules.email("email", email), 254);
        this.roles = roles.stream().sorted().map(Role::name).collect(Collectors.joining(" "));
        this.invitedBy = invitedBy;
        invitedAt = at;
    }

    public String email() {
        return email;
    }

    /** The roles that are waiting. */
    public Set<Role> roles() {
        Set<Role> waiting = EnumSet.noneOf(Role.class);
        Arrays.stream(roles.split(" ")).map(Role::valueOf).forEach(waiting::add);
        return waiting;
    }

    /** Who invited; null when it was no member. */
    public UUID invitedBy() {
        return invitedBy;
    }

    public Instant invitedAt() {
        return invitedAt;
    }
}
