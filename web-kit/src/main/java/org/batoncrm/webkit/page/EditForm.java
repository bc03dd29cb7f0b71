package org.batoncrm.webkit.page;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.UUID;
import org.batoncrm.rule.Changes;
import org.batoncrm.rule.EditConflict;
import org.batoncrm.webkit.messages.Messages;

/**
 * A page on which a record is created or edited. What was entered is never lost: a broken rule is said beside the field,
 * and when somebody else was faster, the page says what changed and lets the member decide.
 *
 * @param <D> the data that are entered
 */
public abstract class EditForm<D extends Record> implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Answers answers;

    private boolean opened;
    private UUID id;
    private D seen;
    private Overtaken conflict;

    /** The data as they are stored. */
    protected abstract D stored(UUID recordId);

    /** The data that a new record starts with. */
    protected abstract D blank();

    /** Fills the fields. */
    protected abstract void show(D data);

    /** What the fields say. */
    protected abstract D entered();

    /** Stores a new record. */
    protected abstract UUID create(D entered);

    /** Stores a changed record. */
    protected abstract void update(UUID recordId, D before, D entered);

    /** The page to go to when all is stored. */
    protected abstract String pageOf(UUID recordId);

    /** Whether the page is for a record that there is not yet: the address names none. */
    protected boolean isNew() {
        return Parameters.get("id") == null;
    }

    /** The id of the record to edit. */
    protected UUID wanted() {
        return Ids.parse(Parameters.get("id"));
    }

    /** Fills the fields before the page is drawn for the first time; an unknown record is answered with 404. */
    public void open() {
        if (!opened) {
            opened = true;
            if (isNew()) {
                answers.find(this::blank).ifPresent(this::show);
            } else {
                answers.find(() -> stored(id = wanted())).ifPresent(data -> {
                    seen = data;
                    show(data);
                });
            }
        }
    }

    /** Stores what was entered and goes to the record's page; or says why not, and keeps everything. */
    public String save() {
        conflict = null;
        UUID[] savedId = new UUID[1];
        try {
            if (!answers.done(() -> savedId[0] = store())) {
                return null;
            }
        } catch (EditConflict e) {
            noteConflict(e);
            return null;
        }
        answers.tell(Messages.of("form.saved"));
        String page = pageOf(savedId[0]);
        return page + (page.contains("?") ? "&" : "?") + "faces-redirect=true";
    }

    private UUID store() {
        if (id == null) {
            return create(entered());
        }
        update(id, seen, entered());
        return id;
    }

    @SuppressWarnings("unchecked") // the conflict is about the same record, so its data are of the same kind
    private void noteConflict(EditConflict e) {
        D theirs = (D) e.now();
        conflict = Overtaken.of(e, seen, entered());
        show(Changes.carriedOver(seen, entered(), theirs));
        seen = theirs;
        FacesContext.getCurrentInstance().validationFailed();
    }

    /**
     * What somebody else changed meanwhile; null while nobody did. What only they changed is in the fields by then, and
     * saving again overwrites the rest, knowingly.
     */
    public Overtaken getConflict() {
        return conflict;
    }

    /** Takes over what somebody else stored, in place of what was entered. */
    public void takeTheirs() {
        show(seen);
        conflict = null;
    }

    /** Whether an existing record is edited. */
    public boolean isExisting() {
        return id != null;
    }

    public UUID getId() {
        return id;
    }
}
