package org.batoncrm.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.batoncrm.process.Appended;

/** In which tenants something happened on this node since they were last counted. */
@ApplicationScoped
class TouchedTenants {

    private final Set<UUID> touched = ConcurrentHashMap.newKeySet();

    void happened(@Observes(during = TransactionPhase.AFTER_SUCCESS) Appended appended) {
        touched.add(appended.tenantId());
    }

    /** The tenants that were touched; they are counted as seen from now on. */
    Set<UUID> takeAll() {
        Set<UUID> taken = Set.copyOf(touched);
        touched.removeAll(taken);
        return taken;
    }
}
