package org.batoncrm.lead;

/** Why a lead is worth a salesperson's time. A lead that is none of these yet has no type. */
public enum LeadType {
    /** Marketing qualified: engagement above a threshold. */
    MQL,
    /** Sales qualified: clear intent to buy, and fits the ideal customer. */
    SQL,
    /** Product qualified: used the product, in a trial or for free. */
    PQL
}
