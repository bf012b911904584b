package enfilade.engine;

import static enfilade.engine.ATalk.BESIDE;
import static enfilade.engine.ATalk.question;
import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.Interaction.ProbingDepth;
import enfilade.agent.Question;
import enfilade.agent.QuestionPlan;
import enfilade.engine.Step.Ask;
import enfilade.engine.Step.Close;
import enfilade.engine.Step.Ending;
import enfilade.engine.Step.Probe;
import enfilade.engine.Step.Why;
import enfilade.evaluation.Stage.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseTests {

    private static final Question QUEUES = question("Queues?", "Design", "message queue");
    private static final Question CACHES = question("Caches?", "Design", "cache invalidation");
    private static final Question FAULTS = question("Faults?", "Debugging", "root cause");
    private static final String ON_QUEUES = "We put every order into a message queue first, and the workers took it "
            + "from there when they had time, which kept the shop fast.";

    @Test
    void itAsksOneAfterTheOtherAndClosesAfterTheLast() {
        var talk = talk(ProbingDepth.LOW, QUEUES, CACHES);

        assertThat(talk.next()).isEqualTo(new Ask(1));
        assertThat(talk.asks(1).answers("Yes.").next()).isEqualTo(new Ask(2));
        assertThat(talk.asks(2).answers(BESIDE).next()).isEqualTo(new Close(Ending.ALL_ASKED));
    }

    @Test
    void itAsksFurtherAsOftenAsItsDepthSays() {
        assertThat(talk(ProbingDepth.LOW, QUEUES, CACHES).asks(1).answers(BESIDE).next()).isEqualTo(new Ask(2));
        var medium = talk(ProbingDepth.MEDIUM, QUEUES, CACHES).asks(1).answers(BESIDE);
        assertThat(why(medium)).isEqualTo(Why.MISSING_POINT);
        assertThat(medium.probes(1).answers(BESIDE).next()).isEqualTo(new Ask(2));
        var high = talk(ProbingDepth.HIGH, QUEUES, CACHES).asks(1).answers(BESIDE).probes(1).answers("Hm, hot soup.");
        assertThat(why(high)).isEqualTo(Why.MISSING_POINT);
        assertThat(high.probes(1).answers(BESIDE).next()).isEqualTo(new Ask(2));
    }

    @Test
    void itSaysWhyItAsksFurther() {
        assertThat(why(talk(ProbingDepth.MEDIUM, QUEUES).asks(1).answers("I don't know."))).isEqualTo(Why.NOTHING_SAID);
        assertThat(why(talk(ProbingDepth.LOW, QUEUES).asks(1).answers("…"))).isEqualTo(Why.NOTHING_SAID);
        assertThat(why(talk(ProbingDepth.MEDIUM, QUEUES).asks(1).answers("We had a message queue.")))
                .isEqualTo(Why.SHORT);
        assertThat(why(talk(ProbingDepth.MEDIUM, QUEUES).asks(1).answers("It depends, we usually do various things and "
                + "then somehow everything works out in the end."))).isEqualTo(Why.VAGUE);
    }

    @Test
    void whoeverNamesEverythingIsNotAskedFurther() {
        assertThat(talk(ProbingDepth.HIGH, QUEUES, CACHES).asks(1).answers(ON_QUEUES).next()).isEqualTo(new Ask(2));
    }

    @Test
    void whoeverWantsToGoOnIsNotAskedTwice() {
        assertThat(talk(ProbingDepth.HIGH, QUEUES, CACHES).asks(1).answers(BESIDE).probes(1).answers("I don't know.")
                .next()).isEqualTo(new Ask(2));
        assertThat(talk(ProbingDepth.HIGH, QUEUES, CACHES).asks(1).answers(BESIDE).probes(1)
                .answers("I have nothing to add.").next()).isEqualTo(new Ask(2));
        assertThat(talk(ProbingDepth.HIGH, QUEUES, CACHES).asks(1).answers("I'd rather skip this one.").next())
                .isEqualTo(new Ask(2));
    }

    @Test
    void whoeverAsksWhatIsMeantHearsItAgainAndIsNotTakenForSilent() {
        var talk = talk(ProbingDepth.MEDIUM, QUEUES, CACHES).asks(1).answers("What do you mean by that?");

        assertThat(talk.next()).isEqualTo(new Step.Explain(1, "Queues?"));
        assertThat(why(talk.asks(1).answers(BESIDE))).isEqualTo(Why.MISSING_POINT);
        assertThat(talk.probes(1).answers("Sorry?").next()).isEqualTo(new Step.Explain(1, "Queues?"));
        assertThat(talk.asks(1).answers("Sorry?").next()).as("not for ever").isEqualTo(new Ask(2));
    }

    @Test
    void inASceneAQuestionBackBelongsToIt() {
        var talk = ATalk.at(ATalk.stage(Kind.ROLEPLAY_SIMULATION, ProbingDepth.LOW, QUEUES, CACHES)).asks(1)
                .answers("What do you mean by that?");

        assertThat(talk.next()).isInstanceOf(Probe.class);
    }

    @Test
    void itsOwnFollowUpsComeFirstAndNoneTwice() {
        var plan = new Question("Orders?", List.of("Anything about the weather?", "What about the message queue?"),
                "Design", QUEUES.expectedEvidence(), null);
        var talk = talk(ProbingDepth.HIGH, plan).asks(1).answers(BESIDE);

        assertThat(((Probe) talk.next()).followUp()).isEqualTo("What about the message queue?");
        assertThat(((Probe) talk.probes(1).answers("It rained.").next()).followUp())
                .isEqualTo("Anything about the weather?");
    }

    @Test
    void withLittleTimeItTurnsToWhatNobodyHasSpokenForYet() {
        var talk = talk(ProbingDepth.HIGH, QUEUES, CACHES, FAULTS).asks(1).answers(BESIDE);

        assertThat(talk.nextWith(Duration.ofMinutes(20))).isInstanceOf(Probe.class);
        assertThat(talk.nextWith(Duration.ofMinutes(10))).isEqualTo(new Ask(3));
        assertThat(talk.nextWith(Duration.ofSeconds(100))).isEqualTo(new Ask(3));
        talk.asks(3).answers(BESIDE);
        assertThat(talk.nextWith(Duration.ofMinutes(6))).isEqualTo(new Ask(2));
        assertThat(talk.nextWith(Duration.ofSeconds(100))).isEqualTo(new Close(Ending.NO_TIME));
    }

    @Test
    void withoutTimeItCloses() {
        var talk = talk(ProbingDepth.HIGH, QUEUES, FAULTS).asks(1);

        assertThat(talk.nextWith(Duration.ZERO)).isEqualTo(new Close(Ending.NO_TIME));
        assertThat(talk.answers(BESIDE).nextWith(Duration.ofSeconds(-3))).isEqualTo(new Close(Ending.NO_TIME));
        assertThat(talk.nextWith(Duration.ofSeconds(20))).isEqualTo(new Close(Ending.NO_TIME));
    }

    @Test
    void practiceRepeatsWhatWasAnsweredLastAndAsksNothingFurther() {
        var talk = ATalk.at(ATalk.stage(Kind.PRACTICE_SESSION, ProbingDepth.HIGH, QUEUES, CACHES))
                .asks(1).answers(BESIDE);

        assertThat(talk.next()).isEqualTo(new Ask(2));
        assertThat(talk.asks(2).repeats().next()).isEqualTo(new Step.Again(1));
        assertThat(talk.asks(1).answers(ON_QUEUES).next()).isEqualTo(new Ask(2));
        assertThat(talk.asks(2).answers(BESIDE).next()).isEqualTo(new Step.Offer(2));
        assertThat(talk.probes(2).repeats().next()).isEqualTo(new Step.Again(2));
        assertThat(talk.asks(2).answers(BESIDE).next()).isEqualTo(new Close(Ending.ALL_ASKED));
    }

    @Test
    void withoutAPlanItAsksOnceForEachThingThatItLooksFor() {
        var stage = ATalk.stage(Kind.AI_INTERVIEW, ATalk.stage(Kind.AI_INTERVIEW, ProbingDepth.LOW, QUEUES, FAULTS)
                .interviewer(), QuestionPlan.NONE);
        var talk = ATalk.at(stage).asks(1).answers(BESIDE);

        assertThat(talk.next()).isEqualTo(new Ask(2));
        assertThat(talk.asks(2).answers(BESIDE).next()).isEqualTo(new Close(Ending.ALL_ASKED));
    }

    private static ATalk talk(ProbingDepth depth, Question... questions) {
        return ATalk.at(ATalk.stage(Kind.AI_INTERVIEW, depth, questions));
    }

    private static Why why(ATalk talk) {
        return ((Probe) talk.next()).why();
    }
}
