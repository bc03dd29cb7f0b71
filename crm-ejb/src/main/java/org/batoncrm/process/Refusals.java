package org.batoncrm.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.text.Texts;

/**
 * Keeps in the event log what members were not let do. Whoever turns a refusal into an answer tells it here, after the
 * refused work was rolled back, so that the line stays when nothing else does.
 */
@ApplicationScoped
public class Refusals {

    private static final System.Logger LOG = System.getLogger(Refusals.class.getName());
    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final RefusalBound bound = new RefusalBound(Duration.ofMinutes(1), 30);

    @Inject
    private EventLog log;

    @Inject
    private CallerContext callers;

    /**
     * The process has no such move there, or not for the caller.
     *
     * @param where what was asked for, for example a page or an operation
     */
    public void keep(MoveRefused refused, String where) {
        callers.caller()
                .ifPresent(caller -> keep(
                        caller,
                        Deed.MOVE_REFUSED,
                        refused.from().type(),
                        refused.recordId(),
                        refused.move() + " " + refused.from(),
                        Texts.of(
                                "refused.move",
                                refused.move().label(refused.from().type()),
                                refused.from().label(),
                                where)));
    }

    /** The caller's roles do not allow what was asked for. */
    public void keep(String where) {
        callers.caller().ifPresent(caller -> shutOut(caller, Texts.of("refused.NOT_FOR_ROLE"), where));
    }

    /**
     * Somebody was not let in at all.
     *
     * @param why the reason, for people
     */
    public void shutOut(Caller who, String why, String where) {
        String place = where.replaceAll(ID, "");
        keep(who, Deed.ACCESS_REFUSED, RecordType.SESSION, who.memberId(), why + place, why + " " + where);
    }

    private void keep(Caller who, Deed deed, RecordType type, UUID recordId, String attempt, String detail) {
        if (who.isClock()) {
            return;
        }
        OptionalInt leftOut =
                bound.take(who.tenantId(), who.memberId(), deed + " " + recordId + " " + attempt, Instant.now());
        if (leftOut.isEmpty()) {
            return;
        }
        String text = leftOut.getAsInt() == 0 ? detail : detail + " " + Texts.of("refused.more", leftOut.getAsInt());
        Caller before = callers.caller().orElse(null);
        try {
            // Whoever is refused may have no role, and the log lets nobody in without one
            callers.become(Caller.clock(who.tenantId()));
            log.noteApart(who, deed, type, recordId, text);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A refused attempt could not be kept: " + text, e);
        } finally {
            callers.become(before);
        }
    }
}
