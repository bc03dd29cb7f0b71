package org.batoncrm.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All texts of all pages stand in bundles: none is missing, none is left over, none is written into a page. */
class PageTextsTest {

    private static final Path ROOT = Path.of("..");

    /** Whole keys in pages and code, and the beginnings of keys that are put together. */
    private static final Pattern KEY = Pattern.compile("(?:txt|msg)\\[\\s*'([\\w.-]+)'|getString\\(['\"]([\\w.-]+)['\"]"
            + "|Messages\\.of\\(\\s*\"([\\w.-]+)\"|\"([a-zA-Z]+\\.[\\w.-]*)\"");

    private static final Pattern NOT_TEXT = Pattern.compile("<!--.*?-->|<[^>]*>|#\\{[^}]*}|&[a-z]+;", Pattern.DOTALL);

    @ParameterizedTest
    @CsvSource({
        "crm-web, crm-web/src/main/resources/org/batoncrm/web/messages.properties, txt",
        "tenant-admin, tenant-admin/src/main/resources/org/batoncrm/admin/messages.properties, txt",
        "web-kit, web-kit/src/main/resources/org/batoncrm/webkit/messages.properties, msg"
    })
    void everyTextThatIsAskedForIsThereAndNoneIsLeftOver(String module, Path bundle, String name) throws IOException {
        Properties texts = new Properties();
        try (var in = Files.newBufferedReader(ROOT.resolve(bundle))) {
            texts.load(in);
        }
        String all = sources(module).map(PageTextsTest::read).collect(Collectors.joining("\n"));
        Set<String> missing = new TreeSet<>();
        Matcher asked = Pattern.compile(name + "\\['([\\w.-]+)'\\]").matcher(all);
        while (asked.find()) {
            if (!texts.containsKey(asked.group(1))) {
                missing.add(asked.group(1));
            }
        }
        assertThat(missing).as("texts that are asked for and missing").isEmpty();

        // The kit's texts are asked for by both applications, too, and the kit's tags ask for theirs
        String everywhere = all;
        for (String other : new String[] {"crm-web", "tenant-admin", "web-kit"}) {
            everywhere += sources(other).map(PageTextsTest::read).collect(Collectors.joining("\n"));
        }
        Set<String> whole = new TreeSet<>();
        Matcher keys = KEY.matcher(everywhere);
        while (keys.find()) {
            for (int group = 1; group <= keys.groupCount(); group++) {
                if (keys.group(group) != null) {
                    whole.add(keys.group(group));
                }
            }
        }
        List<String> leftOver = texts.stringPropertyNames().stream()
                .filter(key -> !whole.contains(key))
                .filter(key -> whole.stream().noneMatch(begin -> begin.endsWith(".") && key.startsWith(begin)))
                .filter(key -> !key.startsWith("jakarta.faces.") && !key.startsWith("primefaces."))
                .sorted()
                .toList();
        assertThat(leftOver).as("texts that nothing asks for").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"crm-web", "tenant-admin", "web-kit"})
    void whatCodeSaysByItselfIsOfTheKit(String module) throws IOException {
        Properties texts = new Properties();
        try (var in = Files.newBufferedReader(
                ROOT.resolve("web-kit/src/main/resources/org/batoncrm/webkit/messages.properties"))) {
            texts.load(in);
        }
        String all = sources(module).map(PageTextsTest::read).collect(Collectors.joining("\n"));
        assertThat(Pattern.compile("\\bMessages\\.of\\(\\s*\"([\\w.-]+)\"")
                        .matcher(all)
                        .results()
                        .map(asked -> asked.group(1)))
                .allMatch(texts::containsKey);
    }

    @ParameterizedTest
    @CsvSource({"crm-web", "tenant-admin", "web-kit"})
    void noTextIsWrittenIntoAPage(String module) throws IOException {
        List<String> found = new ArrayList<>();
        sources(module).filter(path -> path.toString().endsWith(".xhtml")).forEach(page -> {
            String text = NOT_TEXT.matcher(read(page)).replaceAll(" ");
            Matcher words = Pattern.compile("\\p{L}{2,}").matcher(text);
            while (words.find()) {
                found.add(page.getFileName() + ": " + words.group());
            }
        });
        assertThat(found).isEmpty();
    }

    private static Stream<Path> sources(String module) throws IOException {
        return Files.walk(ROOT.resolve(module).resolve("src/main"))
                .filter(path ->
                        path.toString().endsWith(".xhtml") || path.toString().endsWith(".java"));
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
