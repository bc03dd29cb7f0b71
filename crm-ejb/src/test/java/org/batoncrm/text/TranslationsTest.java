package org.batoncrm.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever writes a text in English learns here in which languages it is missing. */
class TranslationsTest {

    private static final Path ROOT = Path.of("..");

    /** Facts, what programs read, and the names of the demo. */
    private static final Set<String> ENGLISH_ALONE = Set.of("countries", "words", "demo");

    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    static Stream<Path> bundles() throws IOException {
        List<Path> folders;
        try (Stream<Path> modules = Files.list(ROOT)) {
            folders = modules.map(module -> module.resolve("src/main/resources/org/batoncrm"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        }
        return folders.stream().flatMap(TranslationsTest::bundlesIn);
    }

    private static Stream<Path> bundlesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.getFileName().toString().matches("[a-z]+\\.properties"))
                    .filter(file -> !ENGLISH_ALONE.contains(name(file)))
                    .filter(file -> !ENGLISH_ALONE.contains(
                            file.getParent().getFileName().toString()))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Arguments> translations() throws IOException {
        return bundles().flatMap(english -> Arrays.stream(Language.values())
                .filter(language -> language != Language.ENGLISH)
                .map(language -> Arguments.of(english, language)));
    }

    @Test
    void theBundlesOfAllModulesAreLookedAt() throws IOException {
        assertThat(bundles()).hasSizeGreaterThanOrEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyTextIsThereAndNoneIsLeftOver(Path english, Language language) throws IOException {
        Set<String> wanted = read(english).stringPropertyNames();
        Set<String> there = read(in(language, english)).stringPropertyNames();
        assertThat(without(wanted, there))
                .as("missing in " + in(language, english))
                .isEmpty();
        assertThat(without(there, wanted))
                .as("left over in " + in(language, english))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyTextHasThePlacesForValuesOfTheEnglishOne(Path english, Language language) throws IOException {
        Properties translated = read(in(language, english));
        read(english).forEach((key, text) -> assertThat(places(translated.getProperty((String) key, (String) text)))
                .as(key + " in " + in(language, english))
                .isEqualTo(places((String) text)));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyTextSaysSomethingAndFitsPatternsAndPages(Path english, Language language) throws IOException {
        read(in(language, english)).forEach((key, text) -> assertThat((String) text)
                .as(key + " in " + in(language, english) + " (where an apostrophe is needed: \u2019)")
                .isNotBlank()
                .doesNotContain("'"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    void noTextIsLeftInEnglish(Language language) throws IOException {
        Set<String> alike = alike(language);
        Set<String> same = new HashSet<>();
        Set<String> left = new TreeSet<>();
        for (Path english : bundles().toList()) {
            Properties texts = read(english);
            read(in(language, english)).forEach((key, text) -> {
                String plain = PLACE.matcher((String) text).replaceAll("").strip();
                if (text.equals(texts.get(key)) && WORD.matcher(plain).find()) {
                    same.add(plain);
                    if (!alike.contains(plain)) {
                        left.add(key + "=" + text);
                    }
                }
            });
        }
        assertThat(left)
                .as("left in English; if it is meant so, name it in alike_" + language.code() + ".txt")
                .isEmpty();
        assertThat(without(alike, same))
                .as("named in alike_" + language.code() + ".txt, and not alike")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void aServerThatSpeaksAnotherLanguageAnswersInEnglishAllTheSame(Path english) throws IOException {
        Path resources = english;
        while (!resources.endsWith("resources")) {
            resources = resources.getParent();
        }
        String bundle =
                resources.relativize(english.resolveSibling(name(english))).toString();
        Locale own = Locale.getDefault();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {resources.toUri().toURL()}, null)) {
            Locale.setDefault(Locale.GERMANY);
            // Just as the pages' own lookup goes, which falls back on the server's language
            ResourceBundle found = ResourceBundle.getBundle(bundle.replace('/', '.'), Locale.ENGLISH, loader);
            read(english).forEach((key, text) -> assertThat(found.getString((String) key))
                    .as((String) key)
                    .isEqualTo(text));
        } finally {
            Locale.setDefault(own);
        }
    }

    /** Texts that are the same in English and in this language. */
    private static Set<String> alike(Language language) throws IOException {
        Path list = Path.of("src/test/resources/org/batoncrm/text/alike_" + language.code() + ".txt");
        return Files.readAllLines(list).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toSet());
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static Path in(Language language, Path english) {
        return english.resolveSibling(name(english) + "_" + language.code() + ".properties");
    }

    private static String name(Path bundle) {
        return bundle.getFileName().toString().replace(".properties", "");
    }

    private static Properties read(Path bundle) throws IOException {
        Properties texts = new Properties();
        try (BufferedReader in = Files.newBufferedReader(bundle)) {
            texts.load(in);
        }
        return texts;
    }
}
