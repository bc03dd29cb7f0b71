package org.batoncrm.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An archive that somebody uploaded. Nothing that it says of itself is believed: what is read is never more than what was
 * announced, and what was announced is never more than an export can be.
 */
final class ArchiveFile implements AutoCloseable {

    /** More than a hundred times smaller than its content is no zip that an export wrote. */
    private static final long LARGEST_RATIO = 100;

    private static final long ALWAYS_FITTING = 20_000_000;

    /** Twenty times what an export's manifest has. It is read as a whole, and takes far more memory than it is long. */
    private static final long LARGEST_MANIFEST = 1_000_000;

    private final ZipFile zip;
    private final Manifest manifest;
    private final Map<String, FileEntry> files = new HashMap<>();

    private ArchiveFile(ZipFile zip, long size) throws IOException {
        this.zip = zip;
        Set<String> names = names(zip);
        manifest = Manifest.read(new String(bytes(Manifest.PATH, LARGEST_MANIFEST), StandardCharsets.UTF_8));
        manifest.files().forEach(file -> files.put(file.path(), file));
        names.remove(Manifest.PATH);
        if (!names.equals(files.keySet()) || files.size() != manifest.files().size()) {
            throw BadArchive.because("archive.files");
        }
        long announced = 0;
        for (FileEntry file : manifest.files()) {
            // A sum of made-up numbers could come round to a small one again
            announced = Math.addExact(announced, file.bytes() < 0 ? Long.MAX_VALUE : file.bytes());
        }
        if (announced > Math.max(ALWAYS_FITTING, size * LARGEST_RATIO)) {
            throw BadArchive.because("archive.size");
        }
    }

    /**
     * Opens an archive, and looks at what it says that is in it.
     *
     * @throws BadArchive when it is none that an export wrote
     */
    static ArchiveFile open(Path file) {
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile());
            return new ArchiveFile(zip, Files.size(file));
        } catch (ZipException e) {
            close(zip);
            throw BadArchive.because(e, "archive.zip");
        } catch (ArithmeticException e) {
            close(zip);
            throw BadArchive.because(e, "archive.size");
        } catch (IOException e) {
            close(zip);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            close(zip);
            throw e;
        }
    }

    private static void close(ZipFile zip) {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(ZipFile zip) {
        Set<String> names = new HashSet<>();
        zip.stream().map(ZipEntry::getName).forEach(name -> {
            if (!isPlain(name) || !names.add(name)) {
                throw BadArchive.because("archive.files");
            }
        });
        if (!names.contains(Manifest.PATH)) {
            throw BadArchive.because("archive.manifest");
        }
        return names;
    }

    /** A name that leads nowhere else, on no system. */
    private static boolean isPlain(String name) {
        return name.matches("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
    }

    Manifest manifest() {
        return manifest;
    }

    /** The file with this path; null when the archive has none. */
    FileEntry file(String path) {
        return files.get(path);
    }

    /** Reads a file, which must not have more bytes than were announced. */
    InputStream read(String path) throws IOException {
        return bounded(path, files.get(path).bytes());
    }

    /** Reads a small file as a whole. */
    byte[] bytes(String path, long most) throws IOException {
        try (InputStream in = bounded(path, most)) {
            return in.readAllBytes();
        }
    }

    private InputStream bounded(String path, long most) throws IOException {
        return new BoundedStream(zip.getInputStream(zip.getEntry(path)), path, most);
    }

    @Override
    public void close() {
        close(zip);
    }
}
