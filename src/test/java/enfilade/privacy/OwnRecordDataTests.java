package enfilade.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Sketch;
import enfilade.journey.Decision;
import enfilade.journey.Journey;
import enfilade.participant.Giving;
import enfilade.participant.OwnRecord;
import enfilade.review.Reviewing;
import enfilade.session.Walker;
import enfilade.support.PagesTests;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person gets about themselves: all that is theirs, and of what came of it what they have been told. */
class OwnRecordDataTests extends PagesTests {

    @Autowired Lived lived;
    @Autowired Walker walker;
    @Autowired OwnRecord own;
    @Autowired Giving giving;
    @Autowired Reviewing reviewing;
    @Autowired JdbcClient db;

    private Journey journey;

    @BeforeEach
    void handsIn() {
        clock.stopAt(Instant.parse("2026-11-30T08:00:00Z"));
        journey = lived.begins(ada, lived.added(ada), Sketch.task("Task").mark("60"), Sketch.task("Second"));
        lived.writes(journey);
    }

    @AfterEach
    void theClockRunsAgain() {
        clock.runsAgain();
    }

    @Test
    void saysWhatTheyWereGivenMoreOfButNotWhy() {
        giving.more(ada, journey.participantId(), "1.50", 1, 2);

        assertThat(record()).contains("extra_days", "text_only").doesNotContain(Giving.WHY);
    }

    @Test
    void holdsTheirOwnDrafts() {
        assertThat(record()).contains("The queue broke twice", "plan-of-mine.txt", "Knits at night");
    }

    @Test
    void tellsNoScoreBeforeTheyKnowHowItEnded() {
        lived.handsIn(journey);
        walker.scores(rui, journey, 41);
        assertThat(record()).doesNotContain("\"score\": 41", "below_mark", "Seen in the answers", "judged");

        lived.decides(rui, journey, Decision.Kind.STOP, "Not ready to lead");
        assertThat(record()).doesNotContain("\"score\": 41", "stop", "Not ready to lead");

        clock.passes(Duration.ofMinutes(11));
        assertThat(record()).contains("\"score\": 41", "\"decision\": \"stop\"", "\"reason\": \"Not ready to lead\"")
                .doesNotContain("Seen in the answers", "Looked again");
    }

    @Test
    void tellsTheReasonsThatWereWrittenForThemAlone() {
        lived.decides(rui, journey, Decision.Kind.GRANT_ATTEMPT, "Between ourselves");
        lived.decides(rui, journey, Decision.Kind.STOP, "A slip of the mouse");
        reviewing.undo(rui, journey.id(), db.sql("select id from decision where kind = 'STOP'").query(UUID.class)
                .single());
        lived.decides(rui, journey, Decision.Kind.STOP, "Not ready to lead");
        clock.passes(Duration.ofMinutes(11));

        assertThat(record()).contains("\"reason\": \"Not ready to lead\"")
                .doesNotContain("Between ourselves", "A slip of the mouse");
    }

    @Test
    void aReasonFromBeforeItWasTheirsToReadStaysAmongColleagues() {
        lived.decides(rui, journey, Decision.Kind.STOP, "Not ready to lead");
        db.sql("update decision set reason_told = false").update();
        clock.passes(Duration.ofMinutes(11));

        assertThat(record()).contains("\"decision\": \"stop\"").doesNotContain("Not ready to lead");
    }

    /** Without ids, in which any number may stand. */
    private String record() {
        return new String(own.json(walker.visitor(journey)), StandardCharsets.UTF_8)
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id");
    }
}
