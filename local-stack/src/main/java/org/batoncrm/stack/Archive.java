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
    static void unpackOnce(Path zip, Path into) {
        Path done = into.resolve(".unpacked-" + zip.getFileName());
        if (Files.exists(done)) {
            return;
        }
        delete(into);
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("An entry leaves the folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(in, target);
                    if (target.getParent().endsWith("bin")) {
                        target.toFile().setExecutable(true);
                    }
                }
            }
            Files.createFile(done);
        } catch (IOException e) {
            throw new StackProblem(
                    "Could not unpack " + zip.getFileName() + " into " + into + ": " + e.getMessage(), e);
        }
    }

    /** Copies a file or a folder with all that is in it; what was there before is replaced. */
    static void copy(Path from, Path to) {
        delete(to);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new StackProblem("Could not copy " + from + " to " + to + ": " + e.getMessage(), e);
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
            throw new StackProblem("Could not delete " + path + ": " + e.getMessage(), e);
        }
    }
}
