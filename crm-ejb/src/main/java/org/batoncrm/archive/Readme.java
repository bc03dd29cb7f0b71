package org.batoncrm.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The description that lies in every archive, for the person who opens it. */
final class Readme {

    private static final String TEXT = "readme.md";

    private Readme() {}

    /** The description, with what is in this archive. */
    static String of(Manifest manifest) {
        return text().replace("{company}", manifest.company().name())
                .replace("{at}", manifest.exportedAt().toString())
                .replace("{version}", Integer.toString(manifest.version()))
                .replace("{tables}", tables(manifest))
                .replace("{leftOut}", leftOut());
    }

    private static String tables(Manifest manifest) {
        return manifest.tables().stream()
                .map(table -> "| `%s` | %d | %s |"
                        .formatted(
                                table.name(),
                                table.rows(),
                                table.fields().stream()
                                        .map(TableEntry.FieldEntry::name)
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining("\n"));
    }

    private static String leftOut() {
        return LeftOut.TABLES.entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(table -> "- `%s`: %s".formatted(Names.dashed(table.getKey()), table.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String text() {
        try (InputStream in = Readme.class.getResourceAsStream(TEXT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
