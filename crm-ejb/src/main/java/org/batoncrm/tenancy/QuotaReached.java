package org.batoncrm.tenancy;

import jakarta.ejb.ApplicationException;
import org.batoncrm.rule.RuleBroken;

/** The plan has no room for what was asked. Nothing of it was done. */
@ApplicationException(rollback = true)
public class QuotaReached extends RuleBroken {

    private final Quota quota;
    private final long limit;

    /**
     * @param limit how many the plan has room for
     */
    QuotaReached(Quota quota, long limit) {
        super("quota." + quota, null, QuotaUse.readable(quota, limit));
        this.quota = quota;
        this.limit = limit;
    }

    public Quota quota() {
        return quota;
    }

    /** How many the plan has room for. */
    public long limit() {
        return limit;
    }

    /** The same as people read it. */
    public String limitText() {
        return QuotaUse.readable(quota, limit);
    }
}
