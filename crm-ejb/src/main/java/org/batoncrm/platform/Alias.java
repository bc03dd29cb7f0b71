package org.batoncrm.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.batoncrm.identity.Platform;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.rule.Rules;

/** A tenant's short name in addresses and tokens, which it has for ever. */
public final class Alias {

    /** The longest that one can be. */
    public static final int LONGEST = 40;

    private static final int LONGEST_MADE = 30;

    /** Names that would be taken for something else. */
    private static final Set<String> RESERVED =
            Set.of(Platform.ALIAS, "baton", "platform", "admin", "api", "www", "login", "support", "master");

    private Alias() {}

    /**
     * The alias itself.
     *
     * @throws RuleBroken when it cannot be one
     */
    public static String checked(String field, String alias) {
        String given = Rules.needed(field, alias, LONGEST);
        if (!given.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || given.length() < 3) {
            throw RuleBroken.in(field, "alias.form");
        }
        if (RESERVED.contains(given) || given.startsWith(Platform.PREFIX)) {
            throw RuleBroken.in(field, "alias.taken");
        }
        return given;
    }

    /**
     * An alias that sounds like the company.
     *
     * @param tail what tells it from others of the same sound; empty for nothing
     */
    public static String of(String company, String tail) {
        String plain = Normalizer.normalize(company, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("\u00df", "ss")
                .replace("\u00f8", "o")
                .replace("\u00e6", "ae")
                .replace("\u0142", "l")
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[-0-9]+", "");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST_MADE)).replaceAll("-+$", "");
        String sound =
                cut.length() < 3 || RESERVED.contains(cut) || cut.startsWith(Platform.PREFIX) ? "company-" + cut : cut;
        return (sound + (tail.isEmpty() ? "" : "-" + tail)).replaceAll("-+$", "");
    }
}
