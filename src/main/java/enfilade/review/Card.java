package enfilade.review;

import enfilade.account.Actor;
import enfilade.agent.AgentProfile.Dimension;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Judge;
import enfilade.evaluation.Score;
import enfilade.evaluation.Stage.Kind;
import enfilade.session.Scorecards;
import enfilade.session.Scorecards.Filed;
import enfilade.web.Dates;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One judge's scorecard, ready to print on the scale of its stage. It stands beside those of others, never over them.
 *
 * @param judge   who or what judged
 * @param kind    what sort of judge: a person, or an engine whose word is provisional
 * @param counts  whether this is the one of its session that the rules look at
 * @param against passed or not, where something could be missed, and by how much
 * @param again   whether it is an engine's that somebody asked for once more
 * @param proof   how it was judged, for whoever wants to know it exactly: a label and its words
 * @param most    what stands at the upper end of its scale
 */
record Card(UUID id, String judge, boolean person, String kind, boolean counts, String overall, String against,
            int most, @Nullable String mark, Meter meter, List<Line> lines, @Nullable String summary,
            @Nullable String recommendation, @Nullable String reason, boolean again, List<Proof> proof, String when,
            String at) {

    /**
     * One dimension: its share, its score and what that rests on.
     *
     * @param spread how far several judgements lay apart, in words; empty where there was one
     */
    record Line(String dimension, int weight, String number, String level, Meter meter, String reasoning,
                String spread, List<Quote> citations) {}

    /** Words of the participant, and where they can be read. */
    record Quote(String words, String source, String address) {}

    /** How to print those of one stage. */
    private record Printer(FrozenStage stage, Actor reader, Reading reading, Dates dates) {

        Card card(Filed filed, boolean counts) {
            var card = filed.card();
            var overall = card.overall().orElse(null);
            var mark = stage.passMark();
            var scale = stage.scale();
            var word = card.recommendation();
            return new Card(filed.id(), judge(card.judge()), card.judge().isPerson(), kind(card.judge()), counts,
                    overall == null ? "" : Meter.number(overall, mark, scale), against(overall, filed.passed()),
                    scale.most(), mark == null ? null : Meter.number(mark, scale), Meter.of(overall, mark, scale),
                    card.scores().stream().map(it -> line(it, filed)).toList(), card.summary(),
                    word == null ? null : word.replace('_', ' '), filed.reason(),
                    filed.reason() != null && !card.judge().isPerson(), Proof.of(card.judge()),
                    dates.minute(filed.at(), reader.zone()), filed.at().toString());
        }

        /** Passed, 3 above the mark. At the mark as a whole it can be below that of one dimension. */
        private String against(@Nullable BigDecimal overall, boolean passed) {
            return outcome(overall, passed) + (isBorderline(overall) ? ", borderline" : "");
        }

        /** So close to the mark that a person looks, whatever the rule. */
        private boolean isBorderline(@Nullable BigDecimal overall) {
            return overall != null && stage.kind() != Kind.FINAL_REVIEW && stage.borderline() != null
                    && stage.passMark() != null
                    && overall.subtract(stage.passMark()).abs().compareTo(stage.borderline()) <= 0;
        }

        private String outcome(@Nullable BigDecimal overall, boolean passed) {
            var mark = stage.passMark();
            var distance = Meter.against(overall, mark, stage.scale());
            if (overall == null || !stage.hasGate()) return distance;
            if (passed) return mark == null ? "Passed" : "Passed, " + distance.toLowerCase(Locale.ROOT);
            return mark != null && overall.compareTo(mark) < 0 ? distance : "Below the mark of one dimension";
        }

        private Line line(Score it, Filed filed) {
            var level = it.level();
            return new Line(it.dimension(), it.weight(),
                    it.score() == null ? ""
                            : Meter.number(it.score(), mark(it.dimension()), stage.scale()),
                    level == null ? "No score" : "Level " + level + " of 5",
                    Meter.of(it.score(), mark(it.dimension()), stage.scale()), it.reasoning(), spread(it.range()),
                    it.citations().stream().map(cited -> reading.quote(cited, filed.session())).toList());
        }

        private String spread(Score.@Nullable Range it) {
            if (it == null) return "";
            var lowest = Meter.number(it.lowest(), stage.scale());
            var highest = Meter.number(it.highest(), stage.scale());
            return lowest.equals(highest) ? "All judgements agree." : "Judgements lay between " + lowest + " and "
                    + highest + ".";
        }

        private @Nullable BigDecimal mark(String dimension) {
            return stage.dimensions().stream().filter(it -> it.name().equals(dimension)).findFirst()
                    .map(Dimension::passThreshold).orElse(null);
        }

        private String judge(Judge judge) {
            return switch (judge) {
                case Judge.Person person -> person.name();
                case Judge.Engine engine -> stage.interviewerName() == null ? "Engine" : stage.interviewerName();
            };
        }
    }

    /** Those of one session, in the order in which they came. */
    static List<Card> of(List<Filed> filed, FrozenStage stage, Actor reader, Reading reading, Dates dates) {
        var counting = Scorecards.counting(filed).orElse(null);
        var printer = new Printer(stage, reader, reading, dates);
        return filed.stream().map(it -> printer.card(it, it.equals(counting))).toList();
    }

    private static String kind(Judge judge) {
        return switch (judge) {
            case Judge.Person person -> "By a person";
            case Judge.Engine it -> it.isProvisional() ? "Provisional, rule-based" : "By " + it.model();
        };
    }
}
