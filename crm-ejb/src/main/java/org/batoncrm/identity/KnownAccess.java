package org.batoncrm.identity;

import com.github.benmanes.caffeine.cache.Cache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.batoncrm.memory.Remembered;

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

    private final Cache<Key, MemberAccess> members =
            Remembered.atMost(MOST).expireAfterWrite(REMEMBERED).build();

    @Inject
    private MemberService source;

    /** What holds for a member of the tenant that the request is in. */
    public MemberAccess of(Caller caller) {
        return members.get(new Key(caller.tenantId(), caller.memberId()), member -> source.accessOf(member.memberId()));
    }

    /** Asks the database anew at the next request. */
    void forget(UUID tenantId, UUID memberId) {
        members.invalidate(new Key(tenantId, memberId));
    }
}
