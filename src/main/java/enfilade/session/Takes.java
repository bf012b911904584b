package enfilade.session;

import enfilade.account.AccountId;
import enfilade.evaluation.Recommendation;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Take;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The takes of a journey as the rules see them: each with the scorecard that counts. */
public final class Takes {

    /**
     * Which of a session's scorecards counts: the latest one by a person, else the engine's. A condition on
     * {@code scorecard c} beside {@code session s}; reads scorecard_place_in_session.
     */
    public static final String COUNTING = """
            c.account_id = s.account_id
                   and c.session_id = s.id
                   and c.place = (select coalesce(max(case when x.member_id is not null then x.place end), max(x.place))
                                    from scorecard x
                                   where x.account_id = s.account_id
                                     and x.session_id = s.id)""";

    private record Made(UUID journey, Take take) {}

    /** In the order in which they were made: one statement. */
    public static List<Take> of(AccountId account, UUID journey, JdbcClient db) {
        return of(account, List.of(journey), db).getOrDefault(journey, List.of());
    }

    /** Those of several journeys, each one's in the order in which they were made: one statement. */
    public static Map<UUID, List<Take>> of(AccountId account, Collection<UUID> journeys, JdbcClient db) {
        if (journeys.isEmpty()) return Map.of();
        return db.sql("""
                select s.journey_id, s.id, s.stage_id, s.attempt, s.status, s.runner, s.handed_in_at, s.ended_at,
                       c.overall, c.passed, c.recommendation, c.judge
                  from session s
                  left join scorecard c on %s
                 where s.account_id = :account
                   and s.journey_id in (:journeys)
                 order by s.created_at, s.attempt
                """.formatted(COUNTING)).param("account", account.value()).param("journeys", journeys)
                .query((row, n) -> new Made(row.getObject("journey_id", UUID.class), take(row))).list().stream()
                .collect(Collectors.groupingBy(Made::journey, Collectors.mapping(Made::take, Collectors.toList())));
    }

    private static Take take(ResultSet row) throws SQLException {
        var word = row.getString("recommendation");
        return new Take(row.getObject("id", UUID.class), row.getObject("stage_id", UUID.class), row.getInt("attempt"),
                Take.State.valueOf(row.getString("status")), Runner.valueOf(row.getString("runner")),
                instant(row, "handed_in_at"), instant(row, "ended_at"), row.getBigDecimal("overall"),
                row.getBoolean("passed"), word == null ? null : new Recommendation(word, row.getString("judge")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private Takes() {}
}
