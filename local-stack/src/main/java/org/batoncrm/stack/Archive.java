package org.batoncrm.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Files and folders: unpacking, copying, deleting. */
final class Archive {

    private Archive() {}

    /** Unpacks a server's zip once: a later start finds it there, and a half-unpacked one is unpacked again. */
    static synchronized void unpackOnce(Path zip, Path into) {
        Path done = into.resolve(".unpacked-" + zip.getFileName());
        if (Files.exists(done)) {
            return;
        }
        unpack(zip, into);
        try {
            Files.createFile(done);
        } catch (IOException e) {
            throw new StackProblem("The folder " + into + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    /** Unpacks a zip into a folder; what was there before goes. */
    static void unpack(Path zip, Path into) {
        delete(into);
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                unpack(in, entry, into);
            }
        } catch (IOException e) {
            throw new StackProblem(
                    "Could not unpack " + zip.getFileName() + " into " + into + ": " + e.getMessage() + ".", e);
        }
    }

    private static void unpack(ZipInputStream in, ZipEntry entry, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("an entry leaves the folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.copy(in, target);
        boolean command = target.getParent().endsWith("bin");
        if (command && !target.toFile().setExecutable(true)) {
            throw new IOException("the file system does not allow commands");
        }
    }

    /** Copies a file or a folder with all that is in it; what was there before goes. */
    static void replace(Path from, Path to) {
        delete(to);
        copyInto(from, to);
    }

    /** The same for a file, which stays as it is, with its time, when it has that content already. */
    static void update(Path from, Path to) {
        if (!isSame(from, to)) {
            replace(from, to);
        }
    }

    /** Copies a file, or all that is in a folder; other files there stay. */
    static void copyInto(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException e) {
            throw new StackProblem("Could not copy " + from + " to " + to + ": " + e.getMessage() + ".", e);
        }
    }

    /** Whether both files have the same content. */
    static boolean isSame(Path one, Path other) {
        try {
            return Files.isRegularFile(other) && Files.mismatch(one, other) < 0;
        } catch (IOException e) {
            throw new StackProblem("Could not compare " + one + " with " + other + ": " + e.getMessage() + ".", e);
        }
    }

    /** Deletes a file or a folder with all that is in it, if it is there. */
    static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new StackProblem("Could not delete " + path + ": " + e.getMessage() + ".", e);
        }
    }
}
