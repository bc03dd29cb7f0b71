package org.batoncrm.admin.singlesignon;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds the secret of an identity provider on its way from the admin to Keycloak: in this server's memory and nowhere else,
 * and not for long. What a change needs to know is stored, so it knows the secret only by its mark.
 */
@ApplicationScoped
public class SecretInHand {

    private static final Duration LONGEST = Duration.ofHours(1);

    private record Held(Optional<String> secret, Instant until) {}

    private final Map<String, Held> held = new ConcurrentHashMap<>();

    /**
     * Takes a secret. Returns the mark by which it is found again.
     *
     * @param secret null when Keycloak is to keep the one that it has
     */
    public String take(String secret) {
        Instant now = Instant.now();
        held.values().removeIf(each -> each.until.isBefore(now));
        String mark = UUID.randomUUID().toString();
        held.put(mark, new Held(Optional.ofNullable(secret).filter(text -> !text.isBlank()), now.plus(LONGEST)));
        return mark;
    }

    /** Whether the secret of this mark is still known here. */
    boolean has(String mark) {
        return held.containsKey(mark);
    }

    /** The secret of this mark; null for the one that Keycloak has. */
    String of(String mark) {
        return held.get(mark).secret().orElse(null);
    }

    void forget(String mark) {
        held.remove(mark);
    }
}
