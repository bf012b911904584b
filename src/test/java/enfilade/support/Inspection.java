package enfilade.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** What is looked at on every page: whether it keeps anybody out, complains, or is too wide. */
final class Inspection {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    static void axe(ChromeDriver driver) {
        for (var scheme : List.of("light", "dark")) {
            emulate(driver, scheme);
            var results = new AxeBuilder().withTags(WCAG).analyze(driver);
            assertThat(results.getViolations())
                    .as("what axe finds in %s on %s", scheme, driver.getCurrentUrl()).isEmpty();
        }
        emulate(driver, "");
    }

    static void consoleIsSilent(ChromeDriver driver) {
        var complaints = driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(Inspection::isComplaint).toList();
        assertThat(complaints).as("the browser's console on %s", driver.getCurrentUrl()).isEmpty();
    }

    static void fitsAt(ChromeDriver driver, int width) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        try {
            var widths = (List<?>) driver.executeScript(
                    "return [document.documentElement.scrollWidth, window.innerWidth]");
            assertThat((Long) widths.getFirst()).as("the width of %s", driver.getCurrentUrl())
                    .isLessThanOrEqualTo((Long) widths.getLast());
        } finally {
            driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    private static void emulate(ChromeDriver driver, String colorScheme) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colorScheme),
                        Map.of("name", "prefers-reduced-motion", "value", colorScheme.isEmpty() ? "" : "reduce"))));
    }

    private static boolean isComplaint(LogEntry entry) {
        var serious = entry.getLevel().intValue() >= Level.SEVERE.intValue()
                || entry.getMessage().contains("Content Security Policy");
        return serious && !entry.getMessage().matches("(?s).*status of (409|422).*");
    }

    private Inspection() {}
}
