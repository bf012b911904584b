package enfilade.session;

import enfilade.account.AccountId;
import enfilade.evaluation.Judge;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Score;
import enfilade.evaluation.Scorecard;
import enfilade.web.JsonText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All scorecards of all sessions. They are only ever added to: an override stands beside what it overrides. */
@Component
public class Scorecards {

    /**
     * A scorecard as it was handed in.
     *
     * @param place  counted from 1 in each session
     * @param reason why a person scored what had been scored already
     */
    public record Filed(UUID id, UUID session, int place, Scorecard card, boolean passed, @Nullable String reason,
                        Instant at) {

        public boolean isBy(UUID member) {
            return card.judge() instanceof Judge.Person person && person.memberId().equals(member);
        }
    }

    private final JdbcClient db;
    private final NamedParameterJdbcOperations batch;

    Scorecards(JdbcClient db, NamedParameterJdbcOperations batch) {
        this.db = db;
        this.batch = batch;
    }

    /** Of several sessions, each one's in the order in which they came; one statement. */
    public List<Filed> of(AccountId account, Collection<UUID> sessions) {
        if (sessions.isEmpty()) return List.of();
        var found = new LinkedHashMap<UUID, Filed>();
        var scores = new LinkedHashMap<UUID, List<Score>>();
        db.sql("""
                select c.id, c.session_id, c.place, c.member_id, c.judge, c.engine, c.model, c.prompt_version,
                       c.rubric_revision, c.temperature, c.input_hash, c.passed,
                       c.summary, c.recommendation, c.reason, c.created_at,
                       s.dimension, s.weight, s.score, s.reasoning, s.citations, s.lowest, s.highest
                  from scorecard c
                  join score s on (s.account_id, s.scorecard_id) = (c.account_id, c.id)
                 where c.account_id = :account
                   and c.session_id in (:sessions)
                 order by c.session_id, c.place, s.place
                """).param("account", account.value()).param("sessions", sessions).query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    scores.computeIfAbsent(id, key -> new ArrayList<>()).add(score(row));
                    return found.put(id, filed(row, scores.get(id)));
                }).list();
        return List.copyOf(found.values());
    }

    /** The one that counts: the latest by a person, else the engine's. */
    public static Optional<Filed> counting(List<Filed> ofOneSession) {
        var byPeople = ofOneSession.stream().filter(it -> it.card().judge().isPerson()).toList();
        return (byPeople.isEmpty() ? ofOneSession : byPeople).stream().reduce((earlier, later) -> later);
    }

    Filed add(Session session, Scorecard card, boolean passed, @Nullable String reason, int rubric, Instant now) {
        var place = of(session.accountId(), List.of(session.id())).size() + 1;
        var filed = new Filed(UUID.randomUUID(), session.id(), place, card, passed, reason, now);
        var engine = card.judge() instanceof Judge.Engine it ? it : null;
        var person = card.judge() instanceof Judge.Person it ? it : null;
        batch.update("""
                insert into scorecard (account_id, id, session_id, journey_id, place, member_id, judge, engine, model,
                                       prompt_version, rubric_revision, temperature, input_hash,
                                       overall, passed, summary, recommendation,
                                       reason, created_at)
                values (:account, :id, :session, :journey, :place, :member, :judge, :engine, :model, :prompt_version,
                        :rubric, :temperature, :input_hash, :overall, :passed, :summary, :recommendation, :reason, :now)
                """, new MapSqlParameterSource("account", session.accountId().value()).addValue("id", filed.id())
                .addValue("session", session.id()).addValue("journey", session.journeyId()).addValue("place", place)
                .addValue("member", person == null ? null : person.memberId())
                .addValue("judge", person == null ? engine.engine().name() : person.name())
                .addValue("engine", engine == null ? null : engine.engine().name())
                .addValue("model", engine == null ? null : engine.model())
                .addValue("prompt_version", engine == null ? null : engine.promptVersion()).addValue("rubric", rubric)
                .addValue("temperature", engine == null ? null : engine.temperature())
                .addValue("input_hash", engine == null ? null : engine.inputHash())
                .addValue("overall", card.overall().orElse(null)).addValue("passed", passed)
                .addValue("summary", card.summary()).addValue("recommendation", card.recommendation())
                .addValue("reason", reason).addValue("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC)));
        batch.batchUpdate("""
                insert into score (account_id, scorecard_id, place, dimension, weight, score, reasoning, citations,
                                   lowest, highest)
                values (:account, :scorecard, :place, :dimension, :weight, :score, :reasoning, :citations,
                        :lowest, :highest)
                """, IntStream.range(0, card.scores().size()).mapToObj(i -> score(session, filed.id(), i, card))
                .toArray(MapSqlParameterSource[]::new));
        return filed;
    }

    private static MapSqlParameterSource score(Session session, UUID scorecard, int place, Scorecard card) {
        var it = card.scores().get(place);
        return new MapSqlParameterSource("account", session.accountId().value()).addValue("scorecard", scorecard)
                .addValue("place", place).addValue("dimension", it.dimension()).addValue("weight", it.weight())
                .addValue("score", it.score()).addValue("reasoning", it.reasoning())
                .addValue("citations", JsonText.line(it.citations()))
                .addValue("lowest", it.range() == null ? null : it.range().lowest())
                .addValue("highest", it.range() == null ? null : it.range().highest());
    }

    private static Score score(ResultSet row) throws SQLException {
        var citations = StreamSupport.stream(JsonText.read(row.getString("citations")).spliterator(), false)
                .map(it -> new Score.Citation(it.path("turn").asInt(), it.path("quote").asString(),
                        it.hasNonNull("session") ? UUID.fromString(it.path("session").asString()) : null)).toList();
        return new Score(row.getString("dimension"), row.getInt("weight"), row.getBigDecimal("score"),
                row.getString("reasoning"), citations, row.getBigDecimal("lowest") == null ? null
                        : new Score.Range(row.getBigDecimal("lowest"), row.getBigDecimal("highest")));
    }

    private static Filed filed(ResultSet row, List<Score> scores) throws SQLException {
        var member = row.getObject("member_id", UUID.class);
        var judge = member != null ? new Judge.Person(member, row.getString("judge"))
                : new Judge.Engine(Runner.valueOf(row.getString("engine")), row.getString("model"),
                        row.getString("prompt_version"), row.getInt("rubric_revision"),
                        row.getBigDecimal("temperature"), row.getString("input_hash"));
        return new Filed(row.getObject("id", UUID.class), row.getObject("session_id", UUID.class), row.getInt("place"),
                new Scorecard(judge, scores, row.getString("summary"), row.getString("recommendation")),
                row.getBoolean("passed"), row.getString("reason"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
