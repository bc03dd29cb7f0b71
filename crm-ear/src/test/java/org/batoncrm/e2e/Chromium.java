package org.batoncrm.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The browser: one on the PATH, else Playwright's own download, else, as root on Debian, the distribution's. */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "google-chrome", "google-chrome-stable", "chromium-browser");

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Chromium() {}

    /** Playwright, which downloads nothing by itself. */
    static Playwright driver() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /**
     * Starts the browser.
     *
     * @throws IllegalStateException when there is none and none can be had
     */
    static Browser launch(Playwright driver) {
        return onPath().map(path -> launch(driver, path))
                .or(() -> downloaded(driver))
                .or(() -> installed().map(path -> launch(driver, path)))
                .orElseThrow(
                        () -> new IllegalStateException(
                                "There is no browser for the tests: put chromium or google-chrome on the PATH,"
                                        + " give access to Playwright's downloads, or run as root on Debian, where apt-get has one."));
    }

    private static Browser launch(Playwright driver, Path executable) {
        return driver.chromium().launch(options().setExecutablePath(executable));
    }

    private static LaunchOptions options() {
        return new LaunchOptions().setHeadless(true).setArgs(FLAGS);
    }

    private static Optional<Path> onPath() {
        return NAMES.stream()
                .flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Browser> downloaded(Playwright driver) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        if (!runs(5, java, "-cp", classPath, CLI.class.getName(), "install", "chromium")) {
            return Optional.empty();
        }
        try {
            return Optional.of(driver.chromium().launch(options()));
        } catch (PlaywrightException e) {
            return Optional.empty(); // a system without the libraries that the download needs
        }
    }

    private static Optional<Path> installed() {
        boolean rootOnDebian =
                "root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/etc/debian_version"));
        if (rootOnDebian) {
            Stream.of("apt-get -q update", "apt-get -q install -y --no-install-recommends chromium")
                    .allMatch(command -> runs(10, command.split(" ")));
        }
        return onPath();
    }

    private static boolean runs(int minutes, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/browser.log").toFile());
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            Process process = builder.start();
            boolean ended = process.waitFor(minutes, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly();
            }
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // no such command here
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
