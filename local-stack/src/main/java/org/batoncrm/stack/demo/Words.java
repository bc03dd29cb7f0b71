package org.batoncrm.stack.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.regex.Pattern;

/** The words that a company and its customers use, from the files beside this class. */
final class Words {

    private static final Pattern RANGE = Pattern.compile("\\{(\\d+)-(\\d+)}");

    private final Properties lists = new Properties();
    private final Random random;

    /**
     * @param trade the file with the words of the trade; those that all trades share are added
     */
    Words(String trade, Random random) {
        this.random = random;
        read("common");
        read(trade);
    }

    private void read(String name) {
        try (Reader text =
                new InputStreamReader(Words.class.getResourceAsStream(name + ".properties"), StandardCharsets.UTF_8)) {
            lists.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All entries of a list, in its order; none when there is no such list. */
    List<String> all(String list) {
        String entries = lists.getProperty(list, "");
        return entries.isBlank() ? List.of() : List.of(entries.strip().split("\\s*\\|\\s*"));
    }

    /** Any entry of a list, with a number in place of each {@code {from-to}}. */
    String any(String list) {
        List<String> entries = all(list);
        return RANGE.matcher(entries.get(random.nextInt(entries.size()))).replaceAll(range -> {
            int from = Integer.parseInt(range.group(1));
            return String.valueOf(from + random.nextInt(Integer.parseInt(range.group(2)) - from + 1));
        });
    }

    /** Some entries of a list, each at the most once. */
    List<String> some(String list, int count) {
        List<String> entries = new ArrayList<>(all(list));
        java.util.Collections.shuffle(entries, random);
        return entries.subList(0, Math.min(count, entries.size()));
    }
}
