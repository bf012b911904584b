package enfilade.engine;

import enfilade.agent.Interaction;
import enfilade.agent.Interaction.ProbingDepth;
import enfilade.agent.Question;
import enfilade.engine.Step.Ending;
import enfilade.engine.Step.Why;
import enfilade.engine.Utterance.Kind;
import enfilade.evaluation.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The way of a conversation: which question comes next, whether it is asked further, and when it ends. The same for
 * every engine, so that nobody is asked more or less because of who asks.
 *
 * <p>Questions are asked in the order of the plan, each once. An answer that is short, vague or lacks an expected point
 * is followed up as often as the interviewer's probing depth says: low only when there is no answer, medium once, high
 * twice. Whoever would rather go on is asked no further, and whoever asks what is meant hears the question again. When
 * the time that is left is less than two thirds of an even share for each open question, nothing is followed up any
 * more and what nobody has spoken for yet comes first; in the last two minutes nothing else is asked. A question's own
 * time limit is told and not enforced.
 */
public final class Course {

    private static final Duration LAST_MINUTES = Duration.ofMinutes(2);
    private static final int MOST_EXPLAINED = 2;
    private static final Duration TOO_LATE = Duration.ofSeconds(30);

    private final Conversation so;
    private final List<Question> plan;

    private Course(Conversation so) {
        this.so = so;
        this.plan = Asking.of(so.stage());
    }

    /** What to do now. It is asked when it is the interviewer's turn, or when it has to end. */
    public static Step next(Conversation so) {
        return new Course(so).next();
    }

    /** What was said to one question, counted from 1, in its order. */
    public static List<String> answers(Conversation so, int question) {
        return so.said().stream().filter(it -> it.kind() == Kind.ANSWERS && it.question() == question)
                .map(Utterance::words).toList();
    }

    private Step next() {
        if (!so.left().isPositive()) return new Step.Close(Ending.NO_TIME);
        if (so.isNew()) return onward();
        var last = so.said().getLast();
        if (last.kind() == Kind.REPEATS) return isPractice() ? again(last) : onward();
        if (last.kind() != Kind.ANSWERS) return isPractice() ? afterPractice(last) : onward();
        return explain(last).orElseGet(() -> isPractice() ? afterPractice(last)
                : probe(last.question()).orElseGet(this::onward));
    }

    /** In a scene a question back belongs to it; elsewhere each question is put once more so often. */
    private Optional<Step> explain(Utterance last) {
        var isPlayed = so.stage().kind() == Stage.Kind.ROLEPLAY_SIMULATION;
        if (isPlayed || !asksBack(last.words()) || last.question() < 1 || last.question() > plan.size()) {
            return Optional.empty();
        }
        var often = answers(so, last.question()).stream().filter(this::asksBack).count();
        return often > MOST_EXPLAINED ? Optional.empty()
                : Optional.of(new Step.Explain(last.question(), asked(last.question())));
    }

    private boolean asksBack(String words) {
        return Substance.of(words, so.language()) == Substance.ASKS_BACK;
    }

    /** The follow-up that was put last, in the words of the plan where they are such; else the question. */
    private String asked(int number) {
        var question = plan.get(number - 1);
        return turns(number).reversed().stream().filter(it -> !it.kind().isParticipants()).findFirst()
                .flatMap(it -> question.followUps().stream().filter(it.words()::contains).findFirst())
                .orElse(question.prompt());
    }

    private Step again(Utterance wish) {
        return so.said().stream().filter(it -> it.kind() == Kind.ANSWERS).reduce((earlier, later) -> later)
                .or(() -> so.said().stream().filter(it -> it.kind() == Kind.ASKS).findFirst())
                .<Step>map(it -> new Step.Again(it.question())).orElseGet(() -> new Step.Ask(wish.question()));
    }

