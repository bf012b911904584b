package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.Scoring.Scale;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Counting;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Decision;
import enfilade.journey.Journey;
import enfilade.participant.Enrolling;
import enfilade.participant.Participant;
import enfilade.participant.Participants;
import enfilade.session.Walker;
import enfilade.support.Ask;
import enfilade.support.PagesTests;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person judges from stands in front of them: all earlier scorecards, and who it is about. */
class EvidencePagesTests extends PagesTests {

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private Walker walker;

    @Autowired
    private Enrolling enrolling;

    @Autowired
    private Participants participants;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private JdbcClient db;

    private Journey pia;

    @BeforeEach
    void letPiaTryTheTaskTwice() {
        var task = Sketch.task("Task").mark("60").retakes(2, 0).counting(Counting.BEST)
                .then(Automation.REQUIRE_REVIEWER_APPROVAL);
        pia = walker.start(ada, rehearsal.hiring(ada,
                Sketch.of("Look").kind(Kind.MANUAL_REVIEW).then(Automation.AUTO_ADVANCE), task,
                Sketch.of("Final").kind(Kind.FINAL_REVIEW)));
        walker.scores(abe, pia, 90);
        walker.handsIn(pia);
        walker.scores(abe, pia, 50);
        walker.handsIn(pia);
        db.sql("insert into answer select account_id, id, 1, 'For speed, I would cache.', 1, created_at from session "
                + "where id = :it").param("it", walker.newest(pia).session()).update();
        walker.scores(abe, pia, 40);
    }

    @Test
    void theLastReviewerSeesAllEarlierScorecardsSideBySide() {
        advance();

        for (var page : List.of("/journeys/" + pia.id(), "/sessions/" + session() + "/scorecards/new")) {
            var it = as(rui).get(page);
            assertThat(it).showsInOrder("Earlier scorecards", "1. Look", "Abe", "90", "No pass mark", "Level 5 of 5",
                    "2. Task", "Attempt 1", "Counts", "50", "10 below the mark", "Level 3 of 5",
                    "2. Task", "Attempt 2", "40", "Seen in the answers");
            assertThat(it).hasNo(".put-away .scorecard").hasNo("details > .judges");
            assertThat(it.page().document().select(".judges > .scorecard .badge[data-tone=accent]")).hasSize(1);
        }
    }

    @Test
    void aReviewersDoorShowsWhoItIsAboutAndWhatWasHandedInElsewhere() {
        var known = participants.of(ada, pia.participantId()).draft();
        enrolling.change(ada, pia.participantId(), null, new Participant.Draft(known.name(), known.email(), "hr-7",
                "555",
                List.of(), "Engineer", "Northlight", "Senior", "Lisbon", List.of("Java"), "A degree",
                List.of("English"), "https://cv.example/pia", null, null, null));
        advance();

        assertThat(as(rui).get("/sessions/{id}/scorecards/new", session())).showsInOrder("About Pia Moreau",
                "Northlight", "Engineer", "Senior", "Lisbon", "Java", "English", "A degree", "https://cv.example/pia",
                "What was handed in", "2. Task", "Why?").showsNot("hr-7").has("details.put-away[open] .turns")
                .has("a[href='https://cv.example/pia'][rel='noreferrer noopener']");
    }

    @Test
    void whatWasHandedInElsewhereCanBeQuoted() {
        var task = walker.takes(pia).stream().filter(it -> it.attempt() == 2).findFirst().orElseThrow().session();
        advance();
        assertThat(as(rui).get("/sessions/{id}/scorecards/new", session()))
                .has("[name='lines[0].citations[0].session'] option[value='" + task
                        + "']:contains(2. Task, attempt 2)");

        assertThat(quoting(task, "1", "never said")).isInvalid().showsAtField("lines[0].citations[0].quote",
                "These words do not stand in answer 1.").keeps("lines[0].citations[0].quote", "never said");
        assertThat(quoting(task, "7", "For speed")).isInvalid().showsAtField("lines[0].citations[0].turn",
                "There is no answer with this number.");
        assertThat(quoting(session(), "1", "For speed")).isInvalid().showsAtField("lines[0].citations[0].session",
                "Choose a session in which something was handed in.");
        assertThat(quoting(task, "1", "for  speed")).redirectsTo("/@acme/journeys/{id}", pia.id());

        assertThat(as(rui).get("/journeys/{id}", pia.id())).shows("for speed", "Answer 1 of 2. Task, attempt 2")
                .has("#turn-" + task + "-1").has("blockquote a[href='#turn-" + task + "-1']");
        assertThat(as(rui).get("/sessions/{id}", session()))
                .linksTo("/@acme/sessions/" + task + "#turn-" + task + "-1");
    }

