package org.batoncrm.process;

/** Where one version of a quotation stands. */
public enum QuotationState implements State {
    DRAFT,
    APPROVAL,
    SENT,
    NEGOTIATION,
    ACCEPTED,
    REJECTED,
    EXPIRED,
    SUPERSEDED;

    @Override
    public RecordType type() {
        return RecordType.QUOTATION;
    }
}
