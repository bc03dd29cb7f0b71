package org.batoncrm.api.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.batoncrm.idempotency.IdempotencyService;

/** Tells a request that was answered before from one that has still to be looked into. */
@ApplicationScoped
public class Repetition {

    @Inject
    private Asked asked;

    @Inject
    private IdempotencyService idempotency;

    /** Whether the request under way has an answer already, by its {@code Idempotency-Key}. */
    public boolean isAnswered() {
        return asked.key() != null && idempotency.isAnswered(asked.key());
    }
}
