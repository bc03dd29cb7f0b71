package org.batoncrm.process;

/** Where a lead stands. */
public enum LeadState implements State {
    NEW,
    NURTURING,
    QUALIFIED,
    DISQUALIFIED,
    CONVERTED;

    @Override
    public RecordType type() {
        return RecordType.LEAD;
    }
}
