package enfilade.trial;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.AgentProfile.Dimension;
import enfilade.agent.AgentProfile;
import enfilade.agent.AgentText;
import enfilade.agent.Engine;
import enfilade.agent.Question;
import enfilade.agent.Question.Evidence;
import enfilade.agent.QuestionPlan;
import enfilade.agent.UseCase;
import enfilade.engine.Means;
import enfilade.engine.script.ScriptedInterviewer;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Stage;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Standing.Status;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Made-up participants take the way that the rules give to how good they are. */
class DryRunTests {

    private static final List<String> POINTS = List.of("cache invalidation", "load shedding", "circuit breaker",
            "message queue", "database index", "connection pool", "rate limit", "blue green deployment",
            "feature flag", "canary release");

    private final ScriptedInterviewer script = new ScriptedInterviewer();

    @Test
    void strongOnesWalkToTheEndByThemselves() {
        var revision = of(door(0, 60, Automation.AUTO_ADVANCE, null, false),
                door(1, 70, Automation.AUTO_ADVANCE, null, false));

        var way = walk(revision, Strength.STRONG, Person.NO);

        assertThat(way.takes()).hasSize(2).allSatisfy(it -> assertThat(it.decision()).isNull());
        assertThat(way.end().status()).isEqualTo(Status.COMPLETED);
        assertThat(way.end().recommendation().word()).isEqualTo("hire");
        assertThat(page(revision, Strength.STRONG, Person.NO).walks().getFirst().end())
                .isEqualTo("Completed: hire, a draft that a person confirms");
    }

    @Test
    void weakOnesNeedAPersonToGoOn() {
        var revision = of(door(0, 60, Automation.AUTO_ADVANCE, null, false));

        assertThat(walk(revision, Strength.WEAK, Person.FAIR).end().status()).isEqualTo(Status.STOPPED);
        assertThat(walk(revision, Strength.WEAK, Person.YES).end().status()).isEqualTo(Status.COMPLETED);
        assertThat(page(revision, Strength.WEAK, Person.FAIR).walks().getFirst().steps().getFirst().next())
                .isEqualTo("Waits in Reviews: below the mark. Here a person stops it.");
    }

    @Test
    void borderlineOnesWaitForAPerson() {
        var revision = of(door(0, 60, Automation.AUTO_ADVANCE, BigDecimal.valueOf(5), false));

        var step = page(revision, Strength.BORDERLINE, Person.FAIR).walks().getFirst().steps().getFirst();

        assertThat(step.score()).isEqualTo("6 of 10 · Passed, exactly at the mark");
        assertThat(step.next()).isEqualTo(
                "Waits in Reviews: within 5 points of the mark. Here a person approves.");
    }

    @Test
    void theyComeCloseWhereEachQuestionLooksForLittle() {
        var revision = of(door(0, 60, Automation.AUTO_ADVANCE, BigDecimal.valueOf(5), false, plan(2)));

        assertThat(page(revision, Strength.BORDERLINE, Person.FAIR).walks().getFirst().steps().getFirst().score())
                .isEqualTo("6 of 10 · Passed, exactly at the mark");
    }

    @Test
    void whoeverMayTryAgainDoesSoAndGivesUpInTheEnd() {
        var way = walk(of(door(0, 90, Automation.AUTO_ADVANCE, null, true)), Strength.WEAK, Person.FAIR);

        assertThat(way.takes()).hasSize(3);
        assertThat(way.gaveUp()).isTrue();
        assertThat(way.takes().getLast().card().overall().orElseThrow())
                .isGreaterThan(way.takes().getFirst().card().overall().orElseThrow());
    }

    @Test
    void silenceIsNoZero() {
        var way = walk(of(door(0, 60, Automation.AUTO_ADVANCE, null, false)), Strength.SILENT, Person.FAIR);

        assertThat(way.takes().getFirst().card().overall()).isEmpty();
        assertThat(way.end().status()).isEqualTo(Status.STOPPED);
    }

    @Test
    void warnsOfDoorsThatSayTheSameToEverybody() {
        assertThat(page(of(door(0, 100, Automation.NONE, null, false)), Strength.STRONG, Person.FAIR).warnings())
                .containsExactly("Hardly anybody could pass Door 1: even a strong participant stays below.");
        assertThat(page(of(door(0, 10, Automation.NONE, null, false)), Strength.STRONG, Person.FAIR).warnings())
                .containsExactly("Everybody who answers passes Door 1: a weak participant does, too.");
        assertThat(page(of(door(0, 60, Automation.NONE, null, false)), Strength.STRONG, Person.FAIR).warnings())
                .isEmpty();
    }

    @Test
    void theSameSeedSaysTheSame() {
        var revision = of(door(0, 60, Automation.NONE, null, false));

        assertThat(page(revision, Strength.MIDDLING, Person.FAIR)).isEqualTo(
                page(revision, Strength.MIDDLING, Person.FAIR));
    }

    private DryRun.Way walk(FrozenRevision revision, Strength strength, Person person) {
        return DryRun.of(revision, scorer(revision), person, strength);
    }

    private DryRunPage page(FrozenRevision revision, Strength strength, Person person) {
        return DryRunPage.of(revision, scorer(revision), List.of(walk(revision, strength, person)));
    }

    private Scorer scorer(FrozenRevision revision) {
        return new Scorer(revision, it -> script.judge(it, Means.BUILT_IN), stage -> Runner.SCRIPTED, 1);
    }

    private static FrozenRevision of(FrozenStage... doors) {
        return new FrozenRevision(UUID.randomUUID(), UUID.randomUUID(), 1, "Engineer", UseCase.HIRING, "hire",
                "no_hire", "en", List.of(doors), List.of());
    }

    /** Ten points are looked for at each. */
    private static FrozenStage door(int order, int mark, Automation next, @Nullable BigDecimal borderline,
                                    boolean retakes) {
        return door(order, mark, next, borderline, retakes, plan(POINTS.size()));
    }

    /** As many questions as it takes to look for all points. */
    private static QuestionPlan plan(int each) {
        return new QuestionPlan(IntStream.range(0, POINTS.size() / each).mapToObj(i -> new Question("How would you "
                + "keep it running, part " + i + "?", List.of(), "Depth",
                POINTS.subList(i * each, (i + 1) * each).stream().map(it -> new Evidence(it, List.of())).toList(),
                null)).toList());
    }

    private static FrozenStage door(int order, int mark, Automation next, @Nullable BigDecimal borderline,
                                    boolean retakes, QuestionPlan plan) {
        var depth = Dimension.of("Depth", "", 100, null, List.of());
        var judge = AgentText.of(null, new AgentProfile.Draft("Mo", UseCase.HIRING, "I am Mo.", null, null, null, null,
                null, null, List.of(depth), QuestionPlan.NONE));
        return new FrozenStage(UUID.randomUUID(), UUID.randomUUID(), order, "door", "Door " + (order + 1),
                Kind.AI_INTERVIEW, judge, 30, BigDecimal.valueOf(mark), retakes, null, 0, next, Stage.Counting.LATEST,
                borderline, false, null, null, null, plan, Engine.DEFAULT, List.of(depth), Map.of());
    }
}
