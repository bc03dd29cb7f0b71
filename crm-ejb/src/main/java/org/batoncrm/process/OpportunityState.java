package org.batoncrm.process;

/** Where an opportunity stands. */
public enum OpportunityState implements State {
    OPEN,
    CONVERTED,
    WON,
    LOST;

    @Override
    public RecordType type() {
        return RecordType.OPPORTUNITY;
    }
}
