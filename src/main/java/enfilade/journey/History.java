package enfilade.journey;

import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.evaluation.Recommendation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The histories of journeys. They are only ever added to. */
@Component
public class History {

    private final JdbcClient db;

    History(JdbcClient db) {
        this.db = db;
    }

    /** Everything that happened to a journey, in its order; reads the primary key. */
    public List<Entry> of(AccountId account, UUID journey) {
        return db.sql("""
                select seq, kind, stage_id, session_id, scorecard_id, decision_id, words, actor_kind, actor_id,
                       actor_name, at, status, waiting_for, since, standing_at, granted, recommendation, recommended_by,
                       from_revision_id, revision_id, deadline_at
                  from journey_entry
                 where account_id = :account
                   and journey_id = :journey
                 order by seq
                """).param("account", account.value()).param("journey", journey).query(History::entry).list();
    }

    /** @param journey as it stands after the event, which is its newest entry */
    void add(Actor by, Journey journey, UUID stage, Event event) {
        var standing = journey.standing();
        var word = standing.recommendation();
        db.sql("""
                insert into journey_entry (account_id, journey_id, seq, kind, stage_id, session_id, scorecard_id,
                                           decision_id, words, actor_kind, actor_id, actor_name, at, status,
                                           waiting_for, since, standing_at, granted, recommendation, recommended_by,
                                           from_revision_id, revision_id, deadline_at)
                values (:account, :journey, :seq, :kind, :stage, :session, :scorecard, :decision, :words, :actor_kind,
                        :actor, :name, :at, :status, :waiting_for, :since, :standing_at, :granted, :recommendation,
                        :recommended_by, :from, :to, :deadline)
                """)
                .param("account", journey.accountId().value()).param("journey", journey.id())
                .param("seq", journey.entries()).param("kind", Entry.Kind.of(event).name()).param("stage", stage)
                .param("session", session(event))
                .param("scorecard", event instanceof Event.Judged it ? it.scorecard() : null)
                .param("decision", decision(event))
                .param("words", event instanceof Event.Asked it ? it.words() : null)
                .param("actor_kind", by.kind().name()).param("actor", by.id()).param("name", by.name())
                .param("at", moment(event.at())).param("status", standing.status().name())
                .param("waiting_for", standing.waitingFor() == null ? null : standing.waitingFor().name())
                .param("since", moment(standing.since())).param("standing_at", standing.stage())
                .param("granted", standing.granted()).param("recommendation", word == null ? null : word.word())
                .param("recommended_by", word == null ? null : word.by())
                .param("from", event instanceof Event.Moved it ? it.from() : null)
                .param("to", event instanceof Event.Moved it ? it.to() : null)
                .param("deadline", event instanceof Event.Moved it && it.deadline() != null ? moment(it.deadline())
                        : null).update();
    }

    private static @Nullable UUID session(Event event) {
        return switch (event) {
            case Event.Opened it -> it.session();
            case Event.Resumed it -> it.session();
            case Event.HandedIn it -> it.session();
            case Event.Judged it -> it.session();
            case Event.Failed it -> it.session();
            case Event.Cancelled it -> it.session();
            default -> null;
        };
    }

    private static @Nullable UUID decision(Event event) {
        return switch (event) {
            case Event.Decided it -> it.decision().id();
            case Event.Undone it -> it.decision().id();
            default -> null;
        };
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        var word = row.getString("recommendation");
        var reason = row.getString("waiting_for");
        var standing = new Standing(Standing.Status.valueOf(row.getString("status")),
                row.getObject("standing_at", UUID.class), reason == null ? null : Standing.Reason.valueOf(reason),
                instant(row, "since"), row.getBoolean("granted"),
                word == null ? null : new Recommendation(word, row.getString("recommended_by")));
        return new Entry(row.getInt("seq"), Entry.Kind.valueOf(row.getString("kind")),
                row.getObject("stage_id", UUID.class), row.getObject("session_id", UUID.class),
                row.getObject("scorecard_id", UUID.class), row.getObject("decision_id", UUID.class),
                row.getString("words"), Actor.Kind.valueOf(row.getString("actor_kind")),
                row.getObject("actor_id", UUID.class), row.getString("actor_name"), instant(row, "at"), standing,
                move(row));
    }

    private static Entry.@Nullable Move move(ResultSet row) throws SQLException {
        var to = row.getObject("revision_id", UUID.class);
        var deadline = row.getObject("deadline_at", OffsetDateTime.class);
        return to == null ? null : new Entry.Move(row.getObject("from_revision_id", UUID.class), to,
                deadline == null ? null : deadline.toInstant());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime moment(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
