package org.batoncrm.it.admin;

import java.util.Map;
import java.util.UUID;
import org.batoncrm.list.SliceRequest;
import org.batoncrm.process.Deed;
import org.batoncrm.process.RecordType;

/** What a test asks the event log. */
final class Events {

    private Events() {}

    /** What happened to members. */
    static SliceRequest ofMembers() {
        return new SliceRequest(null, Map.of("type", RecordType.MEMBER), null, false, null, 50);
    }

    /** What was handed over. */
    static SliceRequest ofHandOver() {
        return new SliceRequest(null, Map.of("deed", Deed.HANDED_OVER), null, false, null, 50);
    }

    /** What happened to one member. */
    static SliceRequest of(UUID memberId) {
        return new SliceRequest(null, Map.of("type", RecordType.MEMBER, "record", memberId), null, false, null, 50);
    }
}
