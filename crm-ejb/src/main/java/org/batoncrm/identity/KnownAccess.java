package org.batoncrm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What holds for the logins and tokens of members, asked of the database now and then. Every entrance asks here for every
 * request: so a change made on any node holds everywhere after {@link #REMEMBERED} at the latest.
 */
@ApplicationScoped
public class KnownAccess {

    /** How long what is known may be out of date. */
    public static final Duration REMEMBERED = Duration.ofSeconds(20);

    private static final int MOST = 100_000;

    private record Key(UUID tenantId, UUID memberId) {}

    private record Known(MemberAccess access, Instant until) {}

    private final Map<Key, Known> members = new ConcurrentHashMap<>();

    @Inject
    private MemberService source;

    /** What holds for a member of the tenant that the request is in. */
    public MemberAccess of(Caller caller) {
        Instant now = Instant.now();
        Key key = new Key(caller.tenantId(), caller.memberId());
        Known known = members.get(key);
        if (known == null || !now.isBefore(known.until)) {
            if (members.size() > MOST) {
                members.clear();
            }
            known = new Known(source.accessOf(caller.memberId()), now.plus(REMEMBERED));
            members.put(key, known);
        }
        return known.access;
    }

    /** Asks the database anew at the next request. */
    void forget(UUID tenantId, UUID memberId) {
        members.remove(new Key(tenantId, memberId));
    }
}
