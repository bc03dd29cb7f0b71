package org.batoncrm.bench.scale;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.batoncrm.stack.StackProblem;

/**
 * A form of a page.
 *
 * @param action where it is sent
 * @param fields what it sends when nobody changes anything
 */
record Form(String action, Map<String, String> fields) {

    private static final Pattern FIELD =
            Pattern.compile("<(input|select)\\b[^>]*?\\bname=\"([^\"]+)\"[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHOSEN = Pattern.compile("<option[^>]*value=\"([^\"]*)\"[^>]*selected");

    /** Finds a form by its id. */
    static Form in(String page, String id) {
        int begin = page.indexOf("id=\"" + id + "\"");
        if (begin < 0) {
            throw new StackProblem("The page has no form " + id);
        }
        begin = page.lastIndexOf("<form", begin);
        String form = page.substring(begin, page.indexOf("</form>", begin));
        return new Form(unescaped(attribute(form.substring(0, form.indexOf('>')), "action")), fields(form));
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(form);
        while (field.find()) {
            String tag = field.group();
            String value = field.group(1).equalsIgnoreCase("select")
                    ? chosen(form.substring(field.end(), form.indexOf("</select>", field.end())))
                    : attribute(tag, "value");
            if (!tag.contains("type=\"checkbox\"") && !tag.contains("type=\"submit\"")) {
                fields.put(field.group(2), unescaped(value));
            }
        }
        return fields;
    }

    private static String chosen(String options) {
        Matcher chosen = CHOSEN.matcher(options);
        return chosen.find() ? chosen.group(1) : "";
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? value.group(1) : "";
    }

    private static String unescaped(String text) {
        return text.replace("&#43;", "+").replace("&#61;", "=").replace("&amp;", "&");
    }

    /** Its fields, some of them filled in. */
    Map<String, String> with(Map<String, String> filled) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putAll(filled);
        return all;
    }
}
