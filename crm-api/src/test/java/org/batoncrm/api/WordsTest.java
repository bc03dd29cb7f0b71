package org.batoncrm.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.batoncrm.api.problem.ProblemKind;
import org.junit.jupiter.api.Test;

/** The words of the API are complete, and none is left over. */
class WordsTest {

    private static final Pattern KEY = Pattern.compile(
            "(?:Words\\.of\\(|Refused\\.as\\([\\w.]+,|new TooMany\\(|json\\.at|Refused\\s*\\.as\\(\\s*[\\w.]+,)\\s*\"([\\w.]+)\"");
    private static final Pattern FIELD = Pattern.compile("Refused\\.field\\([^;]*?,\\s*\"([a-z]+)\"");

    private final ResourceBundle bundle = ResourceBundle.getBundle("org.batoncrm.api.words", Locale.ENGLISH);

    @Test
    void everyWordThatIsUsedIsThere() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    (Iterable<Path>) sources.filter(path -> path.toString().endsWith(".java"))::iterator) {
                String code = Files.readString(source);
                for (Matcher matcher = KEY.matcher(code); matcher.find(); ) {
                    used.add(matcher.group(1));
                }
                for (Matcher matcher = FIELD.matcher(code); matcher.find(); ) {
                    used.add("field." + matcher.group(1));
                }
            }
        }
        used.removeIf(key -> key.endsWith("."));
        assertThat(bundle.keySet()).containsAll(used);
        assertThat(used).hasSizeGreaterThan(20);
    }

    @Test
    void everyKindOfProblemAndEveryStatusOfTheContainerHasItsWords() {
        for (ProblemKind kind : ProblemKind.values()) {
            assertThat(bundle.containsKey("problem." + kind.name())).isTrue();
            if (kind.status() != 500) {
                assertThat(bundle.containsKey("status." + kind.status())).isTrue();
            }
        }
    }
}
