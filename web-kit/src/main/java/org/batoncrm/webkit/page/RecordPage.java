package org.batoncrm.webkit.page;

import jakarta.inject.Inject;
import java.util.UUID;

/**
 * The page of one record, whose id stands in the address. The record is read anew in each request, so that the page never
 * shows, nor offers, what is over already.
 *
 * @param <V> the record as its page shows it
 */
public abstract class RecordPage<V> {

    @Inject
    private Answers answers;

    private String id;
    private V record;

    /** Fetches the record, or says that the caller has none with this id. */
    protected abstract V load(UUID id);

    /** Fetches the record before the page is drawn; without one the answer is 404. */
    public void open() {
        record = answers.find(() -> load(Ids.parse(id))).orElse(null);
    }

    public V getRecord() {
        if (record == null && id != null) {
            open();
        }
        return record;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
