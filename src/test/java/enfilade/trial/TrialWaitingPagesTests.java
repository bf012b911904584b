package enfilade.trial;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.engine.PretendEngine;
import enfilade.evaluation.Rehearsal;
import enfilade.support.PageTest;
import enfilade.support.PagesTests;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An interviewer that is tried out may take its time, or stay away: the page says so and loses nothing. */
@PageTest
class TrialWaitingPagesTests extends PagesTests {

    @Autowired
    private PretendEngine engine;

    @Autowired
    private Trying trying;

    @Autowired
    private Rehearsal rehearsal;

    private UUID mo;

    @BeforeEach
    void come() {
        mo = rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth");
        engine.comes();
    }

    @AfterEach
    void go() {
        engine.goes();
    }

    @Test
    void saysThatTheInterviewerIsAwayAndAsksAgain() {
        engine.staysAway();
        var trial = begun("/agents/{id}/trials", mo);
        assertThat(as(ada).get("/trials/{id}", trial)).shows("cannot be reached at the moment", "Ask again")
                .hasNo("#words");

        engine.comesBack();
        as(ada).post("/trials/{id}/turns", trial).param("act", "listen").page();

        assertThat(as(ada).get("/trials/{id}", trial)).shows("What else?").has("#words");
    }

    @Test
    void looksAgainWhileTheInterviewerTakesTime() {
        var mayGoOn = new CountDownLatch(1);
        engine.breathes(() -> awaited(mayGoOn));
        var trial = trying.begin(ada, mo).id();

        var words = trying.goOn(ada, trial);
        assertThat(as(ada).get("/trials/{id}", trial)).shows("is looking for words")
                .has("main[hx-get$=/trials/" + trial + "]").hasNo("#words");
        var twice = trying.goOn(ada, trial);
        mayGoOn.countDown();
        words.join();
        twice.join();

        assertThat(as(ada).get("/trials/{id}", trial)).has("#turn-1").hasNo("#turn-2, main[hx-get]")
                .has("#words");
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private String begun(String path, Object... ids) {
        var location = as(ada).post(path, ids).page().location();
        return location.replaceAll(".*/trials/([0-9a-f-]{36}).*", "$1");
    }
}
