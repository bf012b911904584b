package enfilade.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser in somebody's hands: it is told what a person would do, and asked what a person would see. */
public final class Browser {

    /** Every story works with it and without it. */
    public enum JavaScript { ON, OFF }

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Map<JavaScript, ChromeDriver> RUNNING = new EnumMap<>(JavaScript.class);

    private final ChromeDriver driver;
    private final String base;
    private final String window;

    private Browser(ChromeDriver driver, String base) {
        this.driver = driver;
        this.base = base;
        this.window = driver.getWindowHandle();
    }

    /** One browser for the whole run, and for each test without what the one before left in it. */
    static Browser open(JavaScript javaScript, String base) {
        var driver = RUNNING.computeIfAbsent(javaScript, which -> Chromium.start(which == JavaScript.ON));
        closeAllButOne(driver);
        driver.get("about:blank");
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        driver.manage().logs().get(LogType.BROWSER);
        return new Browser(driver, base);
    }

    /**
     * Another window, as on another machine: it calls this host by another name, so that it has cookies of its own.
     * Whoever acts next says {@link #front} first.
     */
    Browser beside(String host) {
        driver.switchTo().newWindow(WindowType.WINDOW);
        return new Browser(driver, base.replace("localhost", host));
    }

    /** Somebody turns to this window. */
    public Browser front() {
        driver.switchTo().window(window);
        return this;
    }

    Browser keep(String cookie, String value) {
        driver.get(base + "/actuator/health/liveness");
        driver.manage().addCookie(new Cookie(cookie, value));
        return this;
    }

    public Browser visit(String address) {
        driver.get(address.startsWith("/") ? base + address : address);
        return this;
    }

    /** Presses the button, link or summary that is called so. */
    public Browser press(String name) {
        var said = "[normalize-space()=%1$s or @aria-label=%1$s or @value=%1$s]".formatted(quoted(name));
        retrying(() -> visible(By.xpath("//button" + said + "|//a" + said + "|//summary" + said + "|//input" + said),
                name).click());
        return this;
    }

    /** Types into the field with that label, in place of what was there. */
    public Browser fill(String label, String value) {
        retrying(() -> {
            var field = field(label);
            field.clear();
            field.sendKeys(value);
        });
        return this;
    }

    /** Chooses from the list with that label, or the radio button in the group with that name. */
    public Browser choose(String label, String option) {
        retrying(() -> {
            var radios = driver.findElements(By.xpath(
                    "//fieldset[legend[normalize-space()=%s]]//label[starts-with(normalize-space(), %s)]"
                            .formatted(quoted(label), quoted(option))));
            if (radios.isEmpty()) new Select(field(label)).selectByVisibleText(option);
            else radios.getFirst().click();
        });
        return this;
    }

    public Browser sees(String text) {
        return waitFor("the text «" + text + "»", () -> visibleText().contains(text));
    }

    public Browser seesNot(String text) {
        return waitFor("no text «" + text + "»", () -> !visibleText().contains(text));
    }

    public Browser isAt(String path) {
        return waitFor("the address " + path, () -> driver.getCurrentUrl().equals(base + path));
    }

    /** Nothing on this page keeps people out, by day and by night. Axe is a script, and sees nothing without. */
    public Browser axe() {
        if (driver == RUNNING.get(JavaScript.OFF)) return this;
        for (var scheme : List.of("light", "dark")) {
            emulate(scheme);
            var results = new AxeBuilder().withTags(WCAG).analyze(driver);
            assertThat(results.getViolations())
                    .as("what axe finds in %s on %s", scheme, driver.getCurrentUrl()).isEmpty();
        }
        emulate("");
        return this;
    }

    /** No error, no refused style or script. The answers 409 and 422 are part of a story and not errors. */
    public Browser consoleIsSilent() {
        var complaints = driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(Browser::isComplaint).toList();
        assertThat(complaints).as("the browser's console on %s", driver.getCurrentUrl()).isEmpty();
        return this;
    }

    /** At this width nothing has to be scrolled sideways. */
    public Browser fitsAt(int width) {
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
        return this;
    }

    /** For what has no word here yet, such as dragging or a key. */
    public ChromeDriver driver() {
        return driver;
    }

    private static void closeAllButOne(ChromeDriver driver) {
        var windows = new ArrayList<>(driver.getWindowHandles());
        windows.stream().skip(1).forEach(extra -> driver.switchTo().window(extra).close());
        driver.switchTo().window(windows.getFirst());
    }

    private WebElement field(String label) {
        var named = By.xpath(("//label[normalize-space()=%1$s]|//label[starts-with(normalize-space(), %1$s)]"
                + "|//*[@aria-label=%1$s]").formatted(quoted(label)));
        var element = visible(named, label);
        if (!element.getTagName().equals("label")) return element;
        var id = element.getDomAttribute("for");
        return id == null ? element.findElement(By.cssSelector("input, select, textarea"))
                : driver.findElement(By.id(id));
    }

    private WebElement visible(By by, String name) {
        return driver.findElements(by).stream().filter(WebElement::isDisplayed).findFirst()
                .orElseThrow(() -> new StaleElementReferenceException("There is no «" + name + "» yet."));
    }

    private String visibleText() {
        return driver.findElement(By.tagName("body")).getText();
    }

    private void retrying(Runnable action) {
        waitFor("something to act on", () -> {
            action.run();
            return true;
        });
    }

    private Browser waitFor(String what, Supplier<Boolean> condition) {
        try {
            new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50))
                    .ignoring(WebDriverException.class)
                    .until(page -> condition.get());
            return this;
        } catch (TimeoutException never) {
            var cause = never.getCause() == null
                    ? "" : " (" + never.getCause().getMessage().lines().findFirst().orElse("") + ")";
            throw new AssertionError("Waited in vain for %s%s at %s, which shows:%n%n%s".formatted(what, cause,
                    driver.getCurrentUrl(), visibleText()), never);
        }
    }

    /** Without motion: otherwise axe may see a colour on its way from one theme to the other. */
    private void emulate(String colorScheme) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colorScheme),
                        Map.of("name", "prefers-reduced-motion", "value", colorScheme.isEmpty() ? "" : "reduce"))));
    }

    private static boolean isComplaint(LogEntry entry) {
        var serious = entry.getLevel().intValue() >= Level.SEVERE.intValue()
                || entry.getMessage().contains("Content Security Policy");
        return serious && !entry.getMessage().matches("(?s).*status of (409|422).*");
    }

    private static String quoted(String text) {
        return text.contains("'") ? '"' + text + '"' : "'" + text + "'";
    }
}
