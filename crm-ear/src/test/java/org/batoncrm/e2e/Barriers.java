package org.batoncrm.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What keeps people out who see little, see nothing or use no mouse: what axe finds on a page, up to WCAG 2.2 AA. */
final class Barriers {

    private static final String AXE = axe();

    private Barriers() {}

    /** The barriers of the page as it is now; none is an empty list. */
    @SuppressWarnings("unchecked")
    static List<String> on(Page page) {
        page.evaluate(AXE);
        return (List<String>)
                page.evaluate(
                        """
                async () => {
                    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
                    const found = await axe.run(document, { runOnly: { type: "tag", values: tags } });
                    return found.violations.flatMap(rule =>
                        rule.nodes.map(node => `${rule.id}: ${node.html} ${node.failureSummary}`));
                }""");
    }

    private static String axe() {
        try (InputStream script = Barriers.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
