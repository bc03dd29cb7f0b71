package org.batoncrm.admin.isolation;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.batoncrm.identity.Caller;

/** Lets this node work at proofs of isolation in the background, one after the other: the canaries are the same for all. */
@ApplicationScoped
@ManagedExecutorDefinition(name = IsolationRunner.EXECUTOR, maxAsync = 1)
public class IsolationRunner {

    static final String EXECUTOR = "java:module/concurrent/isolation";

    @Resource(lookup = EXECUTOR)
    private ManagedExecutorService executor;

    @Inject
    private IsolationDesk desk;

    /** Begins with a proof as soon as this node has a hand free. */
    public void start(Caller admin, UUID proof) {
        executor.execute(() -> desk.prove(admin, proof));
    }
}
