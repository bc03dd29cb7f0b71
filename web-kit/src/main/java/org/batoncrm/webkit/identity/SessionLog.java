package org.batoncrm.webkit.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.process.Deed;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.RecordType;

/** Tells the event log who came and who left. */
@ApplicationScoped
class SessionLog {

    private static final System.Logger LOG = System.getLogger(SessionLog.class.getName());

    @Inject
    private EventLog log;

    @Inject
    private CallerContext callers;

    /** The member, who is the caller, came in. */
    void begun(Caller member) {
        log.note(Deed.SIGNED_IN, RecordType.SESSION, member.memberId(), null);
    }

    /** The member leaves the company. Nothing keeps somebody from leaving, not even a log that does not answer. */
    void ended(Caller member) {
        if (member.roles().isEmpty()) {
            return; // was never let in
        }
        try {
            callers.become(member);
            log.note(Deed.SIGNED_OUT, RecordType.SESSION, member.memberId(), null);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A log-out could not be written down", e);
        }
    }
}
