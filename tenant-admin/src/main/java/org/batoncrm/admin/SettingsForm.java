package org.batoncrm.admin;

import jakarta.inject.Inject;
import java.util.UUID;
import org.batoncrm.identity.CallerContext;
import org.batoncrm.webkit.page.EditForm;

/**
 * A page on which the company's settings are edited. There is always one record of them, the company's own.
 *
 * @param <D> the data that are entered
 */
abstract class SettingsForm<D extends Record> extends EditForm<D> {

    private static final long serialVersionUID = 1L;

    @Inject
    private CallerContext callers;

    /** The settings as they are stored. */
    protected abstract D stored();

    /** Stores changed settings. */
    protected abstract void store(D seen, D entered);

    /** The page to go to when all is stored. */
    protected abstract String page();

    @Override
    protected boolean isNew() {
        return false;
    }

    @Override
    protected UUID wanted() {
        return callers.require().tenantId();
    }

    @Override
    protected D stored(UUID id) {
        return stored();
    }

    @Override
    protected void update(UUID id, D seen, D entered) {
        store(seen, entered);
    }

    @Override
    protected String pageOf(UUID id) {
        return page();
    }

    @Override
    protected D blank() {
        throw new IllegalStateException("There are settings from the beginning");
    }

    @Override
    protected UUID create(D entered) {
        throw new IllegalStateException("There are settings from the beginning");
    }
}
