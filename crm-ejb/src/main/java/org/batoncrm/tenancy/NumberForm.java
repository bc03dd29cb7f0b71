package org.batoncrm.tenancy;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.rule.Rules;

/**
 * How the numbers of a kind of document read. In the pattern stands <code>{n}</code> for the place in the sequence, or
 * <code>{n:5}</code> for the same with at least five digits, and <code>{year}</code> for the year; with a year in it the
 * sequence begins anew each year. All else stands for itself.
 *
 * @param pattern for example <code>Q-{year}-{n:5}</code>
 */
public record NumberForm(String pattern) {

    /** As long as the column of a document's number. */
    public static final int LONGEST_NUMBER = 20;

    static final int LONGEST_PATTERN = 40;

    private static final Pattern PARTS =
            Pattern.compile("(?<text>[A-Za-z0-9._-]+)|\\{(?<year>year)}|\\{n(?::(?<digits>[1-7]))?}");
    private static final Pattern WHOLE = Pattern.compile("(?:" + PARTS.pattern().replaceAll("\\?<\\w+>", "") + ")+");
    private static final long MANY = 9_999_999;
    private static final int FAR_YEAR = 9999;

    /**
     * The same without white space around it.
     *
     * @throws RuleBroken when a number cannot read so
     */
    public NumberForm checked(String field) {
        String text = Rules.needed(field, pattern, LONGEST_PATTERN);
        if (!WHOLE.matcher(text).matches() || count(text, "\\{n") != 1 || count(text, "\\{year") > 1) {
            throw RuleBroken.in(field, "number.form", "{n}", "{n:5}", "{year}");
        }
        NumberForm form = new NumberForm(text);
        if (form.number(FAR_YEAR, MANY).length() > LONGEST_NUMBER) {
            throw RuleBroken.in(field, "number.form.long", LONGEST_NUMBER);
        }
        return form;
    }

    private static long count(String text, String part) {
        return Pattern.compile(part).matcher(text).results().count();
    }

    /** Whether the sequence begins anew each year. */
    public boolean hasYear() {
        return pattern.contains("{year}");
    }

    /** The number of this place in the sequence. */
    public String number(int year, long place) {
        StringBuilder number = new StringBuilder();
        Matcher part = PARTS.matcher(pattern);
        while (part.find()) {
            if (part.group("text") != null) {
                number.append(part.group("text"));
            } else if (part.group("year") != null) {
                // The same digits whatever language is spoken
                number.append(String.format(Locale.ROOT, "%04d", year));
            } else {
                number.append(String.format(Locale.ROOT, "%0" + digits(part) + "d", place));
            }
        }
        return number.toString();
    }

    /**
     * A regular expression, as the database knows them, of all numbers that read so. Its first group is the place in the
     * sequence, or the year when that comes first; see {@link #isYearFirst}.
     */
    public String expression() {
        StringBuilder expression = new StringBuilder("^");
        Matcher part = PARTS.matcher(pattern);
        while (part.find()) {
            if (part.group("text") != null) {
                expression.append(part.group("text").replace(".", "\\."));
            } else if (part.group("year") != null) {
                expression.append("(\\d{4})");
            } else {
                expression.append("(\\d{%1$d}|[1-9]\\d{%1$d,})".formatted(digits(part)));
            }
        }
        return expression.append('$').toString();
    }

    /** Whether the year comes before the place in the sequence. */
    public boolean isYearFirst() {
        return hasYear() && pattern.indexOf("{year}") < pattern.indexOf("{n");
    }

    private static int digits(Matcher part) {
        return part.group("digits") == null ? 1 : Integer.parseInt(part.group("digits"));
    }
}
