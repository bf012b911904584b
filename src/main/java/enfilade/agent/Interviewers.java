package enfilade.agent;

import enfilade.Checks;
import enfilade.account.AccountId;
import enfilade.agent.AgentText.DimensionText;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several interviewers of an account, whole: two statements, however many there are. */
public final class Interviewers {

    /** One of them as it is now. */
    public record Whole(UUID id, int version, boolean archived, AgentText text) {}

    /** What {@link #text} reads of an agent_profile. */
    static final String COLUMNS = """
            id, version, status, name, persona, use_case, organization_context, domain_context, scenario_context, tone,
            style, difficulty, probing_depth, scale, scoring_method, recommendation_logic, include_transcript,
            include_score_breakdown, include_recommendation, include_improvement_feedback, additional_instructions,
            engine, questions""";

    private record Row(UUID owner, DimensionText dimension) {}

    public static Map<UUID, Whole> whole(AccountId account, Collection<UUID> ids, JdbcClient db) {
        if (ids.isEmpty()) return Map.of();
        var dimensions = dimensions(account, ids, db);
        return db.sql("select " + COLUMNS + " from agent_profile where account_id = :account and id in (:ids)")
                .param("account", account.value()).param("ids", Set.copyOf(ids))
                .query((row, n) -> whole(row, dimensions.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list().stream().collect(Collectors.toMap(Whole::id, it -> it));
    }

    /** What each of them looks for, in its order. */
    static Map<UUID, List<DimensionText>> dimensions(AccountId account, Collection<UUID> ids, JdbcClient db) {
        if (ids.isEmpty()) return Map.of();
        return db.sql("""
                select agent_profile, name, description, weight, pass_threshold, anchors
                  from dimension
                 where account_id = :account
                   and agent_profile in (:ids)
                 order by agent_profile, position
                """).param("account", account.value()).param("ids", Set.copyOf(ids)).query(Interviewers::dimension)
                .list().stream().collect(Collectors.groupingBy(Row::owner,
                        Collectors.mapping(Row::dimension, Collectors.toList())));
    }

    /** Those whom a stage may be given and who are called so, the oldest first; letter case does not count. */
    public static List<Whole> namesakes(AccountId account, Collection<String> names, JdbcClient db) {
        if (names.isEmpty()) return List.of();
        var ids = db.sql("""
                select id
                  from agent_profile
                 where account_id = :account
                   and name_lower in (:names)
                   and status = 'ACTIVE'
                 order by created_at, id
                """).param("account", account.value())
                .param("names", names.stream().map(AgentProfile::fold).collect(Collectors.toSet()))
                .query(UUID.class).list();
        var all = whole(account, ids, db);
        return ids.stream().map(all::get).toList();
    }

    private static Whole whole(ResultSet row, List<DimensionText> dimensions) throws SQLException {
        return new Whole(row.getObject("id", UUID.class), row.getInt("version"),
                AgentProfile.Status.ARCHIVED.name().equals(row.getString("status")), text(row, dimensions));
    }

    static AgentText text(ResultSet row, List<DimensionText> dimensions) throws SQLException {
        return new AgentText(null, row.getString("name"), row.getString("persona"),
                UseCase.valueOf(row.getString("use_case")), dimensions,
                new Context(row.getString("organization_context"), row.getString("domain_context"),
                        row.getString("scenario_context")),
                new Interaction(Interaction.Tone.valueOf(row.getString("tone")),
                        Interaction.Style.valueOf(row.getString("style")),
                        Interaction.Difficulty.valueOf(row.getString("difficulty")),
                        Interaction.ProbingDepth.valueOf(row.getString("probing_depth"))),
                new Scoring(Scoring.Scale.valueOf(row.getString("scale")),
                        Scoring.Method.valueOf(row.getString("scoring_method")), row.getString("recommendation_logic")),
                new AgentText.OutputText(row.getBoolean("include_transcript"),
                        row.getBoolean("include_score_breakdown"), row.getBoolean("include_recommendation"),
                        row.getBoolean("include_improvement_feedback")),
                row.getString("additional_instructions"), Engine.valueOf(row.getString("engine")),
                QuestionPlan.of(row.getString("questions")).questions());
    }

    private static Row dimension(ResultSet row, int number) throws SQLException {
        var mark = row.getBigDecimal("pass_threshold");
        return new Row(row.getObject("agent_profile", UUID.class),
                new DimensionText(row.getString("name"), row.getString("description"), row.getInt("weight"),
                        mark == null ? null : Checks.plain(mark), texts(row.getArray("anchors"))));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Stream.of((Object[]) array.getArray()).map(String::valueOf).toList();
    }

    private Interviewers() {}
}
