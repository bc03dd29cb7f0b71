package org.batoncrm.web.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.batoncrm.process.Deed;
import org.batoncrm.process.Move;

/** The sign beside an entry of a timeline. */
@Named
@ApplicationScoped
public class TimelineIcons {

    /** The icon's name. */
    public String of(TimelineEntry entry) {
        return entry.move() == null
                ? switch (entry.activity().kind()) {
                    case CALL -> "phone";
                    case MEETING -> "users";
                    case TASK -> "check";
                    case NOTE -> "note";
                    case EMAIL -> "mail";
                }
                : entry.move().deed() == Deed.CHANGED
                        ? "pencil"
                        : of(entry.move().move());
    }

    private static String of(Move move) {
        if (move == null) {
            return "note";
        }
        return switch (move) {
            case CREATE -> "plus";
            case NURTURE -> "sprout";
            case DISQUALIFY, LOSE, REJECT, CANCEL -> "ban";
            case REOPEN, RETURN -> "undo";
            case SEND, SUBMIT -> "send";
            case COUNTER -> "message";
            case REVISE -> "copy";
            case EXPIRE -> "hourglass";
            case ASSIGN -> "handover";
            case START -> "play";
            case WIN -> "trophy";
            case MOVE_STAGE -> "arrow-right";
            case QUALIFY, CONVERT, APPROVE, ACCEPT, COMPLETE -> "circle-check";
        };
    }
}
