package org.batoncrm.lead;

/** How well a lead fits the ideal customer, in the salesperson's judgement. */
public enum LeadFit {
    LOW,
    MEDIUM,
    HIGH
}
