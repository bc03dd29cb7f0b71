package org.batoncrm.lead;

/** Where a lead came from. */
public enum LeadSource {
    WEB_FORM,
    PHONE,
    EMAIL,
    REFERRAL,
    EVENT,
    CAMPAIGN,
    PARTNER,
    OUTBOUND,
    OTHER
}
