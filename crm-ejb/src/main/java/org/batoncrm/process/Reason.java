package org.batoncrm.process;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.batoncrm.list.Placed;
import org.batoncrm.rule.Rules;
import org.batoncrm.tenancy.TenantOwned;

/** One entry of a list of reasons that the tenant keeps. It can be retired, never deleted: the history refers to it. */
@Entity
@Table(name = "reason")
public class Reason extends TenantOwned implements Placed {

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ReasonKind kind;

    @Column(name = "label")
    private String label;

    @Column(name = "position")
    private int position;

    @Column(name = "retired")
    private boolean retired;

    /** For the persistence. */
    protected Reason() {}

    public Reason(ReasonKind kind, String label, int position) {
        super(newId());
        this.kind = kind;
        this.position = position;
        rename(label);
    }

    /** Says the same reason in other words. */
    public final void rename(String newLabel) {
        label = Rules.needed("label", newLabel, 120);
    }

    /** Takes the reason out of the lists to choose from, or puts it back. */
    public void retire(boolean isRetired) {
        retired = isRetired;
    }

    @Override
    public void place(int newPosition) {
        position = newPosition;
    }

    public ReasonKind kind() {
        return kind;
    }

    public String label() {
        return label;
    }

    public boolean retired() {
        return retired;
    }
}
