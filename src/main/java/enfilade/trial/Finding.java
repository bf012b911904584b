package enfilade.trial;

import enfilade.agent.AgentProfile.Dimension;
import enfilade.agent.Scoring.Scale;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Judge;
import enfilade.evaluation.Score;
import enfilade.evaluation.Scorecard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a trial, printed as reviewers see the scorecards of real sessions.
 *
 * @param most what stands at the upper end of its scale
 */
record Finding(String judge, String kind, boolean counts, String overall, String against, int most,
               @Nullable String mark, Bar meter, List<Line> lines, @Nullable String summary,
               @Nullable String recommendation, @Nullable String reason, boolean again, List<Detail> proof,
               String when, @Nullable String at) {

    /** A score as a bar with its mark. */
    record Bar(@Nullable String value, @Nullable String mark, String tone, String words) {}

    /** One dimension: its score and what that rests on. */
    record Line(String dimension, int weight, String number, String level, Bar meter, String reasoning, String spread,
                List<Quote> citations) {}

    /** Words of the one who tried it, and where they stand. */
    record Quote(String words, String source, String address) {}

    /** How it was judged. */
    record Detail(String label, String words) {}

    static Finding of(UUID trial, FrozenStage stage, Scorecard card) {
        var overall = card.overall().orElse(null);
        var scale = stage.scale();
        return new Finding(stage.interviewerName() == null ? "Engine" : stage.interviewerName(), kind(card.judge()),
                false, overall == null ? "" : number(overall, scale), against(card, stage, overall), scale.most(),
                stage.passMark() == null ? null : number(stage.passMark(), scale),
                bar(overall, stage.passMark(), scale),
                card.scores().stream().map(it -> line(trial, it, stage)).toList(), card.summary(), null, null, false,
                proof(card.judge()), "Only you see this", null);
    }

    private static Line line(UUID trial, Score it, FrozenStage stage) {
        var mark = stage.dimensions().stream().filter(dimension -> dimension.name().equals(it.dimension())).findFirst()
                .map(Dimension::passThreshold).orElse(null);
        var range = it.range();
        return new Line(it.dimension(), it.weight(), it.score() == null ? "" : number(it.score(), stage.scale()),
                it.level() == null ? "No score" : "Level " + it.level() + " of 5",
                bar(it.score(), mark, stage.scale()), it.reasoning(), range == null ? "" : "Judgements lay between "
                + number(range.lowest(), stage.scale()) + " and " + number(range.highest(), stage.scale()) + ".",
                it.citations().stream().map(cited -> new Quote(cited.quote(), "Turn " + cited.turn(),
                        "/trials/" + trial + "#turn-" + cited.turn())).toList());
    }

    static String against(Scorecard card, FrozenStage stage, @Nullable BigDecimal overall) {
        if (overall == null) return "Cannot be scored";
        if (!stage.hasGate()) return "No pass mark";
        var mark = stage.passMark();
        var distance = mark == null ? "" : distance(overall.subtract(mark), stage.scale());
        if (card.passes(stage)) return mark == null ? "Passed" : "Passed, " + distance.toLowerCase(Locale.ROOT);
        return mark != null && overall.compareTo(mark) < 0 ? distance : "Below the mark of one dimension";
    }

    private static String distance(BigDecimal points, Scale scale) {
        if (points.signum() == 0) return "Exactly at the mark";
        return number(points.abs(), scale) + (points.signum() > 0 ? " above the mark" : " below the mark");
    }

    private static Bar bar(@Nullable BigDecimal score, @Nullable BigDecimal mark, Scale scale) {
        var at = mark == null ? null : plain(mark) + "%";
        if (score == null) return new Bar(null, at, "none", "Cannot be scored");
        return new Bar(plain(score) + "%", at, mark == null || score.compareTo(mark) >= 0 ? "passed" : "waiting",
                number(score, scale) + " of " + scale.most()
                        + (mark == null ? "" : ", pass mark " + number(mark, scale)));
    }

    /** 7.85 of 10 and 78.5 of 100, never more than two places. */
    static String number(BigDecimal points, Scale scale) {
        return plain(scale.of(points).setScale(2, RoundingMode.HALF_UP));
    }

    static String kind(Judge judge) {
        return switch (judge) {
            case Judge.Person person -> "By a person";
            case Judge.Engine it -> it.isProvisional() ? "Provisional, rule-based" : "By " + it.model();
        };
    }

    private static List<Detail> proof(Judge judge) {
        return judge instanceof Judge.Engine it ? List.of(new Detail("Judged by",
                it.isProvisional() ? "the built-in interviewer, by rules" : it.model()),
                new Detail("Prompt", it.promptVersion())) : List.of();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
