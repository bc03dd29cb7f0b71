package org.batoncrm.web.process;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.batoncrm.activity.ActivityData;
import org.batoncrm.activity.ActivityKind;
import org.batoncrm.activity.ActivityService;
import org.batoncrm.process.EventLog;
import org.batoncrm.process.RecordType;
import org.batoncrm.webkit.page.Answers;

/** What happened to a record and what was written down about it, newest first; and the form for writing more down. */
@Named
@ViewScoped
public class Timeline implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private EventLog log;

    @Inject
    private ActivityService activities;

    @Inject
    private Answers answers;

    private ActivityKind kind = ActivityKind.NOTE;
    private String text;
    private LocalDate due;

    /** The entries of one record, newest first. */
    public List<TimelineEntry> entries(RecordType type, UUID recordId) {
        return Stream.concat(
                        log.historyOf(type, recordId).stream().map(TimelineEntry::of),
                        activities.of(type, recordId).stream().map(TimelineEntry::of))
                .sorted(Comparator.comparing(TimelineEntry::at)
                        .reversed()
                        // What was written down about a move came after it
                        .thenComparing(entry -> entry.move() != null))
                .toList();
    }

    /** Writes an activity down. */
    public void add(RecordType type, UUID recordId) {
        if (answers.done(() -> activities.note(type, recordId, new ActivityData(kind, text, due)))) {
            text = null;
            due = null;
        }
    }

    /** Ticks a task off. */
    public void done(UUID activityId) {
        answers.done(() -> activities.done(activityId));
    }

    public ActivityKind[] getKinds() {
        return ActivityKind.values();
    }

    public ActivityKind getKind() {
        return kind;
    }

    public void setKind(ActivityKind kind) {
        this.kind = kind;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate due) {
        this.due = due;
    }
}
