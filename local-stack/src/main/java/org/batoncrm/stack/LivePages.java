package org.batoncrm.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Carries edited pages, style sheets and scripts into the running server. Those of the web kit, which lie in a jar there,
 * go to the root of each web application, where they come before the jar's.
 */
final class LivePages implements AutoCloseable {

    private record Way(Path from, Path to) {}

    private final List<Way> ways;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "live-pages");
        thread.setDaemon(true);
        return thread;
    });

    private LivePages(List<Way> ways) {
        this.ways = ways;
    }

    static LivePages start(Path checkout, Path ear) {
        Path kit = checkout.resolve("web-kit/src/main/resources/META-INF/resources");
        Path web = ear.resolve("crm-web.war");
        Path admin = ear.resolve("tenant-admin.war");
        LivePages pages = new LivePages(List.of(
                new Way(kit, web),
                new Way(kit, admin),
                new Way(checkout.resolve("crm-web/src/main/webapp"), web),
                new Way(checkout.resolve("tenant-admin/src/main/webapp"), admin)));
        pages.clock.scheduleWithFixedDelay(pages::carry, 0, 400, TimeUnit.MILLISECONDS);
        return pages;
    }

    private void carry() {
        for (Way way : ways) {
            try (Stream<Path> files = Files.walk(way.from())) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    carry(file, way.to().resolve(way.from().relativize(file)));
                }
            } catch (IOException e) {
                // An editor swaps files while they are walked: the next round finds them
            }
        }
    }

    private static void carry(Path file, Path target) throws IOException {
        boolean newer = !Files.exists(target)
                || Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(target)) > 0;
        if (newer) {
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
