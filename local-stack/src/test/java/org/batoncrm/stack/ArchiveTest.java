package org.batoncrm.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    private static final FileTime BEFORE = FileTime.from(Instant.parse("2026-01-01T08:00:00Z"));
    private static final FileTime NOW = FileTime.from(Instant.parse("2026-01-02T08:00:00Z"));

    @TempDir
    private Path folder;

    private Path built;
    private Path installed;

    @BeforeEach
    void installsIt() throws IOException {
        built = Files.setLastModifiedTime(Files.writeString(folder.resolve("built"), "one"), BEFORE);
        installed = folder.resolve("providers/installed");
        Archive.update(built, installed);
        assertThat(Files.getLastModifiedTime(installed)).isEqualTo(BEFORE);
    }

    /** Keycloak does not start when a provider's file is newer than its own last build. */
    @Test
    void whatWasBuiltAnewWithTheSameContentIsNotInstalledAnew() throws IOException {
        Files.setLastModifiedTime(built, NOW);
        Archive.update(built, installed);
        assertThat(Files.getLastModifiedTime(installed)).isEqualTo(BEFORE);
    }

    @Test
    void otherContentIsInstalledWithItsTime() throws IOException {
        Files.setLastModifiedTime(Files.writeString(built, "two"), NOW);
        Archive.update(built, installed);
        assertThat(installed).hasContent("two");
        assertThat(Files.getLastModifiedTime(installed)).isEqualTo(NOW);
    }
}
