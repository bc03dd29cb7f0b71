package org.batoncrm.transfer;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Lets this node work at transfers in the background, a few at a time. */
@ApplicationScoped
@ManagedExecutorDefinition(name = TransferRunner.EXECUTOR, maxAsync = TransferRunner.AT_ONCE)
public class TransferRunner {

    static final String EXECUTOR = "java:app/concurrent/transfers";

    /** Each takes two of the node's connections to the database. */
    static final int AT_ONCE = 2;

    @Resource(lookup = EXECUTOR)
    private ManagedExecutorService executor;

    @Inject
    private TransferDesk desk;

    private final Set<UUID> known = ConcurrentHashMap.newKeySet();

    /** Begins with a transfer as soon as this node has a hand free, unless it is known here already. */
    public void start(UUID tenantId, UUID transferId) {
        if (known.add(transferId)) {
            executor.execute(() -> {
                try {
                    desk.work(tenantId, transferId);
                } finally {
                    known.remove(transferId);
                }
            });
        }
    }
}
