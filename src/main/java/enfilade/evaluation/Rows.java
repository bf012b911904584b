package enfilade.evaluation;

import enfilade.Refusal;
import enfilade.account.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands out the row of a template to one at a time. */
@Component
class Rows {

    private final JdbcClient db;
    private final Clock clock;

    Rows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Marks the template as edited, and by that locks it until the end of the transaction: whoever else arranges the
     * same row waits here and then counts afresh. Without it both would take the same place, and the constraint would
     * blame the slower one.
     */
    Row lock(Actor by, UUID template) {
        return lock(by, template, null);
    }

    /** Also of an archived template, and without marking it as edited. */
    void lockAny(Actor by, UUID template) {
        db.sql("select id from evaluation_template where account_id = :account and id = :template for update")
                .param("account", by.accountId().value()).param("template", template).query(UUID.class).optional()
                .orElseThrow(() -> new Refusal.NotFound("template"));
    }

    /** In the order of their ids, so that nobody waits in a circle. */
    void lockInterviewers(Actor by, Collection<UUID> ids) {
        if (ids.isEmpty()) return;
        db.sql("select id from agent_profile where account_id = :account and id in (:ids) order by id for update")
                .param("account", by.accountId().value()).param("ids", ids).query(UUID.class).list();
    }

    /** The same for those who are asked to review; interviewers come first. */
    void lockReviewers(Actor by, Collection<UUID> ids) {
        if (ids.isEmpty()) return;
        db.sql("select id from member where account_id = :account and id in (:ids) order by id for update")
                .param("account", by.accountId().value()).param("ids", ids).query(UUID.class).list();
    }

    /** @param agent an interviewer about whom the row shall know whether somebody may choose it */
    Row lock(Actor by, UUID template, @Nullable UUID agent) {
        by.mayWrite();
        var now = clock.instant();
        var locked = db.sql("update evaluation_template set updated_at = :now where account_id = :account "
                        + "and id = :template")
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("account", by.accountId().value()).param("template", template).update();
        if (locked == 0) throw new Refusal.NotFound("template");
        return db.sql("""
                select t.template_name, t.status, t.default_duration_minutes,
                       (select count(*)
                          from evaluation_stage s
                         where s.account_id = t.account_id
                           and s.template_id = t.id
                           and s.stage_order is not null) as length,
                       (select count(*)
                          from agent_profile p
                         where p.account_id = t.account_id
                           and p.id = cast(:agent as uuid)
                           and p.status = 'ACTIVE') as agents
                  from evaluation_template t
                 where t.account_id = :account
                   and t.id = :template
                """)
                .param("account", by.accountId().value()).param("template", template).param("agent", agent)
                .query((found, number) -> row(found, by, template, now)).single();
    }

    private Row row(ResultSet found, Actor by, UUID template, java.time.Instant now) throws SQLException {
        if (EvaluationTemplate.Status.ARCHIVED.name().equals(found.getString("status"))) {
            throw new Refusal.Conflict("This template is archived. Restore it before you change its stages.");
        }
        return new Row(db, by.accountId(), template, found.getString("template_name"),
                found.getInt("default_duration_minutes"), found.getInt("length"), found.getInt("agents") == 1, now);
    }
}
