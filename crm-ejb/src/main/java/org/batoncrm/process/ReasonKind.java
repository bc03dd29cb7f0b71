package org.batoncrm.process;

/** What a list of reasons is for. */
public enum ReasonKind {
    DISQUALIFY_LEAD(RecordType.LEAD, Move.DISQUALIFY),
    LOSE_OPPORTUNITY(RecordType.OPPORTUNITY, Move.LOSE),
    REJECT_QUOTATION(RecordType.QUOTATION, Move.REJECT),
    RETURN_BOOKING(RecordType.BOOKING_ORDER, Move.RETURN),
    CANCEL_BOOKING(RecordType.BOOKING_ORDER, Move.CANCEL);

    private final RecordType type;
    private final Move move;

    ReasonKind(RecordType type, Move move) {
        this.type = type;
        this.move = move;
    }

    /** The list of reasons for this move of this kind of record. */
    public static ReasonKind of(RecordType type, Move move) {
        for (ReasonKind kind : values()) {
            if (kind.type == type && kind.move == move) {
                return kind;
            }
        }
        throw new IllegalArgumentException("No reasons are kept for " + move + " of " + type);
    }
}
