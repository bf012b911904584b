package enfilade.review;

import enfilade.account.Actor;
import enfilade.agent.AgentProfile.Dimension;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Judge;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Score;
import enfilade.session.Scorecards;
import enfilade.session.Scorecards.Filed;
import enfilade.web.Dates;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One judge's scorecard, ready to print. It stands beside those of others, never over them.
 *
 * @param judge  who or what judged
 * @param kind   what sort of judge: a person, or an engine whose word is provisional
 * @param counts whether this is the one that the rules look at
 */
record Card(UUID id, String judge, boolean person, String kind, boolean counts, String overall, String against,
            @Nullable String mark, Meter meter, List<Line> lines, @Nullable String summary,
            @Nullable String recommendation, @Nullable String reason, String when, String at) {

    /** One dimension: its share, its score and what that rests on. */
    record Line(String dimension, int weight, String number, String level, Meter meter, String reasoning,
                List<Score.Citation> citations) {}

    /** Those of one session, in the order in which they came. */
    static List<Card> of(List<Filed> filed, FrozenStage stage, Actor reader, Dates dates) {
        var counting = Scorecards.counting(filed).orElse(null);
        return filed.stream().map(it -> of(it, it.equals(counting), stage, reader, dates)).toList();
    }

    private static Card of(Filed filed, boolean counts, FrozenStage stage, Actor reader, Dates dates) {
        var card = filed.card();
        var overall = card.overall().orElse(null);
        var mark = stage.passMark();
        var word = card.recommendation();
        return new Card(filed.id(), judge(card.judge(), stage), card.judge().isPerson(), kind(card.judge()), counts,
                overall == null ? "" : Meter.number(overall, mark), Meter.against(overall, mark),
                mark == null ? null : stage.mark(), Meter.of(overall, mark),
                card.scores().stream().map(it -> line(it, stage)).toList(), card.summary(),
                word == null ? null : word.replace('_', ' '), filed.reason(), dates.minute(filed.at(), reader.zone()),
                filed.at().toString());
    }

    private static Line line(Score it, FrozenStage stage) {
        var level = it.level();
        return new Line(it.dimension(), it.weight(), it.number(),
                level == null ? "No score" : "Level " + level + " of 5",
                Meter.of(it.score(), mark(stage, it.dimension())), it.reasoning(), it.citations());
    }

    private static @Nullable BigDecimal mark(FrozenStage stage, String dimension) {
        return stage.dimensions().stream().filter(it -> it.name().equals(dimension)).findFirst()
                .map(Dimension::passThreshold).orElse(null);
    }

    private static String judge(Judge judge, FrozenStage stage) {
        return switch (judge) {
            case Judge.Person person -> person.name();
            case Judge.Engine engine -> stage.interviewerName() == null ? "Engine" : stage.interviewerName();
        };
    }

    private static String kind(Judge judge) {
        return switch (judge) {
            case Judge.Person person -> "By a person";
            case Judge.Engine(var engine, var model, var prompt, var rubric) -> engine == Runner.SCRIPTED
                    ? "Provisional, rule-based" : "By " + model;
        };
    }
}
