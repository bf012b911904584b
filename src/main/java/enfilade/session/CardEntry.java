package enfilade.session;

import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Judge;
import enfilade.evaluation.Score;
import enfilade.session.Scorecards.Filed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scorecard as somebody's record tells it: whole for the team, and for the person as much as their page tells. */
final class CardEntry {

    static Map<String, @Nullable Object> whole(Map<String, @Nullable Object> session, Filed it) {
        var entry = begun(session, it);
        entry.put("overall", it.card().overall().orElse(null));
        entry.put("passed", it.passed());
        entry.put("scores", it.card().scores().stream().map(CardEntry::whole).toList());
        entry.put("summary", it.card().summary());
        entry.put("recommendation", it.card().recommendation());
        entry.put("reason", it.reason());
        return entry;
    }

    /** A reasoning is written for the team. */
    static Map<String, @Nullable Object> told(Map<String, @Nullable Object> session, Filed it, FrozenStage stage) {
        var entry = begun(session, it);
        if (stage.shown().includeScoreBreakdown()) {
            entry.put("overall", it.card().overall().orElse(null));
            entry.put("scores", it.card().scores().stream().map(CardEntry::line).toList());
        }
        if (stage.shown().includeImprovementFeedback()) entry.put("summary", it.card().summary());
        return entry;
    }

    private static Map<String, @Nullable Object> begun(Map<String, @Nullable Object> session, Filed it) {
        var entry = new LinkedHashMap<String, @Nullable Object>();
        entry.put("session_id", session.get("id"));
        entry.put("stage_name", session.get("stage_name"));
        entry.put("judge", switch (it.card().judge()) {
            case Judge.Person person -> person.name();
            case Judge.Engine engine -> "Software, " + (engine.isProvisional() ? "provisional, rule-based"
                    : engine.model());
        });
        entry.put("created_at", it.at());
        return entry;
    }

    private static Map<String, @Nullable Object> whole(Score it) {
        var line = line(it);
        line.put("weight", it.weight());
        line.put("level", it.level());
        line.put("reasoning", it.reasoning());
        line.put("quotes", it.citations().stream().map(Score.Citation::quote).toList());
        return line;
    }

    private static Map<String, @Nullable Object> line(Score it) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("dimension", it.dimension());
        line.put("score", it.score());
        return line;
    }

    private CardEntry() {}
}
