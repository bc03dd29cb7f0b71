package org.batoncrm.process;

import org.batoncrm.text.Texts;

/** Where a record stands in the process. */
public sealed interface State permits LeadState, OpportunityState, QuotationState, BookingState {

    /** The state's name in the database, in messages' keys and in the API. */
    String name();

    /** The kind of record that can be in this state. */
    RecordType type();

    /** The state as people read it, for example "In progress". */
    default String label() {
        return Texts.of("state." + type() + "." + name());
    }
}
