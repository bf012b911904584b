package enfilade.engine.script;

import static enfilade.engine.ATalk.BESIDE;
import static enfilade.engine.ATalk.question;
import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.Interaction;
import enfilade.agent.Interaction.ProbingDepth;
import enfilade.agent.Interaction.Style;
import enfilade.agent.Interaction.Tone;
import enfilade.agent.Question;
import enfilade.engine.ATalk;
import enfilade.engine.Means;
import enfilade.engine.Said;
import enfilade.engine.Utterance.Kind;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ScriptedInterviewerTests {

    private static final Question QUEUES = question("How did you use queues?", "Design", "message queue", "backoff");
    private static final Question FAULTS = question("Which fault was hard?", "Debugging", "root cause");
    private static final String ON_QUEUES = "I put every order into a message queue first, and the workers took it "
            + "from there when they had time, which kept the shop fast.";

    @Test
    void itIntroducesItselfAndAsksTheFirstQuestion() {
        var said = says(interview());

        assertThat(said.kind()).isEqualTo(Kind.ASKS);
        assertThat(said.question()).isEqualTo(1);
        assertThat(said.words()).startsWith("Hello, and welcome. I am Mo, and I look after the workshop.")
                .contains("2 questions", "about 30 minutes").endsWith("How did you use queues?");
    }

    @Test
    void itsWordsComeInSentences() {
        var pieces = new ArrayList<String>();
        var said = new ScriptedInterviewer().next(interview().with(Duration.ofMinutes(30)), Means.BUILT_IN,
                pieces::add);

        assertThat(pieces).hasSizeGreaterThan(3);
        assertThat(String.join("", pieces)).isEqualTo(said.words());
    }

    @Test
    void itNeverTellsWhatItLooksFor() {
        var said = says(interview().asks(1).answers(BESIDE));

        assertThat(said.kind()).isEqualTo(Kind.PROBES);
        assertThat(said.words()).doesNotContainIgnoringCase("queue").doesNotContainIgnoringCase("backoff");
    }

    @Test
    void itSaysHowMuchTimeIsLeftWhenItIsLittle() {
        var talk = interview().asks(1).answers(ON_QUEUES + " We retried with a backoff.");

        assertThat(new ScriptedInterviewer().next(talk.with(Duration.ofMinutes(4)), Means.BUILT_IN, it -> { }).words())
                .contains("We have about 4 minutes left.").endsWith("Which fault was hard?");
        assertThat(says(talk).words()).doesNotContain("minutes left");
    }

    @Test
    void itClosesKindlyAndSaysWhatHappensNext() {
        var talk = interview().asks(1).answers(BESIDE).asks(2).answers("We found the root cause of it, a lock that two "
                + "workers both waited for, after three days.");
        var said = says(talk);

        assertThat(said.kind()).isEqualTo(Kind.CLOSES);
        assertThat(said.question()).isZero();
        assertThat(said.words()).contains("Thank you for your time", "Nothing has been decided here");
    }

    @Test
    void whoeverAsksWhetherItIsAPersonIsTold() {
        assertThat(says(interview().asks(1).answers("Wait, are you a real person?")).words())
                .startsWith("To your question: I am software");
    }

    @Test
    void eachToneHasWordsOfItsOwn() {
        var greetings = Arrays.stream(Tone.values()).map(it -> says(ATalk.at(ATalk.stage(Stage.Kind.AI_INTERVIEW,
                new Interaction(it, Style.STRUCTURED, null, ProbingDepth.LOW), QUEUES))).words()).toList();

        assertThat(greetings).doesNotHaveDuplicates().hasSize(4);
    }

    @Test
    void inARoleplayItStaysInItsPartUntilTheEnd() {
        var talk = ATalk.at(ATalk.stage(Stage.Kind.ROLEPLAY_SIMULATION, ProbingDepth.LOW, QUEUES, FAULTS));

        assertThat(says(talk).words()).isEqualTo("Hello! I am Mo, and I look after the workshop. "
                + "How did you use queues?");
        assertThat(says(talk.asks(1).answers(ON_QUEUES)).words()).isEqualTo("Good to know. Which fault was hard?");
        assertThat(says(talk.asks(2).answers("I don't know.").probes(2).answers("No idea.")).words())
                .startsWith("I have to go now. Thank you for talking to me. Goodbye!\n\nThe scene is over;")
                .contains("“message queue” (message queue)", "To think about", "backoff; root cause")
                .doesNotContain(" of 3", "100");
    }

    @Test
    void practiceCoachesAfterEachAnswerWithGrounds() {
        var talk = ATalk.at(ATalk.stage(Stage.Kind.PRACTICE_SESSION, ProbingDepth.LOW, QUEUES, FAULTS)).asks(1)
                .answers(ON_QUEUES);

        assertThat(says(talk).words()).startsWith("You named “message queue” with your words “message queue”: 1 of 2 "
                + "points. You could add: “backoff”. To say it better,").endsWith("Which fault was hard?");
        assertThat(says(talk.asks(2).repeats()).words()).isEqualTo("Once more. This time, see whether you can bring "
                + "in: “backoff”.\n\nHow did you use queues?");
        assertThat(says(talk.asks(1).answers("Hm.")).words()).doesNotContain("You named");
    }

    @Test
    void aPracticeRoundEndsOnlyAfterTheLastAnswerCouldBeRepeated() {
        var talk = ATalk.at(ATalk.stage(Stage.Kind.PRACTICE_SESSION, ProbingDepth.LOW, QUEUES)).asks(1)
                .answers(ON_QUEUES);
        var offer = says(talk);

        assertThat(offer.kind()).isEqualTo(Kind.PROBES);
        assertThat(offer.words()).contains("You named", "That was the last question.");
        assertThat(says(talk.probes(1).answers("Done.")).words()).startsWith("That was everything")
                .contains("Nothing in this round counts.");
    }

    @Test
    void itRunsWhatItCanJudgeFromTheFirstWordToTheLast() {
        assertThat(Arrays.stream(Stage.Kind.values()).filter(it -> runs(it, QUEUES, FAULTS)).toList())
                .containsExactly(Stage.Kind.AI_INTERVIEW, Stage.Kind.ROLEPLAY_SIMULATION, Stage.Kind.PRACTICE_SESSION,
                        Stage.Kind.ASYNC_ASSESSMENT);
        assertThat(runs(Stage.Kind.ASYNC_ASSESSMENT, QUEUES, question("Anything?", "Debugging"))).isFalse();
        assertThat(runs(Stage.Kind.AI_INTERVIEW, question("Anything?", "Debugging"))).isTrue();
        assertThat(new ScriptedInterviewer().runner()).isEqualTo(Runner.SCRIPTED);
    }

    private static boolean runs(Stage.Kind kind, Question... questions) {
        return new ScriptedInterviewer().runs(ATalk.stage(kind, ProbingDepth.LOW, questions), Means.BUILT_IN);
    }

    private static ATalk interview() {
        return ATalk.at(ATalk.stage(Stage.Kind.AI_INTERVIEW, ProbingDepth.MEDIUM, QUEUES, FAULTS));
    }

    private static Said says(ATalk talk) {
        return new ScriptedInterviewer().next(talk.with(Duration.ofMinutes(30)), Means.BUILT_IN, it -> { });
    }
}
