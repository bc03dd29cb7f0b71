package org.batoncrm.rule;

import jakarta.ejb.ApplicationException;
import org.batoncrm.text.Texts;

/** What was asked goes against a rule of the domain. The message is for the member who asked. */
@ApplicationException(rollback = true)
public class RuleBroken extends RuntimeException {

    private final String rule;
    private final String field;
    private final transient Object[] values;

    /**
     * @param rule the rule's name: the text is {@code rule.<name>}
     * @param field the input that breaks it; null when it is none in particular
     * @param values what the text has in its places
     */
    protected RuleBroken(String rule, String field, Object... values) {
        // No stack: it is an answer, asked for at each look at what can be done next, and nobody's mistake
        super(Texts.of("rule." + rule, values), null, false, false);
        this.rule = rule;
        this.field = field;
        this.values = values;
    }

    /** A rule that an input breaks. */
    public static RuleBroken in(String field, String rule, Object... values) {
        return new RuleBroken(rule, field, values);
    }

    /** A rule that what was asked as a whole breaks. */
    public static RuleBroken of(String rule, Object... values) {
        return new RuleBroken(rule, null, values);
    }

    /** The same, broken by an input of another name. */
    public RuleBroken at(String otherField) {
        return new RuleBroken(rule, otherField, values);
    }

    /** The rule's name, the same in every language. */
    public String rule() {
        return rule;
    }

    /** The input that breaks the rule; null when it is none in particular. */
    public String field() {
        return field;
    }
}
