package org.batoncrm.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.batoncrm.process.ReasonKind;
import org.batoncrm.process.ReasonService;
import org.batoncrm.process.ReasonService.ReasonRow;
import org.batoncrm.process.ReasonService.Wording;
import org.batoncrm.webkit.page.Answers;

/** The lists of reasons: adds and renames them in a dialog; orders, retires and restores them in place. */
@Named
@ViewScoped
public class ReasonPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReasonService reasons;

    @Inject
    private Saving saving;

    @Inject
    private Answers answers;

    private transient List<ReasonRow> rows;
    private UUID reasonId;
    private Wording seen;
    private ReasonKind kind;
    private String label;

    /** Reads the reasons anew whenever the page is drawn. */
    public void open() {
        rows = reasons.all();
    }

    /** The reasons of a list, retired ones last. */
    public List<ReasonRow> of(ReasonKind list) {
        if (rows == null) {
            open();
        }
        return rows.stream()
                .filter(reason -> reason.kind() == list)
                .sorted(Comparator.comparing(ReasonRow::retired))
                .toList();
    }

    /** Whether a list has nothing to choose from. */
    public boolean lacks(ReasonKind list) {
        return of(list).stream().allMatch(ReasonRow::retired);
    }

    /** Starts a new reason of a list. */
    public void start(ReasonKind list) {
        edit(new ReasonRow(null, list, null, false));
    }

    /** Starts to rename a reason. */
    public void edit(ReasonRow reason) {
        reasonId = reason.id();
        kind = reason.kind();
        label = reason.label();
        seen = new Wording(label);
    }

    public void save() {
        saving.save(this::store, (Wording now) -> {
            seen = now;
            return now.label();
        });
    }

    private void store() {
        if (reasonId == null) {
            reasons.add(kind, label);
        } else {
            reasons.rename(reasonId, seen, new Wording(label));
        }
    }

    /** Moves a reason one place up or down in its list. */
    public void shift(ReasonRow reason, boolean up) {
        answers.done(() -> reasons.shift(reason.id(), up));
        open();
    }

    /** Takes a reason out of the choices, or puts it back. */
    public void retire(ReasonRow reason, boolean retired) {
        answers.done(() -> reasons.retire(reason.id(), retired));
        open();
    }

    public ReasonKind[] getKinds() {
        return ReasonKind.values();
    }

    /** The list that the dialog is about; null before it was opened. */
    public ReasonKind getKind() {
        return kind;
    }

    /** Whether a reason that exists is renamed. */
    public boolean isExisting() {
        return reasonId != null;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }
}
