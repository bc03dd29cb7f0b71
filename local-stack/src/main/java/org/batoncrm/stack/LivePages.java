package org.batoncrm.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
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

    private static final String[] WARS = {"crm-web.war", "tenant-admin.war"};

    private static final String DEVELOPMENT =
            """
            <context-param>
                <param-name>jakarta.faces.PROJECT_STAGE</param-name>
                <param-value>Development</param-value>
            </context-param>
            </web-app>""";

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

    /** Lays the application out in folders, with Faces looking at each page anew whenever it is asked for. */
    static void expand(Path ear, Path into) {
        Archive.unpack(ear, into);
        for (String war : WARS) {
            Path packed = into.resolve(war + ".packed");
            try {
                Files.move(into.resolve(war), packed);
                Archive.unpack(packed, into.resolve(war));
                Files.delete(packed);
                Path settings = into.resolve(war).resolve("WEB-INF/web.xml");
                Files.writeString(settings, Files.readString(settings).replace("</web-app>", DEVELOPMENT));
            } catch (IOException e) {
                throw new StackProblem("The pages could not be laid out: " + e.getMessage() + ".", e);
            }
        }
    }

    /** Begins to carry edits from the checkout into the application's folders. */
    static LivePages start(Path checkout, Path ear) {
        Path kit = checkout.resolve("web-kit/src/main/resources/META-INF/resources");
        List<Way> ways = new ArrayList<>();
        for (String war : WARS) {
            Path there = ear.resolve(war);
            ways.add(new Way(kit, there));
            ways.add(new Way(kit, there.resolve("resources"))); // where Faces looks for style sheets and scripts
            String module = war.substring(0, war.indexOf('.'));
            ways.add(new Way(checkout.resolve(module).resolve("src/main/webapp"), there));
        }
        LivePages pages = new LivePages(ways);
        pages.clock.scheduleWithFixedDelay(pages::carry, 0, 400, TimeUnit.MILLISECONDS);
        return pages;
    }

    private void carry() {
        for (Way way : ways) {
            try (Stream<Path> files = Files.walk(way.from())) {
                for (Path file : (Iterable<Path>) files.filter(LivePages::isPage)::iterator) {
                    carry(file, way.to().resolve(way.from().relativize(file)));
                }
            } catch (IOException e) {
                // An editor swaps files while they are walked: the next round finds them
            }
        }
    }

    private static boolean isPage(Path file) {
        return Files.isRegularFile(file) && !file.endsWith("WEB-INF/web.xml");
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
