package enfilade.session;

import enfilade.Checks;
import enfilade.agent.AgentProfile.Dimension;
import enfilade.agent.Scoring.Scale;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Judge;
import enfilade.evaluation.Score;
import enfilade.evaluation.Scorecard;
import enfilade.evaluation.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person's scorecard as they wrote it down; whether it is whole is known once it is held against the stage.
 *
 * @param lines          one for each dimension, in any order
 * @param recommendation asked for at the final review behind which the journey ends, and nowhere else
 * @param reason         why it stands beside a score that is there already
 * @param scale          on which they wrote, for what they are told; the scores in here are 0 to 100 on every scale
 */
public record CardDraft(List<Line> lines, @Nullable String summary, @Nullable String recommendation,
                        @Nullable String reason, Scale scale) {

    static final int LONGEST_REASONING = 4_000;
    static final int LONGEST_SUMMARY = 10_000;
    static final int MOST_CITATIONS = 20;

    /**
     * One dimension: its name, the score and the evidence.
     *
     * @param citations as they were written down; one without words was left empty and counts for nothing
     */
    public record Line(@Nullable String dimension, @Nullable BigDecimal score, @Nullable String reasoning,
                       List<Score.Citation> citations) {

        private List<Score.Citation> quoted() {
            return citations.stream().filter(it -> !it.quote().isBlank()).toList();
        }
    }

    public CardDraft {
        lines = List.copyOf(lines);
    }

    public CardDraft(List<Line> lines, @Nullable String summary, @Nullable String recommendation,
                     @Nullable String reason) {
        this(lines, summary, recommendation, reason, Scale.TO_100);
    }

    /**
     * Each dimension once, each score with its reasoning, each quote as it was said: what is missing, too much or not
     * there is told at its field.
     */
    Scorecard against(FrozenRevision revision, FrozenStage stage, Quotes said, Judge judge) {
        var checks = new Checks();
        var scores = new ArrayList<Score>();
        var seen = new HashSet<String>();
        for (int i = 0; i < lines.size(); i++) {
            var at = "lines[" + i + "]";
            said.check(lines.get(i).citations(), at + ".citations", checks);
            var dimension = named(stage, lines.get(i).dimension());
            if (dimension == null) {
                checks.add(at + ".dimension", "unknown", "This stage looks for nothing of that name.");
            } else if (!seen.add(dimension.name())) {
                checks.add(at + ".dimension", "duplicate", "Each dimension is scored once.");
            } else {
                scores.add(score(lines.get(i), dimension, at, checks));
            }
        }
        stage.dimensions().stream().map(Dimension::name).filter(name -> !seen.contains(name)).forEach(name ->
                checks.add("lines", "required", name + " has no score yet."));
        var words = checks.optional("summary", summary, LONGEST_SUMMARY);
        checks.optional("reason", reason, Scoring.LONGEST_REASON);
        var word = word(revision, stage, checks);
        checks.refuse();
        var order = stage.dimensions().stream().map(Dimension::name).toList();
        scores.sort((one, other) -> order.indexOf(one.dimension()) - order.indexOf(other.dimension()));
        return new Scorecard(judge, scores, words, word);
    }

    private Score score(Line line, Dimension dimension, String at, Checks checks) {
        var range = "A score is a number from 0 to " + scale.most() + ".";
        var score = checks.within(at + ".score", line.score(), 100, range);
        if (line.score() == null) checks.add(at + ".score", "required", range);
        var why = checks.required(at + ".reasoning", line.reasoning(), LONGEST_REASONING,
                "Say what the score rests on. No score stands without its evidence.");
        if (line.quoted().size() > MOST_CITATIONS) {
            checks.add(at + ".citations", "too_many", "At most 20 entries.");
        }
        return new Score(dimension.name(), dimension.weight(), score, why == null ? "" : why, line.quoted());
    }

    private @Nullable String word(FrozenRevision revision, FrozenStage stage, Checks checks) {
        var isLastWord = stage.kind() == Stage.Kind.FINAL_REVIEW && revision.isLast(stage.id());
        var given = recommendation == null || recommendation.isBlank() ? null : recommendation.strip();
        if (!isLastWord && given != null) {
            checks.add("recommendation", "invalid", "The recommendation is given at the final review that comes last.");
        }
        if (isLastWord && given == null) {
            checks.add("recommendation", "required", "The last review ends with a recommendation.");
        }
        if (isLastWord && given != null && !revision.words().contains(given)) {
            checks.add("recommendation", "invalid", "It is one of: " + String.join(", ", revision.words()) + ".");
        }
        return given;
    }

    private static @Nullable Dimension named(FrozenStage stage, @Nullable String name) {
        var wanted = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
        return stage.dimensions().stream().filter(it -> it.name().toLowerCase(Locale.ROOT).equals(wanted)).findFirst()
                .orElse(null);
    }
}
