package org.batoncrm.it.admin;

import java.util.ArrayList;
import java.util.List;
import org.batoncrm.admin.change.ChangeKind;
import org.batoncrm.admin.change.Step;

/**
 * A kind of change during which the machine stops.
 *
 * @param kind what is changed
 * @param at at which step it stops, in the order in which steps are made and undone
 * @param after whether the step is made by then, though nobody noted it
 */
record Crashing<P>(ChangeKind<P> kind, int at, boolean after) implements ChangeKind<P> {

    @Override
    public String name() {
        return kind.name();
    }

    @Override
    public Class<P> payloadType() {
        return kind.payloadType();
    }

    @Override
    public List<Step<P>> steps() {
        List<Step<P>> steps = new ArrayList<>(kind.steps());
        int back = 2 * steps.size() - 1 - at;
        if (at < steps.size()) {
            Step<P> step = steps.get(at);
            steps.set(
                    at,
                    new Step<>(
                            step.name(),
                            change -> {
                                stop(() -> step.work().make(change));
                                return change.payload();
                            },
                            step.here(),
                            step.undo()));
        } else {
            Step<P> step = steps.get(back);
            steps.set(back, step.undoneBy(change -> stop(() -> step.undo().accept(change))));
        }
        return steps;
    }

    private void stop(Runnable work) {
        if (after) {
            work.run();
        }
        throw new Crash();
    }
}
