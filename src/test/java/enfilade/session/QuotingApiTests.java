package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Journey;
import enfilade.support.ApiTests;
import enfilade.support.Call;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A program, too, quotes at a reviewers' door what was handed in at another, and nothing that was not. */
class QuotingApiTests extends ApiTests {

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Walker walker;

    @Autowired
    Drafting drafting;

    Journey pia;
    UUID task;
    UUID look;

    @BeforeEach
    void letPiaComeToAReviewersDoor() {
        pia = walker.start(ada, rehearsal.hiring(ada, Sketch.task("Task").then(Automation.AUTO_ADVANCE),
                Sketch.of("Look").kind(Kind.MANUAL_REVIEW)));
        task = walker.begins(pia).id();
        drafting.save(walker.visitor(pia), task, 1, "For speed, I would cache.", 0);
        walker.handsIn(pia);
        walker.scores(ada, pia, 80);
        look = walker.newest(pia).session();
    }

    @Test
    void whatIsQuotedNamesItsSession() {
        assertThat(quoting(task, 1, "I would  CACHE").gives(200).at("/data/evaluation_breakdown/0/citations"))
                .isEqualTo("[{\"turn\":1,\"quote\":\"I would  CACHE\",\"session_id\":\"" + task + "\"}]");
    }

    @Test
    void whatIsNotThereIsRefused() {
        var max = walker.start(ada, rehearsal.hiring(ada, Sketch.task("Task")), "max@example.org");
        var at = "evaluation_breakdown[0].citations[0].";

        quoting(task, 1, "never said").isRefused(400, at + "quote unknown");
        quoting(task, 7, "I would cache").isRefused(400, at + "turn unknown");
        for (var other : List.of(look, walker.newest(max).session(), UUID.randomUUID())) {
            quoting(other, 1, "I would cache").isRefused(400, at + "session_id unknown");
        }
        assertThat(robo.get("/sessions/{id}", look).gives(200).at("/data/status")).isEqualTo("scheduled");
    }

    private Call quoting(UUID session, int turn, String words) {
        var cited = Map.of("turn", turn, "quote", words, "session_id", session);
        return robo.put("/sessions/{id}/scorecard", Map.of("scored_by", cast.email(rui), "evaluation_breakdown",
                List.of(Map.of("dimension", "Overall", "score", 70, "reasoning", "Seen", "citations",
                        List.of(cited)))), look);
    }
}
