package org.batoncrm.api.answer;

import java.util.List;
import java.util.UUID;

/** A resource with records that moves are made with. A move may say which version of its record it starts from. */
public interface Holding {

    /**
     * A record as it is answered, and as it stays until the request is done.
     *
     * @param path the ids in its address, in their order
     */
    Object held(List<UUID> path);
}
