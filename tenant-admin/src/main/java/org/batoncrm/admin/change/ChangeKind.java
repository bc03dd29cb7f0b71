package org.batoncrm.admin.change;

import java.util.List;

/**
 * A kind of change, for example taking a role away. Each is a bean of the application; it is found again by its name after
 * a crash, so neither name nor order of steps may change while changes of this kind can be under way.
 *
 * @param <P> what the steps need to know: a record that can be written as JSON
 */
public interface ChangeKind<P> {

    /** The name under which intents are written. */
    String name();

    /** The type of what the steps need to know. */
    Class<P> payloadType();

    /** What is done, in this order. */
    List<Step<P>> steps();
}
