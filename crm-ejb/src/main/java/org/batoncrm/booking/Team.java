package org.batoncrm.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.batoncrm.rule.Rules;
import org.batoncrm.tenancy.TenantOwned;

/** An operation team: members who take booking orders together. */
@Entity
@Table(name = "team")
public class Team extends TenantOwned {

    @Column(name = "name")
    private String name;

    /** For the persistence. */
    protected Team() {}

    public Team(String name) {
        super(newId());
        rename(name);
    }

    public final void rename(String newName) {
        name = Rules.needed("name", newName, 80);
    }

    public String name() {
        return name;
    }
}
