package org.batoncrm.webkit.page;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.UUID;

/**
 * The page of one record, whose id stands in the address as {@code id}. The record is read anew whenever the page is
 * drawn, so that the page never shows, nor offers, what is over already.
 *
 * @param <V> the record as its page shows it
 */
public abstract class RecordPage<V> implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Answers answers;

    private UUID id;
    private transient V record;

    /** Fetches the record, or says that the caller has none with this id. */
    protected abstract V load(UUID recordId);

    /** Fetches the record before the page is drawn; without one the answer is 404. */
    public void open() {
        answers.find(() -> {
                    id = id == null ? Ids.parse(Parameters.get("id")) : id;
                    return load(id);
                })
                .ifPresent(found -> record = found);
    }

    public V getRecord() {
        if (record == null && id != null) {
            record = load(id);
        }
        return record;
    }
}
