package org.batoncrm.admin.change;

import java.util.function.Consumer;

/**
 * One step of a change. It may be made twice, when a crash came after it and before that was noted, and so may its undoing:
 * both must be able to find their work done already.
 *
 * @param name what it does, for the log
 * @param work makes the step, and returns what is known then
 * @param here whether it only works in our database and the change's own tenant: then it is noted in the same
 *     transaction, and happens once
 * @param undo takes it back, also when it was made by half or not at all
 */
public record Step<P>(String name, Work<P> work, boolean here, Consumer<Change<P>> undo) {

    /** Makes a step. */
    @FunctionalInterface
    public interface Work<P> {
        P make(Change<P> change);
    }

    /** A step that there is no need to undo. */
    public static <P> Step<P> doing(String name, Consumer<Change<P>> work) {
        return learning(name, change -> {
            work.accept(change);
            return change.payload();
        });
    }

    /** A step in our database, which happens once. */
    public static <P> Step<P> here(String name, Consumer<Change<P>> work) {
        return new Step<>(name, doing(name, work).work(), true, change -> {});
    }

    /** A step after which more is known: it returns the payload for the next. */
    public static <P> Step<P> learning(String name, Work<P> work) {
        return new Step<>(name, work, false, change -> {});
    }

    /** The same step, which is taken back like this when a later one is refused. */
    public Step<P> undoneBy(Consumer<Change<P>> undoing) {
        return new Step<>(name, work, here, undoing);
    }
}
