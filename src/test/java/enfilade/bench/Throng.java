package enfilade.bench;

import enfilade.journey.Journey;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Many people at the door where a first one stands, written straight into the tables: half of them wait for a person,
 * for the others the door is open.
 */
record Throng(NamedParameterJdbcTemplate db, Journey first) {

    private static final Instant BEGAN = Instant.now().minusSeconds(86_400);

    void gather(int many) {
        var rows = IntStream.range(0, many).mapToObj(this::person).toArray(MapSqlParameterSource[]::new);
        db.batchUpdate("""
                insert into participant (account_id, id, version, name, name_lower, email, email_lower, tags, skills,
                                         languages, metadata, status, created_at, updated_at)
                select account_id, :id, 1, :name, :name, :email, :email, tags, skills, languages, metadata, status,
                       :at, :at
                  from participant
                 where id = :first
                """, rows);
        for (var word : List.of("name", "surname", "email")) {
            db.batchUpdate("insert into participant_word (account_id, word, created_at, participant_id) "
                    + "values (:account, :%s, :at, :id)".formatted(word), rows);
        }
        db.batchUpdate("""
                insert into journey (account_id, id, version, participant_id, template_id, revision_id, status,
                                     stage_id, waiting_for, since, granted, entries, touched_at, created_at, updated_at)
                select account_id, :journey, 1, :id, template_id, revision_id, :status, stage_id, :waiting, :at,
                       granted, entries, :at, :at, :at
                  from journey
                 where id = :model
                """, rows);
        db.batchUpdate("""
                insert into journey_link (account_id, journey_id, number, token_hash, expires_at, created_by,
                                          created_at)
                values (:account, :journey, 1, :hash, :until, 'Ada', :at)
                """, rows);
    }

    /** When the one in the middle of the list came. */
    Instant middle() {
        return BEGAN.plusSeconds(5_000);
    }

    private MapSqlParameterSource person(int i) {
        var waits = i % 2 == 0;
        var account = first.accountId().value();
        return new MapSqlParameterSource("account", account).addValue("id", UUID.randomUUID())
                .addValue("first", first.participantId()).addValue("model", first.id())
                .addValue("journey", UUID.randomUUID()).addValue("name", "person " + i)
                .addValue("surname", "surname" + i).addValue("email", "person" + i + "@example.org")
                .addValue("status", waits ? "WAITING" : "ACTIVE")
                .addValue("waiting", waits ? "REVIEW" : null).addValue("hash", account + "/" + i)
                .addValue("at", at(BEGAN.plusSeconds(i))).addValue("until", at(BEGAN.plusSeconds(9_000_000)));
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
