package org.batoncrm.isolation;

/** A way by which somebody in one tenant could try to get at another's records: one of those that users take, too. */
public interface Way {

    /** The key of its name in the report. */
    String key();

    /** Tries everything that there is to try on this way. */
    void attack(Canary attacker, Prey prey, AttackLog log);
}
