package enfilade.review;

import enfilade.agent.Question;
import enfilade.agent.UseCase;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Journey;
import enfilade.session.Walker;
import enfilade.support.Browser;
import enfilade.support.Browser.JavaScript;
import enfilade.support.BrowserTests;
import enfilade.support.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Training: two written drills, the second of them taken twice, and a round of practice that nobody waits for. */
class DrillBrowserTests extends BrowserTests {

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private Walker walker;

    @Autowired
    private TestClock clock;

    private Browser pia;
    private Browser rui;
    private String door;

    @AfterEach
    void theClockRunsAgain() {
        clock.runsAgain();
    }

    @ParameterizedTest
    @EnumSource
    void twoDrillsTheSecondOneTakenTwice(JavaScript javaScript) {
        comeIn(javaScript, walker.start(cast.ada(), rehearsal.template(cast.ada(), UseCase.TRAINING,
                drill("First drill"), drill("Second drill").retakes(2, 24))));

        write("First drill", "Ask what hurts first.");
        score("80").sees("Second drill");
        write("Second drill", "I would shout.");
        score("30").seesNot("Below the mark");

        pia.front().visit(door).sees("You can try again later").seesNot("30 of 100");
        clock.passes(Duration.ofHours(25));
        pia.visit(door).press("Try again").press("Try again").sees("Question 1 of 1")
                .fill("Question 1 of 1", "I would listen, then repeat what I heard.").press("Look it over")
                .press("Hand in").sees("A person");
        score("90").sees("Completed");
        rui.sees("ready").axe();
    }

    @ParameterizedTest
    @EnumSource
    void aRoundOfPracticeAndAnotherOneNobodyWaitsFor(JavaScript javaScript) {
        comeIn(javaScript, walker.start(cast.ada(), rehearsal.template(cast.ada(), UseCase.MOCK_INTERVIEW,
                Sketch.of("Warm-up").kind(Kind.PRACTICE_SESSION)
                        .agent(rehearsal.interviewer(cast.ada(), rehearsal.template(cast.ada(), UseCase.HIRING),
                                "Calm")).asks(question()).retakes(null, 0),
                drill("Drill"))));

        pia.front().visit(door).press("Begin").press("Begin").sees("Nothing is kept").axe().fitsAt(320)
                .press("Mark this round as done").sees("Drill");
        pia.visit(door).press("Another round: Warm-up").press("Another round").press("Mark this round as done")
                .sees("Drill");
        rui.front().visit("/@acme/reviews").sees("Nobody is waiting").consoleIsSilent();
    }

    private void comeIn(JavaScript javaScript, Journey journey) {
        rui = open(javaScript, cast.rui());
        pia = beside(rui, "127.0.0.2");
        door = "/door/" + walker.token(journey);
    }

    private void write(String drill, String answer) {
        pia.front().visit(door).sees(drill).press("Begin").press("Begin").sees("Question 1 of 1")
                .fill("Question 1 of 1", answer).press("Look it over").press("Hand in").sees("A person");
    }

    private Browser score(String score) {
        return rui.front().visit("/@acme/reviews").press("Pia Moreau").press("Write the review")
                .sees("What was handed in").fill("Score", score).fill("What it rests on", "The first answer")
                .press("Hand in your score").seesNot("Hand in your score");
    }

    private static Sketch drill(String name) {
        return Sketch.of(name).kind(Kind.ASYNC_ASSESSMENT).mark("60").then(Automation.AUTO_ADVANCE).asks(question());
    }

    private static Question question() {
        return new Question("What do you do first?", null, null, null, null);
    }
}