    private Step afterPractice(Utterance last) {
        var next = onward();
        var isOffered = so.said().stream().anyMatch(it -> it.kind() == Kind.PROBES);
        return next instanceof Step.Close(var ending) && ending == Ending.ALL_ASKED && !isOffered
                && last.kind() == Kind.ANSWERS ? new Step.Offer(last.question()) : next;
    }

    private Step onward() {
        var open = IntStream.rangeClosed(1, plan.size()).filter(i -> answers(so, i).isEmpty()).boxed().toList();
        if (open.isEmpty()) return new Step.Close(Ending.ALL_ASKED);
        if (!isTight(open.size())) return new Step.Ask(open.getFirst());
        var unheard = open.stream().filter(this::isUnheard).findFirst();
        var isLast = so.left().compareTo(lastMinutes()) < 0;
        if (isLast && (unheard.isEmpty() || so.left().compareTo(TOO_LATE) < 0 && !so.isNew())) {
            return new Step.Close(Ending.NO_TIME);
        }
        return new Step.Ask(unheard.orElse(open.getFirst()));
    }

    private boolean isTight(int open) {
        return so.left().compareTo(share().multipliedBy(open)) < 0;
    }

    /** Two thirds of what each question would have if all had the same. */
    private Duration share() {
        return Duration.ofMinutes(so.stage().minutes()).multipliedBy(2).dividedBy(3L * Math.max(1, plan.size()));
    }

    private Duration lastMinutes() {
        return share().compareTo(LAST_MINUTES) < 0 ? share() : LAST_MINUTES;
    }

    /** Whether it speaks for something that nothing was said for yet. */
    private boolean isUnheard(int question) {
        var dimension = dimension(question);
        return dimension != null && IntStream.rangeClosed(1, plan.size())
                .noneMatch(i -> dimension.equals(dimension(i)) && !answers(so, i).isEmpty());
    }

    private @Nullable String dimension(int question) {
        var name = plan.get(question - 1).dimension();
        return name == null ? null : name.strip().toLowerCase(Locale.ROOT);
    }

    private Optional<Step> probe(int number) {
        if (number < 1 || number > plan.size()) return Optional.empty();
        var why = why(number);
        var open = (int) IntStream.rangeClosed(1, plan.size()).filter(i -> answers(so, i).isEmpty()).count();
        if (why == null || probes(number) >= most(why) || isTight(open)
                || so.left().compareTo(lastMinutes()) < 0) return Optional.empty();
        var question = plan.get(number - 1);
        return Optional.of(new Step.Probe(number, why, FollowUps.next(question, turns(number)).orElse(null),
                Points.missing(question, said(number))));
    }

    private @Nullable Why why(int number) {
        var last = Substance.of(answers(so, number).getLast(), so.language());
        var all = Substance.of(said(number), so.language());
        if (last == Substance.PASSED) return null;
        if (all.isNothing()) return Why.NOTHING_SAID;
        if (last == Substance.UNKNOWN) return null;
        if (all == Substance.SHORT) return Why.SHORT;
        if (all == Substance.VAGUE) return Why.VAGUE;
        return Points.missing(plan.get(number - 1), said(number)).isEmpty() ? null : Why.MISSING_POINT;
    }

    private int most(Why why) {
        return switch (depth()) {
            case LOW -> why == Why.NOTHING_SAID ? 1 : 0;
            case MEDIUM -> 1;
            case HIGH -> why == Why.NOTHING_SAID ? 1 : 2;
        };
    }

    private ProbingDepth depth() {
        var interviewer = so.stage().interviewer();
        return Objects.requireNonNullElse(interviewer == null ? null : interviewer.interaction(), Interaction.USUAL)
                .probingDepth();
    }

    private String said(int number) {
        return String.join("\n", answers(so, number));
    }

    private long probes(int number) {
        return turns(number).stream().filter(it -> it.kind() == Kind.PROBES).count();
    }

    private List<Utterance> turns(int number) {
        return so.said().stream().filter(it -> it.question() == number).toList();
    }

    private boolean isPractice() {
        return so.stage().kind() == Stage.Kind.PRACTICE_SESSION;
    }
}
