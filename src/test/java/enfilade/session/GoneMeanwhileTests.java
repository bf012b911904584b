package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.engine.PretendEngine;
import enfilade.engine.Utterance.Kind;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage;
import enfilade.support.BrowserTest;
import enfilade.support.Cast;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A browser that goes away in the middle of a sentence takes nothing of it along. */
@BrowserTest
class GoneMeanwhileTests {

    private static final int A_FEW_WORDS = 50;

    @Autowired Cast cast;
    @Autowired PretendEngine engine;
    @Autowired Rehearsal rehearsal;
    @Autowired Walker walker;
    @LocalServerPort int port;

    private String room;

    @BeforeEach
    void piaSitsDown() {
        engine.comes();
        var ada = cast.ada();
        var pia = walker.start(ada, rehearsal.hiring(ada, Sketch.of("Interview").kind(Stage.Kind.AI_INTERVIEW)
                .agent(rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth"))));
        room = "/door/" + walker.token(pia) + "/sessions/" + walker.begins(pia).id();
    }

    @AfterEach
    void theEngineGoes() {
        engine.goes();
    }

    @Test
    void whatWasBeingSaidIsKept() throws Exception {
        engine.says(Kind.ASKS, 1, "well ".repeat(2 * A_FEW_WORDS) + "what broke?");
        var browser = new Socket("localhost", port);
        var isGone = new CompletableFuture<Void>();
        var everythingElseWasAnswered = new CountDownLatch(1);
        var wasDisturbed = new CompletableFuture<Boolean>();
        var words = new AtomicInteger();
        engine.breathes(() -> {
            var word = words.incrementAndGet();
            if (word == 2) cutOff(browser);
            if (word != A_FEW_WORDS) return;
            isGone.complete(null);
            wasDisturbed.complete(isDisturbedUntil(everythingElseWasAnswered));
        });

        browser.getOutputStream().write(("GET " + room + "/turns/stream?after=0 HTTP/1.1\r\nHost: localhost:" + port
                + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        isGone.get(1, TimeUnit.MINUTES);
        get(room);
        get(room);
        everythingElseWasAnswered.countDown();

        assertThat(wasDisturbed.get(1, TimeUnit.MINUTES)).isFalse();
        assertThat(get(room + "/turns/stream?after=0")).contains("what broke?", "\"state\":\"THEIRS\"");
    }

    @Test
    void theFirstWordsArriveWhileTheOthersAreBeingFound() throws Exception {
        engine.says(Kind.ASKS, 1, "So what broke?");
        var isHeard = new CountDownLatch(1);
        var words = new AtomicInteger();
        engine.breathes(() -> {
            if (words.incrementAndGet() == 2 && isDisturbedUntil(isHeard)) throw new IllegalStateException("Unheard");
        });

        try (var client = HttpClient.newHttpClient(); var lines = client.send(asking(room + "/turns/stream?after=0"),
                BodyHandlers.ofLines()).body()) {
            var line = lines.iterator();
            assertThat(line.next()).isEqualTo("{\"piece\":\"So \"}");
            isHeard.countDown();
            assertThat(line.next()).isEqualTo("{\"piece\":\"what \"}");
        }
    }

    /** So that the server hears of it at once. */
    private static void cutOff(Socket browser) {
        try {
            browser.setSoLinger(true, 0);
            browser.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static boolean isDisturbedUntil(CountDownLatch moment) {
        try {
            return !moment.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException disturbed) {
            return true;
        }
    }

    private String get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(asking(path), BodyHandlers.ofString()).body();
        }
    }

    private HttpRequest asking(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    }
}
