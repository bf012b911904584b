package enfilade.engine.script;

import enfilade.agent.AgentProfile.Dimension;
import enfilade.agent.Question;
import enfilade.engine.Asking;
import enfilade.engine.Hearing;
import enfilade.engine.Hearing.Answer;
import enfilade.engine.Substance;
import enfilade.evaluation.Judge;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Score;
import enfilade.evaluation.Scorecard;
import enfilade.evaluation.Stage.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Scores by matching expected points against answers.
 *
 * <p>The score of a dimension is 100 × (points named ÷ points looked for), over all of its questions that have points
 * and were answered; of a written task also over those that were left empty. In practice, of several answers to one
 * question the best counts; else all answers to it count together, and what was named in an answer to another question
 * about the same dimension counts as well. There is no score without points, without an answer,
 * and where the answers are no language or have fewer than 15 words in all, not counting those that ask for a score.
 * Length, tone and manners change nothing.
 */
final class Weighing {

    static final String VERSION = "rules-2";

    private final Hearing hearing;
    private final List<Question> plan;

    Weighing(Hearing hearing) {
        this.hearing = hearing;
        this.plan = Asking.of(hearing.stage());
    }

    Scorecard scorecard() {
        var weighed = hearing.stage().dimensions().stream().map(this::weigh).toList();
        return new Scorecard(new Judge.Engine(Runner.SCRIPTED, "", VERSION, hearing.revision(), null,
                Fingerprint.of(hearing)), weighed.stream().map(Weighed::score).toList(), Summary.of(weighed), null);
    }

    private Weighed weigh(Dimension dimension) {
        var questions = IntStream.rangeClosed(1, plan.size()).boxed()
                .filter(i -> Finding.speaksFor(plan.get(i - 1), dimension)
                        && !plan.get(i - 1).expectedEvidence().isEmpty()).toList();
        if (questions.isEmpty()) {
            return Weighed.none(dimension, "No question says what a good answer to it mentions, so rules cannot score "
                    + "this. A person can.");
        }
        var findings = questions.stream().map(it -> find(it, questions))
                .filter(it -> isWritten() || !it.answers().isEmpty()).toList();
        var said = findings.stream().flatMap(it -> it.answers().stream()).map(it -> Pleas.without(it.words()))
                .distinct().toList();
        var words = said.stream().filter(it -> !substance(it).isNothing()).collect(Collectors.joining("\n"));
        return switch (substance(words)) {
            case NOISE, ASKS_BACK, UNKNOWN, PASSED -> Weighed.none(dimension, silence(said));
            case SHORT -> Weighed.none(dimension, "Only " + counted(words) + " speak for this, fewer than "
                    + Substance.FEW_WORDS + ": too little to go by.");
            case VAGUE, ENOUGH -> scored(dimension, findings, questions.size() - findings.size());
        };
    }

    private String silence(List<String> said) {
        if (said.stream().allMatch(String::isBlank)) return "Nothing was said about this.";
        return said.stream().map(this::substance).anyMatch(it -> it != Substance.NOISE && it.isNothing())
                ? "There was no answer about this." : "What stands there cannot be read as sentences of a language.";
    }

    private Substance substance(String words) {
        return Substance.of(words, hearing.language());
    }

    private Weighed scored(Dimension dimension, List<Finding> findings, int left) {
        var points = findings.stream().flatMap(it -> it.points().stream()).toList();
        var named = points.stream().filter(Finding.Point::isNamed).toList();
        var share = BigDecimal.valueOf(100L * named.size()).divide(BigDecimal.valueOf(points.size()), 2,
                RoundingMode.HALF_UP);
        var found = named.isEmpty() ? points.stream().filter(it -> it.words() != null).toList() : named;
        var citations = found.isEmpty() ? Reasons.read(findings)
                : found.stream().map(Finding.Point::citation).distinct().toList();
        return new Weighed(new Score(dimension.name(), dimension.weight(), share, Reasons.of(findings, share, left,
                isWritten() ? "answer" : "turn"), citations), points);
    }

    private Finding find(int number, List<Integer> kin) {
        var question = plan.get(number - 1);
        if (isPractice()) return Finding.best(number, question, answers(number));
        return Finding.together(number, question, answers(number), kin.stream().filter(it -> it != number)
                .flatMap(it -> answers(it).stream()).toList());
    }

    private List<Answer> answers(int number) {
        return hearing.answers().stream().filter(it -> it.question() == number && !it.words().isBlank()).toList();
    }

    private static String counted(String words) {
        var number = Substance.words(words).size();
        return number == 1 ? "one word" : number + " words";
    }

    private boolean isWritten() {
        return hearing.stage().kind() == Kind.ASYNC_ASSESSMENT;
    }

    private boolean isPractice() {
        return hearing.stage().kind() == Kind.PRACTICE_SESSION;
    }
}
