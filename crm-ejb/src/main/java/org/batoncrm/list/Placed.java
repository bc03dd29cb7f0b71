package org.batoncrm.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.batoncrm.tenancy.Unknown;

/** An entry of a short list whose order the tenant's admin decides. */
public interface Placed {

    UUID id();

    /** Puts the entry at this place, from 1 on. */
    void place(int position);

    /**
     * Exchanges an entry with its neighbour. The first one has none above it, and the last one none below: then nothing
     * changes.
     *
     * @param entries the whole list in its order
     * @param up whether it changes places with the one above
     * @return the list in its new order
     * @throws Unknown when there is no such entry
     */
    static <E extends Placed> List<E> shift(List<E> entries, UUID id, boolean up) {
        List<E> order = new ArrayList<>(entries);
        int from = order.stream().map(Placed::id).toList().indexOf(id);
        if (from < 0) {
            throw new Unknown();
        }
        int to = up ? from - 1 : from + 1;
        if (to >= 0 && to < order.size()) {
            Collections.swap(order, from, to);
        }
        for (int i = 0; i < order.size(); i++) {
            order.get(i).place(i + 1);
        }
        return order;
    }
}
