package org.batoncrm.singlesignon;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.batoncrm.rule.RuleBroken;
import org.batoncrm.rule.Rules;

/** The names of domains, in the one form in which they are stored and compared: ASCII, in small letters. */
public final class DomainName {

    private static final int LONGEST = 253;
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern NAME =
            Pattern.compile("(?:" + LABEL + "\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,58}[a-z0-9])");

    private DomainName() {}

    /**
     * The domain that somebody wrote, who may have put an {@code @} before it.
     *
     * @throws RuleBroken when it is none
     */
    static String checked(String entered) {
        String text = Rules.needed("domain", entered, LONGEST).replaceFirst("^@", "");
        return normal(text).orElseThrow(() -> RuleBroken.in("domain", "domain.name"));
    }

    /** The domain of an e-mail address; empty for what is no address. */
    public static Optional<String> ofEmail(String email) {
        int at = email == null ? -1 : email.lastIndexOf('@');
        return at < 1 ? Optional.empty() : normal(email.strip().substring(at + 1));
    }

    private static Optional<String> normal(String text) {
        try {
            String ascii = IDN.toASCII(text.replaceFirst("\\.$", "")).toLowerCase(Locale.ROOT);
            return Optional.of(ascii)
                    .filter(name ->
                            name.length() <= LONGEST && NAME.matcher(name).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
