package org.batoncrm.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.batoncrm.process.Appended;

/** The tenants to whose event logs this node has added since they were last linked. */
@ApplicationScoped
public class ChangedLogs {

    private final Set<UUID> changed = ConcurrentHashMap.newKeySet();

    void added(@Observes(during = TransactionPhase.AFTER_SUCCESS) Appended appended) {
        put(appended.tenantId());
    }

    void put(UUID tenantId) {
        changed.add(tenantId);
    }

    /** Takes them all out. */
    Set<UUID> take() {
        Set<UUID> taken = new HashSet<>(changed);
        changed.removeAll(taken);
        return taken;
    }
}
