package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.engine.PretendEngine;
import enfilade.engine.Said;
import enfilade.engine.Utterance.Kind;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who opens the same conversation again and again keeps nobody else waiting. */
class ManyPagesTests extends DoorTests {

    @Autowired PretendEngine engine;
    @Autowired Talking talking;
    @Autowired Listener listener;

    @BeforeEach
    void anInterviewerIsThere() {
        engine.comes();
    }

    @AfterEach
    void itGoes() {
        engine.goes();
    }

    @Test
    void aFewPagesWaitTogetherAndAFurtherOneIsToldHowItStands() throws Exception {
        var pia = starts(Sketch.of("Interview").kind(Stage.Kind.AI_INTERVIEW)
                .agent(rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth")));
        var session = walker.begins(pia).id();
        var stream = "/sessions/" + session + "/turns/stream?after=0";
        var claim = talking.claim(walker.visitor(pia), session).orElseThrow();
        var pages = new ArrayList<CompletableFuture<String>>();
        for (int i = 0; i < Listener.MOST_PAGES; i++) {
            pages.add(CompletableFuture.supplyAsync(() -> looks(pia, stream).page().body(),
                    Thread::startVirtualThread));
            while (listener.waiting(session) <= i) Thread.onSpinWait();
        }

        assertThat(looks(pia, stream).page().body()).contains("\"state\":\"OURS\"").doesNotContain("What broke?");

        talking.said(walker.visitor(pia), claim, new Said(Kind.ASKS, 1, "What broke?"), Runner.SCRIPTED, true);
        for (var page : pages) assertThat(page.get()).contains("What broke?", "\"state\":\"THEIRS\"");
        assertThat(listener.waiting(session)).isZero();
    }
}
