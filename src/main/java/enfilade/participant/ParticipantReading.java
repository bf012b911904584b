package enfilade.participant;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Email;
import enfilade.account.Sight;
import enfilade.api.Listing;
import enfilade.api.Slice;
import enfilade.participant.Participant.Draft;
import enfilade.participant.Participant.Status;
import enfilade.web.Cursor;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Participants as the API shows them: two statements for one or for a page of them, and one to count. */
@Component
class ParticipantReading {

    private static final String SELECT = """
            select p.id, p.name, p.email, p.external_id, p.phone, p.tags, p.title, p.organization, p.experience_level,
                   p.location, p.skills, p.education, p.languages, p.resume_url, p.pipeline_id, p.metadata, p.status,
                   p.created_at, p.updated_at
            """;

    private static final String FROM = "from participant p where p.account_id = :account";

    private record Row(UUID id, Draft draft, Instant createdAt, Instant updatedAt) {}

    private final JdbcClient db;

    ParticipantReading(JdbcClient db) {
        this.db = db;
    }

    ParticipantPayload one(Actor me, UUID participant) {
        return all(me, List.of(participant)).stream().findFirst()
                .orElseThrow(() -> new Refusal.NotFound("participant"));
    }

    /** Those of them that are there, in this order. */
    List<ParticipantPayload> all(Actor me, List<UUID> participants) {
        if (participants.isEmpty()) return List.of();
        var rows = db.sql(SELECT + FROM + " and p.id in (:ids)").param("account", me.accountId().value())
                .param("ids", participants).query(ParticipantReading::row).list().stream()
                .collect(Collectors.toMap(Row::id, row -> row));
        return whole(me, participants.stream().filter(rows::containsKey).map(rows::get).toList());
    }

    /** The newest first, by the index participant_by_birth. */
    Listing<ParticipantPayload> page(Actor me, ParticipantApi.Filter filter, Slice slice) {
        var sought = filter.sought();
        var params = new HashMap<String, Object>(sought.params());
        params.putAll(Sight.of(me));
        var conditions = new ArrayList<>(sought.conditions());
        conditions.addAll(exactly(filter, params));
        var from = FROM + conditions.stream().map(" and "::concat).collect(Collectors.joining());
        var source = new Slice.Source(SELECT, from, "p.created_at", "p.id", Slice.Order.NEWEST_FIRST, params);
        var found = slice.read(db, source, ParticipantReading::row,
                row -> Cursor.at(row.createdAt().toString(), row.id()));
        return new Listing<>(whole(me, found.data()), found.meta());
    }

    /** An external id is a word as well, and found by the index of those. */
    private static List<String> exactly(ParticipantApi.Filter filter, Map<String, Object> params) {
        var conditions = new ArrayList<String>();
        if (filter.email() != null) {
            conditions.add("p.email_lower = :email");
            params.put("email", Email.fold(filter.email()));
        }
        if (filter.externalId() != null) {
            conditions.add("""
                    p.external_id = :external
                    and p.id in (select w.participant_id
                                   from participant_word w
                                  where w.account_id = :account
                                    and w.word = :external_word)
                    """);
            params.put("external", filter.externalId());
            params.put("external_word", SearchWords.whole(filter.externalId()));
        }
        return conditions;
    }

    private List<ParticipantPayload> whole(Actor me, Collection<Row> rows) {
        var walks = Walk.of(me, rows.stream().map(Row::id).toList(), db).stream()
                .collect(Collectors.groupingBy(Walk::participantId));
        return rows.stream().map(row -> ParticipantPayload.of(row.id(), row.draft(),
                walks.getOrDefault(row.id(), List.of()), row.createdAt(), row.updatedAt())).toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var draft = new Draft(row.getString("name"), row.getString("email"), row.getString("external_id"),
                row.getString("phone"), texts(row.getArray("tags")), row.getString("title"),
                row.getString("organization"), row.getString("experience_level"), row.getString("location"),
                texts(row.getArray("skills")), row.getString("education"), texts(row.getArray("languages")),
                row.getString("resume_url"), row.getString("pipeline_id"), row.getString("metadata"),
                Status.valueOf(row.getString("status")));
        return new Row(row.getObject("id", UUID.class), draft,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static List<String> texts(Array array) throws SQLException {
        return Stream.of((Object[]) array.getArray()).map(String::valueOf).toList();
    }
}
