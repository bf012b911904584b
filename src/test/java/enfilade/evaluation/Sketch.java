package enfilade.evaluation;

import enfilade.agent.AgentProfile;
import enfilade.agent.Engine;
import enfilade.agent.Question;
import enfilade.agent.QuestionPlan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stage of which a test names only what the test is about. */
public final class Sketch {

    private final @Nullable String name;
    private @Nullable String label;
    private Stage.@Nullable Kind kind;
    private @Nullable UUID agent;
    private @Nullable Integer minutes;
    private @Nullable Difficulty difficulty;
    private @Nullable BigDecimal mark;
    private boolean allowRetake;
    private @Nullable Integer maxAttempts;
    private @Nullable Integer retakeWaitHours;
    private Stage.@Nullable Automation automation;
    private Stage.@Nullable Status status;
    private @Nullable String instructions;
    private QuestionPlan questions = QuestionPlan.NONE;
    private Stage.@Nullable Counting counting;
    private @Nullable BigDecimal borderline;
    private boolean sealed;
    private @Nullable Integer deadlineDays;
    private @Nullable String consent;
    private @Nullable Engine engine;

    private Sketch(@Nullable String name) {
        this.name = name;
    }

    public static Sketch of(@Nullable String name) {
        return new Sketch(name);
    }

    /** A written task with something to answer. */
    public static Sketch task(String name) {
        return of(name).kind(Stage.Kind.ASYNC_ASSESSMENT).asks(new Question("Why?", null, null, null, null));
    }

    public Sketch label(String label) {
        this.label = label;
        return this;
    }

    public Sketch kind(Stage.Kind kind) {
        this.kind = kind;
        return this;
    }

    public Sketch agent(@Nullable UUID agent) {
        this.agent = agent;
        return this;
    }

    public Sketch minutes(Integer minutes) {
        this.minutes = minutes;
        return this;
    }

    public Sketch difficulty(Difficulty difficulty) {
        this.difficulty = difficulty;
        return this;
    }

    public Sketch mark(String mark) {
        this.mark = new BigDecimal(mark);
        return this;
    }

    public Sketch retakes(@Nullable Integer maxAttempts, @Nullable Integer waitHours) {
        this.allowRetake = true;
        this.maxAttempts = maxAttempts;
        this.retakeWaitHours = waitHours;
        return this;
    }

    public Sketch maxAttempts(Integer maxAttempts) {
        this.maxAttempts = maxAttempts;
        return this;
    }

    public Sketch then(Stage.Automation automation) {
        this.automation = automation;
        return this;
    }

    public Sketch status(Stage.Status status) {
        this.status = status;
        return this;
    }

    public Sketch asks(Question... questions) {
        this.questions = new QuestionPlan(List.of(questions));
        return this;
    }

    public Sketch instructions(String instructions) {
        this.instructions = instructions;
        return this;
    }

    public Sketch counting(Stage.Counting counting) {
        this.counting = counting;
        return this;
    }

    public Sketch borderline(String points) {
        this.borderline = new BigDecimal(points);
        return this;
    }

    public Sketch sealed() {
        this.sealed = true;
        return this;
    }

    public Sketch deadlineDays(Integer days) {
        this.deadlineDays = days;
        return this;
    }

    public Sketch consent(String consent) {
        this.consent = consent;
        return this;
    }

    public Sketch engine(Engine engine) {
        this.engine = engine;
        return this;
    }

    StageDraft draft() {
        return new StageDraft(label, name, kind, agent, minutes, difficulty, mark, allowRetake, maxAttempts,
                retakeWaitHours, automation, status, instructions, questions, counting, borderline, sealed,
                deadlineDays, consent, engine);
    }

    public Arranging.Wish wish() {
        return wish(null);
    }

    /** @param at counted from 0 */
    Arranging.Wish wish(@Nullable Integer at) {
        return new Arranging.Wish(draft(), Set.of(), at, null);
    }

    Arranging.Wish asking(UUID... reviewers) {
        return new Arranging.Wish(draft(), Set.of(reviewers), null, null);
    }

    Arranging.Wish bringing(AgentProfile.Draft interviewer) {
        return new Arranging.Wish(draft(), Set.of(), null, interviewer);
    }

    /** As it stands at a place of the row, counted from 0. */
    Door door(int order, @Nullable DoorAgent agent) {
        var it = draft().lasting(30);
        return new Door(UUID.randomUUID(), 1, UUID.randomUUID(), order, it.name(), it.kind(), agent, it.minutes(),
                it.passMark(), it.allowRetake(), it.automation(), it.status(), false, !it.questions().isEmpty(),
                it.engine(), 0);
    }

    Door door(int order, String interviewer) {
        return door(order, agent(interviewer));
    }

    Door door(int order) {
        return door(order, (DoorAgent) null);
    }

    /** An interviewer with described levels, no marks of its own and no questions. */
    static DoorAgent agent(String name) {
        return new DoorAgent(UUID.randomUUID(), 1, name, false, true, false, false, Engine.DEFAULT);
    }
}
