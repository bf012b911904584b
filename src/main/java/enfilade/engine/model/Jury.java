package enfilade.engine.model;

import enfilade.agent.AgentProfile.Dimension;
import enfilade.agent.OffLimits;
import enfilade.engine.Hearing;
import enfilade.engine.Hearing.Answer;
import enfilade.engine.Verbatim;
import enfilade.engine.model.Verdict.Found;
import enfilade.evaluation.Score;
import enfilade.evaluation.Score.Citation;
import enfilade.evaluation.Score.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes one score of several judgements, and takes no model's word for anything: a score counts only with quotes that
 * stand where it says, more than half of the judgements have to have such, the middle one is kept, and where they lie
 * too far apart there is none and a person looks.
 *
 * @param mayDiffer by how many points of 100
 */
record Jury(Hearing hearing, List<Verdict> verdicts, int mayDiffer) {

    /** Fewer letters than these are found anywhere and prove nothing, unless that was the whole answer. */
    private static final int SHORTEST_QUOTE = 8;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    Score score(Dimension dimension) {
        var all = verdicts.stream().map(it -> Objects.requireNonNull(it.found().get(dimension.name()))).toList();
        var counting = all.stream().filter(this::counts).sorted(Comparator.comparing(Found::score)).toList();
        if (counting.size() * 2 <= all.size()) return none(dimension, why(all), List.of(), null);
        var middle = median(counting);
        var kept = closest(counting, middle);
        var range = new Range(Objects.requireNonNull(counting.getFirst().score()),
                Objects.requireNonNull(counting.getLast().score()));
        if (range.width().compareTo(BigDecimal.valueOf(mayDiffer)) > 0) {
            return none(dimension, "The judgements lie " + plain(range.width()) + " points apart, from "
                    + plain(range.lowest()) + " to " + plain(range.highest()) + ", which is more than " + mayDiffer
                    + ". A person looks.", kept.evidence(), range);
        }
        return new Score(dimension.name(), dimension.weight(), middle, kept.reasoning(), kept.evidence(),
                verdicts.size() == 1 ? null : range);
    }

    /** Two paragraphs, in the words of the judgement that comes closest to all that was kept. */
    String summary(List<Score> scores) {
        if (scores.stream().allMatch(it -> it.score() == null)) {
            return "There was nothing that the model could score.\n\nA person reads what was said.";
        }
        var best = verdicts.stream().min(Comparator.comparing(it -> distance(it, scores))).orElseThrow();
        return "In the model's words: " + allowed(best.wentWell()) + "\n\nTo look at next: "
                + allowed(best.lookAtNext());
    }

    private boolean counts(Found it) {
        return it.score() != null && isProven(it) && OffLimits.inWords(it.reasoning()).isEmpty();
    }

    private boolean isProven(Found it) {
        return !it.evidence().isEmpty() && it.evidence().stream().allMatch(this::stands);
    }

    private boolean stands(Citation it) {
        return hearing.answers().stream().filter(answer -> answer.turn() == it.turn()).map(Answer::words)
                .anyMatch(words -> Verbatim.isIn(it.quote(), words)
                        && (letters(it.quote()) >= Math.min(SHORTEST_QUOTE, letters(words))));
    }

    private static long letters(String words) {
        return words.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private String why(List<Found> all) {
        var silent = all.stream().filter(it -> it.score() == null).toList();
        if (silent.size() * 2 > all.size()) return "No evidence. " + allowed(silent.getFirst().reasoning());
        if (all.stream().anyMatch(it -> OffLimits.inWords(it.reasoning()).isPresent())) {
            return "The model went by how somebody comes across, which is never scored. A person looks.";
        }
        return "No evidence: " + all.stream().filter(this::counts).count() + " of " + all.size()
                + " judgements could be proven with words that stand in the answers. A person looks.";
    }

    private static BigDecimal median(List<Found> sorted) {
        var upper = Objects.requireNonNull(sorted.get(sorted.size() / 2).score());
        var lower = Objects.requireNonNull(sorted.get((sorted.size() - 1) / 2).score());
        return upper.add(lower).divide(TWO, 2, RoundingMode.HALF_UP);
    }

    private static Found closest(List<Found> counting, BigDecimal middle) {
        return counting.stream().min(Comparator.comparing(it -> Objects.requireNonNull(it.score()).subtract(middle)
                .abs())).orElseThrow();
    }

    private static BigDecimal distance(Verdict it, List<Score> scores) {
        return scores.stream().filter(score -> score.score() != null).map(score -> {
            var found = Objects.requireNonNull(it.found().get(score.dimension())).score();
            return found == null ? BigDecimal.valueOf(100) : found.subtract(score.score()).abs();
        }).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** In one paragraph, unless it speaks of how somebody comes across. */
    private static String allowed(String words) {
        return OffLimits.inWords(words).isPresent() ? "(left out, because it was about how somebody comes across)"
                : words.replaceAll("\\s*\\R\\s*", " ");
    }

    private static Score none(Dimension dimension, String why, List<Citation> evidence,
                              @Nullable Range range) {
        return new Score(dimension.name(), dimension.weight(), null, why, evidence, range);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
