package org.batoncrm.process;

import java.util.Arrays;
import java.util.Locale;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.text.Texts;

/** What can be done to a record to take it to another state. Which move is possible where: {@link ProcessTable}. */
public enum Move {
    /** The record came into being; not a choice that a member has on an existing record. */
    CREATE,
    NURTURE,
    QUALIFY,
    DISQUALIFY,
    REOPEN,
    CONVERT,
    MOVE_STAGE,
    LOSE,
    WIN,
    SUBMIT,
    APPROVE,
    SEND,
    COUNTER,
    REVISE,
    ACCEPT,
    REJECT,
    EXPIRE,
    ASSIGN,
    RETURN,
    START,
    COMPLETE,
    CANCEL;

    /**
     * The move with this name.
     *
     * @throws RuleBroken when there is none
     */
    public static Move named(String name) {
        return Arrays.stream(values())
                .filter(move -> move.name().equals(name))
                .findFirst()
                .orElseThrow(() -> RuleBroken.of("move.unknown"));
    }

    /** What a member did who made this move, for example "qualified the lead". */
    public String told(RecordType type) {
        return Texts.of("told." + type + "." + name());
    }

    /**
     * The move as people read it on this kind of record, for example "Assign to Operation". A move that such a record
     * never makes has no name of its own; whoever asks for it all the same is answered with its plain one.
     */
    public String label(RecordType type) {
        String key = "move." + type + "." + name();
        return Texts.has(key) ? Texts.of(key) : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
