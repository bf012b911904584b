package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Journey;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When it has ended, Pia reads how it went: as much as the interviewer of each door lets her know. */
class ReportPagesTests extends DoorTests {

    @Autowired
    private Scoring scoring;

    @Autowired
    private JdbcClient db;

    @Test
    void showsScoresWordsAndRecommendationAtTheEnd() {
        var pia = ends("", true);

        assertThat(looks(pia, "")).showsInOrder("You have reached the end", "How it went", "A person recommends: hire",
                "Task", "scored by a person", "Depth", "84 of 100", "Feedback", "Clear and brief.", "What you wrote",
                "I would measure.", "Final").showsNot("Seen in the answers", "Rui");
    }

    @Test
    void showsNothingThatTheInterviewerKeepsToTheTeam() {
        var pia = ends("include_transcript = false, include_score_breakdown = false, "
                + "include_recommendation = false, include_improvement_feedback = false", true);

        assertThat(looks(pia, "")).shows("You have reached the end", "How it went")
                .showsNot("84 of", "Clear and brief.", "I would measure.", "recommends", "hire");
    }

    @Test
    void tellsScoresOnTheScaleOfTheDoorsInterviewer() {
        assertThat(looks(ends("scale = 'TO_5'", true), "")).showsInOrder("Task", "Depth", "4.2 of 5", "Final",
                "90 of 100");
    }

    @Test
    void aDraftOfARecommendationIsNobodysWord() {
        var pia = ends("", false);

        assertThat(walker.now(pia).recommendation()).isEqualTo("hire");
        assertThat(looks(pia, "")).shows("84 of 100").showsNot("recommends");
    }

    @Test
    void showsNoScoreWhileItGoesOn() {
        var pia = walks("");
        scores(pia);

        assertThat(looks(pia, "")).showsNot("84", "Clear", "How it went");
    }

    private Journey ends(String output, boolean reviewed) {
        var pia = walks(output, reviewed);
        scores(pia);
        if (reviewed) walker.scores(rui, pia, 90, "hire");
        return pia;
    }

    private Journey walks(String output) {
        return walks(output, true);
    }

    private Journey walks(String output, boolean reviewed) {
        var agent = rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth");
        if (!output.isEmpty()) hide(agent, output);
        var task = task().agent(agent).then(Automation.AUTO_ADVANCE);
        var pia = reviewed ? starts(task, Sketch.of("Final").kind(Kind.FINAL_REVIEW)) : starts(task);
        var session = walker.begins(pia).id();
        drafting.save(walker.visitor(pia), session, 1, "I would measure.", 0);
        attending.handIn(walker.visitor(pia), session);
        return pia;
    }

    private void hide(UUID agent, String output) {
        db.sql("update agent_profile set " + output + " where id = :id").param("id", agent).update();
    }

    private void scores(Journey pia) {
        var card = walker.card(pia, 84, null);
        scoring.score(rui, walker.newest(pia).session(), new CardDraft(card.lines(), "Clear and brief.", null, null));
    }
}
