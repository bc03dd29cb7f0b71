package org.batoncrm.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Text is read on whatever it can stand on, in light and dark, and whatever colour a company chose for itself. */
@BrowserTest
class ContrastIT {

    private static final List<String> PLANES = List.of("--canvas", "--surface", "--surface-sunken", "--surface-raised");
    private static final List<String> TONES = List.of("blue", "violet", "cyan", "green", "amber", "red", "gray");
    private static final List<String> ACCENTS = List.of(
            "#0e6b66", "#0b6b8a", "#8a3b9c", "#ffff00", "#ff0000", "#00ff00", "#0000ff", "#000000", "#ffffff",
            "#ff8800");

    /** The pairs of tokens whose contrast is below 4.5:1, by the formula of WCAG. */
    private static final String BELOW =
            """
            ({ planes, tones, accents }) => {
                const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
                const probe = document.body.appendChild(document.createElement("span"));
                const light = (...layers) => {
                    for (const layer of layers) {
                        probe.style.color = `var(${layer})`;
                        canvas.fillStyle = getComputedStyle(probe).color;
                        canvas.fillRect(0, 0, 1, 1);
                    }
                    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map(part => part / 255)
                        .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
                    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
                };
                const found = [];
                const reads = (text, ...under) => {
                    const [a, b] = [light(...under, text), light(...under)];
                    const contrast = Math.max(a, b) / Math.min(a, b);
                    if (contrast < 4.5) {
                        found.push(`${text} on ${under.join(" and ")}: ${contrast.toFixed(2)}`);
                    }
                };
                for (const plane of planes) {
                    for (const text of ["--text", "--text-muted", "--text-faint", ...tones.map(tone => `--${tone}-fg`)]) {
                        reads(text, plane);
                    }
                    for (const text of ["--text", "--text-muted", "--text-faint"]) {
                        reads(text, plane, "--hover");
                    }
                }
                tones.forEach(tone => reads(`--${tone}-fg`, `--${tone}-bg`));
                reads("--on-accent", "--danger-fill");
                reads("--on-accent", "--danger-fill-hover");
                for (const accent of accents) {
                    document.documentElement.style.setProperty("--accent-seed", accent);
                    [...planes, "--accent-soft"].forEach(plane => reads("--accent", plane));
                    planes.forEach(plane => reads("--accent", plane, "--hover"));
                    reads("--on-accent", "--accent-fill");
                    reads("--on-accent", "--accent-fill-hover");
                }
                return found;
            }""";

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everyTextReadsOnEveryPlane(ColorScheme scheme, Page page) {
        Desktop mara = Desktop.of(page, "mara@example.com");
        mara.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        assertThat((List<?>) page.evaluate(BELOW, Map.of("planes", PLANES, "tones", TONES, "accents", ACCENTS)))
                .isEmpty();
    }
}
