package org.batoncrm.memory;

import com.github.benmanes.caffeine.cache.Caffeine;

/** Where everything begins that is remembered for a while. */
public final class Remembered {

    private Remembered() {}

    /** So many things at the most; what nobody wanted for long is forgotten first. */
    public static Caffeine<Object, Object> atMost(long most) {
        // Tidied up by whoever asks: the server does not look after threads that are not its own
        return Caffeine.newBuilder().executor(Runnable::run).maximumSize(most);
    }
}
