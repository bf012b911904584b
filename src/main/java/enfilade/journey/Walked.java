package enfilade.journey;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Sight;
import enfilade.journey.Standing.Status;
import enfilade.participant.Told;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who walks through what: one journey by the names of its participant and its template. */
record Walked(JdbcClient db) {

    /** Who walks through which template, and how that stands. */
    record Walk(UUID id, UUID participantId, String participant, String email, boolean isArchived,
                UUID templateId, String template, Status status) {

        /** Whether nobody is let in any more for anything but to read how it ended. */
        public boolean isCompleted() {
            return status == Status.COMPLETED;
        }

        /** Whether nobody is invited to it any more. */
        public boolean isOver() {
            return status.isEnd() && !isCompleted();
        }
    }

    /** Journeys through templates that somebody may not see do not exist for them. */
    Walk of(Actor me, UUID journeyId) {
        return db.sql("""
                select j.id, j.participant_id, p.name, p.email, p.status = 'ARCHIVED' as archived, j.template_id,
                       t.template_name, j.status
                  from journey j
                  join participant p on (p.account_id, p.id) = (j.account_id, j.participant_id)
                  join evaluation_template t on (t.account_id, t.id) = (j.account_id, j.template_id)
                 where j.account_id = :account
                   and j.id = :journey
                   and %s
                """.formatted(Sight.OF_TEMPLATE)).params(Sight.of(me)).param("journey", journeyId)
                .query((row, n) -> new Walk(row.getObject("id", UUID.class),
                        row.getObject("participant_id", UUID.class), row.getString("name"), row.getString("email"),
                        row.getBoolean("archived"), row.getObject("template_id", UUID.class),
                        row.getString("template_name"), Status.valueOf(row.getString("status"))))
                .optional().orElseThrow(() -> new Refusal.NotFound("journey"));
    }

    /** Whether a seal hides something from them that the participant's own page may tell. */
    boolean isSealedFrom(Actor me, UUID journeyId, Instant now) {
        return db.sql("select count(*) from journey j where j.account_id = :account and j.id = :journey and "
                        + Told.HIDES).param("account", me.accountId().value()).param("journey", journeyId)
                .param("me", me.id()).param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query(Integer.class).single() > 0;
    }
}
