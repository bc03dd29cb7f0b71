package org.batoncrm.admin.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.util.UUID;
import java.util.function.Supplier;
import org.batoncrm.change.ChangeAttempt;
import org.batoncrm.change.ChangeIntent;
import org.batoncrm.change.ChangeService;
import org.batoncrm.change.ChangeState;
import org.batoncrm.identity.Caller;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.identity.ProviderProblem;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.tenancy.NotAllowed;
import org.batoncrm.tenancy.Unknown;

/**
 * Makes changes step by step. The intent is written first, and each step that is made is noted, so that after a crash
 * another attempt finishes the change. When a step is refused, those before it are undone; when Keycloak does not answer,
 * the change waits for it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class Changes {

    private static final System.Logger LOG = System.getLogger(Changes.class.getName());

    private final ObjectMapper json = new ObjectMapper();

    @Inject
    private ChangeService intents;

    @Inject
    private Together together;

    @Inject
    private CallerContext callers;

    @Inject
    @Any
    private Instance<ChangeKind<?>> kinds;

    /**
     * Makes a change in the caller's tenant.
     *
     * @param subject who or what is changed: one change of it happens at a time
     * @return what is known at the end
     * @throws ProviderProblem when Keycloak refuses, or does not answer: then the change is made later
     * @throws RuleBroken when a step finds a rule broken, or another change of the subject is under way
     */
    public <P> P make(ChangeKind<P> kind, String subject, P payload) {
        return make(kind, subject, null, payload);
    }

    /**
     * Makes a change that must not happen beside any other under the same guard.
     *
     * @see #make(ChangeKind, String, Object)
     */
    public <P> P make(ChangeKind<P> kind, String subject, String guard, P payload) {
        ChangeIntent intent = new ChangeIntent(kind.name(), subject, guard, write(payload));
        intents.inTheWay(intent).forEach(this::resume);
        return run(kind, intents.begin(intent));
    }

    /** Finishes or undoes what nobody is at in the caller's tenant. */
    public void resumeDue() {
        intents.due().forEach(this::resume);
    }

    private void resume(UUID changeId) {
        intents.takeOver(changeId).ifPresent(attempt -> {
            try {
                run(kind(attempt.kind()), attempt);
            } catch (ProviderProblem | RuleBroken | NotAllowed | Unknown e) {
                LOG.log(Level.WARNING, "The change " + name(attempt) + " is not made: " + e.getMessage(), e);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "The change " + name(attempt) + " failed, and will be tried again", e);
            }
        });
    }

    private static String name(ChangeAttempt attempt) {
        return attempt.kind() + " " + attempt.changeId();
    }

    private ChangeKind<?> kind(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No kind of change is called " + name));
    }

    private <P> P run(ChangeKind<P> kind, ChangeAttempt attempt) {
        if (attempt.state() == ChangeState.BACK) {
            undo(kind, attempt);
            return null;
        }
        P payload = read(attempt.payload(), kind.payloadType());
        for (int i = attempt.stepsDone(); i < kind.steps().size(); i++) {
            payload = made(kind, attempt, i, payload);
        }
        intents.finish(attempt);
        return payload;
    }

    private <P> P made(ChangeKind<P> kind, ChangeAttempt attempt, int index, P payload) {
        Step<P> step = kind.steps().get(index);
        Change<P> change = change(attempt, index, payload);
        try {
            return step.here()
                    ? together.done(() -> noted(attempt, step, index, change))
                    : noted(attempt, step, index, change);
        } catch (ProviderProblem e) {
            if (e.kind() == ProviderProblem.Kind.REFUSED) {
                turnBack(kind, attempt, index, payload, e);
                throw e;
            }
            intents.waitAWhile(attempt);
            throw ProviderProblem.delayed(e);
        } catch (RuleBroken | NotAllowed | Unknown e) {
            turnBack(kind, attempt, index, payload, e);
            throw e;
        } catch (RuntimeException e) {
            intents.waitAWhile(attempt);
            throw e;
        }
    }

    private <P> P noted(ChangeAttempt attempt, Step<P> step, int index, Change<P> change) {
        P payload = asTheSameCaller(() -> step.work().make(change));
        note(attempt, index + 1, write(payload));
        return payload;
    }

    /** The refused step is undone, too: it may be made by half. */
    private <P> void turnBack(ChangeKind<P> kind, ChangeAttempt attempt, int refused, P payload, RuntimeException why) {
        intents.turnBack(attempt, refused + 1, write(payload), why.getMessage()).ifPresent(back -> undo(kind, back));
    }

    /** Notes how far the attempt came; another attempt takes over only when nothing was noted for a while. */
    private void note(ChangeAttempt attempt, int steps, String payload) {
        if (!intents.reached(attempt, steps, payload)) {
            throw ProviderProblem.delayed(
                    new IllegalStateException(name(attempt) + " was taken over by another attempt"));
        }
    }

    private <P> void undo(ChangeKind<P> kind, ChangeAttempt attempt) {
        P payload = read(attempt.payload(), kind.payloadType());
        try {
            for (int i = attempt.stepsDone() - 1; i >= 0; i--) {
                Change<P> change = change(attempt, i + 1, payload);
                Step<P> step = kind.steps().get(i);
                asTheSameCaller(() -> {
                    step.undo().accept(change);
                    return null;
                });
                note(attempt, i, attempt.payload());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Could not undo the change " + name(attempt) + ", and will try again", e);
            intents.waitAWhile(attempt);
            return;
        }
        if (attempt.number() == 1) {
            intents.finish(attempt); // whoever asked is waiting, and is told why
        } else {
            intents.fail(attempt);
        }
    }

    private <P> Change<P> change(ChangeAttempt attempt, int stepsDone, P payload) {
        return new Change<>(
                callers.require().tenantId(),
                attempt.startedBy(),
                payload,
                () -> note(attempt, stepsDone, write(payload)));
    }

    /** A step may work in another tenant, one that it just made: the next one begins where this one did. */
    private <T> T asTheSameCaller(Supplier<T> work) {
        Caller caller = callers.require();
        try {
            return work.get();
        } finally {
            callers.become(caller);
        }
    }

    private String write(Object payload) {
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What a change needs to know cannot be written", e);
        }
    }

    private <P> P read(String payload, Class<P> type) {
        try {
            return json.readValue(payload, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What a change needs to know cannot be read", e);
        }
    }
}
