package enfilade.session;

import enfilade.support.Browser;
import java.util.Map;
import java.util.function.Consumer;

/** A browser that hears what a test says, and remembers what it would have read aloud. */
final class PretendVoice {

    private static final String SCRIPT = """
            window.said = []
            window.hushed = 0
            window.webkitSpeechRecognition = window.SpeechRecognition = class {
              start() { window.ear = this }
              stop() { this.onend() }
              abort() { this.onend() }
            }
            window.hears = (...words) => ear.onresult?.({ results: words.map(it => [{ transcript: it }]) })
            window.fails = error => { ear.onerror({ error }); ear.onend() }
            Object.defineProperty(window, "speechSynthesis", { value: {
              speak(it) { said.push(it.lang + " " + it.text.trim()) },
              cancel() { hushed += 1 },
            } })
            """;

    static void with(Browser browser, Consumer<Browser> story) {
        var script = browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument",
                Map.of("source", SCRIPT));
        try {
            story.accept(browser);
        } finally {
            browser.driver().executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", script);
        }
    }

    private PretendVoice() {}
}
