package org.batoncrm.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Keeps two runs off the same data, and ends what a run left behind that was killed. */
final class Leftovers {

    /** The kernel's and the JDK's idea of when a process began differ a little. */
    private static final Duration SAME_START = Duration.ofSeconds(3);

    private Leftovers() {}

    /**
     * Takes the data folder for this run. The lock goes with the process, however it ends.
     *
     * @throws StackProblem when another run has it
     */
    static FileLock lock(Path data) {
        try {
            FileChannel file =
                    FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = file.tryLock();
            if (lock != null) {
                return lock;
            }
            file.close();
        } catch (OverlappingFileLockException e) {
            // this very process has it: the same answer
        } catch (IOException e) {
            throw new StackProblem("The folder " + data + " cannot be used: " + e.getMessage() + ".", e);
        }
        throw new StackProblem("Baton is already running on the data in " + data
                + ": stop it, or name another folder with -Dbaton.data=<folder>.");
    }

    /** Remembers a server's process until it has been stopped. */
    static void remember(Path pidFile, ProcessHandle process) throws IOException {
        Files.createDirectories(pidFile.getParent());
        Files.writeString(pidFile, process.pid() + " " + start(process).toEpochMilli());
    }

    /**
     * Ends the processes of an earlier run whose owner is gone.
     *
     * @throws StackProblem when one of them does not end
     */
    static void end(Path data, Consumer<String> progress) {
        for (Path pidFile : pidFiles(data.resolve("run"))) {
            process(pidFile).ifPresent(process -> {
                progress.accept("Stopping what an earlier run left behind: process " + process.pid());
                end(process);
            });
            Archive.delete(pidFile);
        }
        if (endPostgres(data.resolve("postgres"))) {
            progress.accept("Stopped the PostgreSQL that an earlier run left behind");
        }
    }

    /** Ends the PostgreSQL that still runs on these data; false when none does. */
    static boolean endPostgres(Path data) {
        Path postmaster = data.resolve("postmaster.pid");
        if (!Files.exists(postmaster)) {
            return false;
        }
        long pid = Long.parseLong(lines(postmaster).get(0).trim());
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(Leftovers::isPostgres);
        process.ifPresent(running -> {
            interrupt(pid);
            await(running);
        });
        return process.isPresent();
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("postgres");
    }

    /** PostgreSQL's fast shutdown: it does not wait for those who are connected. */
    private static void interrupt(long pid) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -INT " + pid).start().waitFor();
        } catch (IOException e) {
            throw new StackProblem("Process " + pid + " of an earlier run could not be stopped: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<ProcessHandle> process(Path pidFile) {
        String[] words = lines(pidFile).stream().findFirst().orElse("").split(" ");
        if (words.length != 2) {
            return Optional.empty();
        }
        Instant begun = Instant.ofEpochMilli(Long.parseLong(words[1]));
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(process -> Duration.between(begun, start(process)).abs().compareTo(SAME_START) < 0);
    }

    private static Instant start(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    /** Ends a process and all that it has started; by force when asking does not help. */
    static void end(ProcessHandle process) {
        List<ProcessHandle> all =
                Stream.concat(process.descendants(), Stream.of(process)).toList();
        all.forEach(ProcessHandle::destroy);
        all.forEach(Leftovers::await);
    }

    private static void await(ProcessHandle process) {
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            if (!process.destroyForcibly()) {
                throw new StackProblem("Process " + process.pid() + " does not stop: stop it by hand.", e);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new StackProblem("Could not wait for the end of process " + process.pid() + ".", e);
        }
    }

    private static List<Path> pidFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new StackProblem("The folder " + folder + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new StackProblem("The file " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
