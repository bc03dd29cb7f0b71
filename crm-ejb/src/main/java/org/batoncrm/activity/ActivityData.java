package org.batoncrm.activity;

import java.time.LocalDate;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.rule.Rules;

/**
 * What a member writes down about a record.
 *
 * @param due the day on which a task is due; null for what is done already
 */
public record ActivityData(ActivityKind kind, String text, LocalDate due) {

    /**
     * The same without white space around it.
     *
     * @throws RuleBroken when something is missing, too long or out of its range
     */
    public ActivityData checked() {
        Rules.needed("kind", kind);
        if (kind == ActivityKind.TASK && due == null) {
            throw RuleBroken.in("due", "activity.due");
        }
        return new ActivityData(
                kind, Rules.needed("text", text, 4000), kind == ActivityKind.TASK ? Rules.day("due", due) : null);
    }
}
