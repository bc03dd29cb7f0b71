package org.batoncrm.lead;

import org.batoncrm.process.LeadState;

/** The phase of a lead's life, as marketing speaks of it. */
public enum LeadLifecycle {
    GENERATION,
    NURTURING,
    QUALIFICATION,
    CONVERSION;

    /** The phase that a lead in this state is in; for a disqualified lead the one in which it ended. */
    public static LeadLifecycle of(LeadState state) {
        return switch (state) {
            case NEW -> GENERATION;
            case NURTURING -> NURTURING;
            case QUALIFIED, DISQUALIFIED -> QUALIFICATION;
            case CONVERTED -> CONVERSION;
        };
    }
}
