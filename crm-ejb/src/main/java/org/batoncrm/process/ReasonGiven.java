package org.batoncrm.process;

import java.util.UUID;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.rule.Rules;

/**
 * Why a member made a move.
 *
 * @param reasonId one of the tenant's reasons for such a move, never null
 * @param text free text beside it; null when there is none
 */
public record ReasonGiven(UUID reasonId, String text) {

    /** The longest free text that is kept, in characters. */
    public static final int LONGEST_TEXT = 1000;

    /**
     * @throws RuleBroken when no reason was chosen or the text is too long
     */
    public ReasonGiven {
        if (reasonId == null) {
            throw RuleBroken.in("reason", "reason.needed");
        }
        text = Rules.optional("reasonText", text, LONGEST_TEXT);
    }
}
