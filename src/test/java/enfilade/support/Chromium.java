package enfilade.support;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Starts the browser that is installed on this machine, and nothing from anywhere else. */
final class Chromium {

    private static final List<String> ARGUMENTS = List.of("--headless=new", "--no-sandbox", "--disable-dev-shm-usage",
            "--disable-gpu", "--disable-quic", "--window-size=1280,900", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-extensions", "--disable-backgrounding-occluded-windows", "--disable-renderer-backgrounding",
            "--lang=en", "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream");

    static ChromeDriver start(boolean javaScript) {
        var service = new ChromeDriverService.Builder().usingDriverExecutable(installed("chromedriver"))
                .usingAnyFreePort().build();
        var options = new ChromeOptions();
        options.setBinary(installed("chromium", "chromium-browser", "google-chrome"));
        options.addArguments(ARGUMENTS);
        options.setExperimentalOption("prefs",
                Map.of("profile.managed_default_content_settings.javascript", javaScript ? 1 : 2));
        options.setCapability("goog:loggingPrefs", everythingOnTheConsole());
        var driver = new ChromeDriver(service, options);
        Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
        return driver;
    }

    static File installed(String... names) {
        return Stream.of(names).map(Chromium::onThePath).flatMap(Optional::stream).findFirst()
                .orElseThrow(() -> new AssertionError(
                        "The browser tests need chromium and chromium-driver, and " + names[0]
                                + " is missing: install both"
                                + " (Debian: apt-get install chromium chromium-driver) and run the tests again."));
    }

    private static Optional<File> onThePath(String name) {
        return Stream.concat(Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/bin"))
                .map(folder -> new File(folder, name)).filter(File::canExecute).findFirst();
    }

    private static LoggingPreferences everythingOnTheConsole() {
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        return logs;
    }

    private Chromium() {}
}
