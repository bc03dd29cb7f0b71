package org.batoncrm.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.batoncrm.rule.Rules;
import org.batoncrm.tenancy.TenantOwned;

/** An operation team: members who take booking orders together. It can be retired, never deleted: orders refer to it. */
@Entity
@Table(name = "team")
public class Team extends TenantOwned {

    @Column(name = "name")
    private String name;

    @Column(name = "retired")
    private boolean retired;

    /** For the persistence. */
    protected Team() {}

    public Team(String name) {
        super(newId());
        rename(name);
    }

    public final void rename(String newName) {
        name = Rules.needed("name", newName, 80);
    }

    /** Takes the team out of the choices for new booking orders, or puts it back. */
    public void retire(boolean isRetired) {
        retired = isRetired;
    }

    public boolean retired() {
        return retired;
    }

    public String name() {
        return name;
    }
}
