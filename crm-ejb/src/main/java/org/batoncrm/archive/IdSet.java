package org.batoncrm.archive;

import java.util.UUID;

/** A set of ids in sixteen bytes each and as much to spare: a million of them in 32 megabytes. */
final class IdSet {

    private static final int FIRST = 1024;

    /** Two numbers for each place; both 0 where there is none. */
    private long[] places = new long[2 * FIRST];

    private int size;
    private boolean hasNil;

    /** Adds an id; false when it was there. */
    boolean add(UUID id) {
        if (isNil(id)) {
            boolean isNew = !hasNil;
            hasNil = true;
            return isNew;
        }
        if (size * 2 >= places.length / 2) {
            grow();
        }
        int place = place(id.getMostSignificantBits(), id.getLeastSignificantBits());
        if (isTaken(place)) {
            return false;
        }
        places[place] = id.getMostSignificantBits();
        places[place + 1] = id.getLeastSignificantBits();
        size++;
        return true;
    }

    boolean contains(UUID id) {
        return isNil(id) ? hasNil : isTaken(place(id.getMostSignificantBits(), id.getLeastSignificantBits()));
    }

    private static boolean isNil(UUID id) {
        return id.getMostSignificantBits() == 0 && id.getLeastSignificantBits() == 0;
    }

    private boolean isTaken(int place) {
        return places[place] != 0 || places[place + 1] != 0;
    }

    /** Where the id is, or the free place where it belongs. */
    private int place(long most, long least) {
        // Ids that are made one after the other are alike: what is multiplied is spread
        long spread = (most ^ least * 0x9E3779B97F4A7C15L) * 0xC2B2AE3D27D4EB4FL;
        int mask = places.length / 2 - 1;
        int place = 2 * ((int) (spread >>> 32) & mask);
        while (isTaken(place) && (places[place] != most || places[place + 1] != least)) {
            place = 2 * (place / 2 + 1 & mask);
        }
        return place;
    }

    private void grow() {
        long[] before = places;
        places = new long[Math.multiplyExact(before.length, 2)];
        for (int i = 0; i < before.length; i += 2) {
            if (before[i] != 0 || before[i + 1] != 0) {
                int place = place(before[i], before[i + 1]);
                System.arraycopy(before, i, places, place, 2);
            }
        }
    }
}
