package org.batoncrm.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.batoncrm.tenancy.TenantOwned;

/** A member's place in an operation team. */
@Entity
@Table(name = "team_member")
public class TeamMember extends TenantOwned {

    @Column(name = "team_id", updatable = false)
    private UUID teamId;

    @Column(name = "member_id", updatable = false)
    private UUID memberId;

    /** For the persistence. */
    protected TeamMember() {}

    public TeamMember(UUID teamId, UUID memberId) {
        super(newId());
        this.teamId = teamId;
        this.memberId = memberId;
    }

    public UUID memberId() {
        return memberId;
    }
}
