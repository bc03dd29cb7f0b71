package org.batoncrm.admin.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Does work in one transaction: all of it, or none. */
@ApplicationScoped
@Transactional
class Together {

    <T> T done(Supplier<T> work) {
        return work.get();
    }
}
