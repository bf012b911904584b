package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.activity.Change;
import enfilade.agent.Engine;
import enfilade.agent.UseCase;
import enfilade.evaluation.EvaluationTemplate.Draft;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the ledger says about a change: only what changed, from what to what, in the words of the page. */
class LedgerWordsTests {

    @Test
    void aMarkThatRose() {
        var changes = Sketch.of("Technical").mark("70").draft()
                .changesTo(Sketch.of("Technical").mark("75.00").draft(), null, null);

        assertThat(changes).containsExactly(new Change("Pass mark", "70", "75"));
        assertThat(Change.sentence(changes)).isEqualTo("Pass mark 70 → 75");
    }

    @Test
    void everythingOfAStage() {
        var before = Sketch.of("Talk").minutes(30).draft();
        var after = Sketch.of("Technical").label("tech").kind(Stage.Kind.ASYNC_ASSESSMENT).minutes(45)
                .difficulty(Difficulty.EXPERT).mark("72.5").retakes(3, 24).then(Stage.Automation.AUTO_ADVANCE)
                .status(Stage.Status.DRAFT).instructions("Bring paper.")
                .counting(Stage.Counting.BEST).borderline("2.5").sealed().deadlineDays(7).consent("I agree.")
                .engine(Engine.SCRIPTED).draft();

        assertThat(before.changesTo(after, null, "Alex")).extracting(Change::toString)
                .containsExactly("Name Talk → Technical", "Short label talk → tech",
                        "Format AI interview → Written task", "Interviewer none → Alex", "Duration 30 min → 45 min",
                        "Difficulty none → Expert", "Read before starting none → Bring paper.",
                        "Consent none → I agree.", "Engine " + Engine.DEFAULT.label() + " → " + Engine.SCRIPTED.label(),
                        "Days to answer none → 7", "Pass mark none → 72.5",
                        "When somebody passes Waits → Opens by itself", "May try again no → yes",
                        "Attempts in all none → 3", "Wait between 0 h → 24 h",
                        "Which attempt counts The latest → The best",
                        "Borderline none → 2.5", "Sealed review no → yes", "Status Active → Draft");
    }

    @Test
    void nothingWhenNothingChanged() {
        var stage = Sketch.of("Technical").mark("70").draft();
        var template = Draft.named("Senior Engineer", UseCase.HIRING, "Whom we look for.");

        assertThat(stage.changesTo(Sketch.of("Technical").mark("70.0").draft(), "Alex", "Alex")).isEmpty();
        assertThat(template.changesTo(Draft.named("Senior Engineer", UseCase.HIRING, "Whom we look for. "))).isEmpty();
    }

    @Test
    void everythingOfATemplate() {
        var before = Draft.named("Engineer", UseCase.HIRING, null);
        var after = new Draft("Trainee", UseCase.TRAINING, "Text", "Goal", Outcome.CUSTOM, "yes", "no",
                EvaluationTemplate.Status.DRAFT, "IT", "Junior", "None", List.of("Go", "SQL"), List.of("Calm"),
                "Be kind.", 45, Difficulty.EXPERT, EvaluationTemplate.Mode.MANUAL_REVIEW,
                EvaluationTemplate.Visibility.PRIVATE, "de");

        assertThat(before.changesTo(after)).extracting(Change::toString)
                .containsExactly("Name Engineer → Trainee", "Use case Hiring → Training",
                        "Description none → Text", "Objective none → Goal",
                        "Recommendation Hire or no hire → Words of our own", "Word for yes none → yes",
                        "Word for no none → no", "Status Active → Draft", "Field none → IT", "Level none → Junior",
                        "Requirements none → None", "Skills none → Go, SQL", "Soft skills none → Calm",
                        "What interviewers should know none → Be kind.", "Minutes of new stages 30 → 45",
                        "Difficulty of new stages Intermediate → Expert",
                        "Evaluation mode Live AI interview → Manual review",
                        "Visible to The whole team → Its maker, owners and admins", "Language en → de");
    }

    @Test
    void longWordsAreShortened() {
        var changes = Sketch.of("Talk").draft()
                .changesTo(Sketch.of("Talk").instructions("x".repeat(5_000)).draft(), null, null);

        assertThat(changes.getFirst().after()).hasSize(160).endsWith("x…");
    }
}
