package org.batoncrm.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines of CSV (RFC 4180) that a spreadsheet shows and does not run. */
public final class Csv {

    /**
     * What a spreadsheet takes for the beginning of a formula, at the beginning of a cell. A spreadsheet that expects
     * other separators finds cells where there are none: after a semicolon, a tab or a line break.
     */
    private static final Pattern FORMULA =
            Pattern.compile("(^|[;\\t\\r\\n])(\\s*)(?=[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20])|^(?=[\\t\\r])");

    /** Spreadsheets know by it that a file is UTF-8. */
    public static final String BYTE_ORDER_MARK = "\ufeff";

    private Csv() {}

    /** A line of cells that are written already. */
    public static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A cell with something that a person wrote. An apostrophe in front keeps a spreadsheet from computing it. */
    public static String text(String value) {
        return value == null ? "" : quoted(FORMULA.matcher(value).replaceAll("$1$2'"));
    }

    /** A cell with a number, a time or another value that only the database can have written. */
    public static String plain(String value) {
        return value == null ? "" : quoted(value);
    }

    private static String quoted(String value) {
        boolean special = value.chars().anyMatch(c -> ",;\"\t\r\n".indexOf(c) >= 0) || !value.equals(value.strip());
        return special ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
