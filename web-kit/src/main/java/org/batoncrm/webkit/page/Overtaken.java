package org.batoncrm.webkit.page;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.batoncrm.rule.Changes;
import org.batoncrm.rule.EditConflict;

/**
 * Somebody else was faster: what they changed while a member was editing the same data.
 *
 * @param message what happened
 * @param by who was faster; null for the clock
 */
public record Overtaken(String message, UUID by, Instant at, List<Field> fields) implements Serializable {

    /**
     * One field that the other one changed.
     *
     * @param seen what the member started from; may be null
     * @param now what the other one made of it; may be null
     * @param clash whether the member changed it, too
     * @param mine what the member made of it; may be null
     */
    public record Field(String name, Object seen, Object now, boolean clash, Object mine) implements Serializable {}

    /** What the conflict was about, beside what the member did to what they had seen. */
    public static <D extends Record> Overtaken of(EditConflict conflict, D seen, D entered) {
        List<EditConflict.Change> mine = Changes.between(seen, entered);
        List<Field> fields =
                conflict.changes().stream().map(change -> field(change, mine)).toList();
        return new Overtaken(conflict.getMessage(), conflict.by(), conflict.at(), fields);
    }

    private static Field field(EditConflict.Change theirs, List<EditConflict.Change> mine) {
        Optional<EditConflict.Change> same = mine.stream()
                .filter(change -> change.field().equals(theirs.field()))
                .findFirst();
        return new Field(
                theirs.field(),
                theirs.seen(),
                theirs.now(),
                same.isPresent(),
                same.map(EditConflict.Change::now).orElse(null));
    }

    /** Whether both changed the same field, so that only one of the two values can stay. */
    public boolean clashing() {
        return fields.stream().anyMatch(Field::clash);
    }
}