    @Test
    void sessionsSayWhichOfThemCounts() {
        var takes = walker.takes(pia).stream().filter(it -> it.stage().equals(walker.now(pia).stageId())).toList();

        assertThat(as(rui).get("/sessions/{id}", takes.getFirst().session()))
                .has("main .facts .badge:contains(Counts)");
        assertThat(as(rui).get("/sessions/{id}", takes.getLast().session())).shows("Attempt 1 counts")
                .hasNo("main .facts .badge:contains(Counts)")
                .has("a[href='/@acme/sessions/" + takes.getFirst().session() + "']");
        assertThat(as(rui).get("/journeys/{id}", pia.id())).showsInOrder("Written task", "Attempt 1 counts",
                "Before and elsewhere", "2. Task", "50 of 100", "Counts");
    }

    @ParameterizedTest
    @CsvSource({"TO_10, 6, 7.8, 1.8, 10, 0–1.9, 7.1234567", "TO_5, 3, 3.9, 0.9, 5, 0–0.95, 5.1"})
    void scoresAreReadAndWrittenOnTheScaleOfTheInterviewer(Scale scale, String mark, String score, String above,
                                                           String most, String lowest, String wrong) {
        var alex = rehearsal.interviewer(ada, rehearsal.hiring(ada), scale, List.of("Depth"));
        var max = walker.start(ada, rehearsal.hiring(ada, Sketch.task("Task").agent(alex).mark("60")
                .then(Automation.REQUIRE_REVIEWER_APPROVAL)), "max@example.org");
        walker.handsIn(max);
        var session = walker.newest(max).session();

        assertThat(as(rui).get("/sessions/{id}/scorecards/new", session)).shows("Pass mark " + mark + " of " + most,
                "of " + most, "1 · " + lowest);
        assertThat(as(rui).post("/sessions/{id}/scorecards", session).param("lines[0].dimension", "Depth")
                .param("lines[0].score", wrong).param("lines[0].reasoning", "Deep")).isInvalid()
                .showsAtField("lines[0].score", "A score is a number from 0 to " + most + ".")
                .keeps("lines[0].score", wrong);
        assertThat(as(rui).post("/sessions/{id}/scorecards", session).param("lines[0].dimension", "Depth")
                .param("lines[0].score", score).param("lines[0].reasoning", "Deep"))
                .redirectsTo("/@acme/journeys/{id}", max.id());

        assertThat(walker.newest(max).overall()).isEqualByComparingTo("78");
        for (var page : List.of("/journeys/" + max.id(), "/sessions/" + session)) {
            assertThat(as(rui).get(page)).showsInOrder(score, "Passed, " + above + " above the mark",
                    "of " + most + ", pass mark " + mark, "Depth", score, "Level 4 of 5").showsNot("78");
        }
    }

    @ParameterizedTest
    @CsvSource({"AI_INTERVIEW, No engine holds this conversation.", "ROLEPLAY_SIMULATION, a reviewer then writes",
            "PRACTICE_SESSION, Practice is open to them.", "ASYNC_ASSESSMENT, Nothing is handed in yet."})
    void whatIsMissingIsSaidAsItIs(Kind kind, String words) {
        var alex = rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth");
        var max = walker.start(ada, rehearsal.hiring(ada, Sketch.of("Door").kind(kind).agent(alex)),
                "max@example.org");

        assertThat(as(vic).get("/journeys/{id}", max.id())).shows(words);
        assertThat(as(vic).get("/sessions/{id}", walker.newest(max).session())).shows(words);
    }

    private Ask quoting(UUID from, String turn, String words) {
        return as(rui).post("/sessions/{id}/scorecards", session()).param("lines[0].dimension", "Overall")
                .param("lines[0].score", "70").param("lines[0].reasoning", "Read twice")
                .param("recommendation", "hire").param("lines[0].citations[0].session", from)
                .param("lines[0].citations[0].turn", turn).param("lines[0].citations[0].quote", words);
    }

    private UUID session() {
        return walker.newest(pia).session();
    }

    private void advance() {
        reviewing.decide(ada, pia.id(), new Decision.Draft(Decision.Kind.ADVANCE, "Good enough", null, null), null);
    }
}
