package enfilade.notice;

import enfilade.account.Actor;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A participant on their way through the account's first published template, as letters are about one. */
record AJourney(UUID id, UUID participant) {

    static AJourney of(String name, Actor by, JdbcClient db) {
        var journey = new AJourney(UUID.randomUUID(), UUID.randomUUID());
        db.sql("""
                insert into participant (account_id, id, version, name, name_lower, email, email_lower, tags, skills,
                                         languages, metadata, status, created_at, updated_at)
                values (:account, :id, 1, :name, lower(:name), :email, :email, array['a'], array['a'], array['a'], '{}',
                        'ACTIVE', current_timestamp, current_timestamp)
                """).param("account", by.accountId().value()).param("id", journey.participant).param("name", name)
                .param("email", journey.participant + "@acme.example").update();
        db.sql("""
                insert into journey (account_id, id, version, participant_id, template_id, revision_id, status,
                                     stage_id, since, granted, entries, touched_at, created_at, updated_at)
                select s.account_id, :id, 1, :participant, r.template_id, r.id, 'ACTIVE', s.stage_id,
                       current_timestamp, false, 1, current_timestamp, current_timestamp, current_timestamp
                  from revision_stage s
                  join revision r on (r.account_id, r.id) = (s.account_id, s.revision_id)
                 where s.account_id = :account
                 fetch first 1 row only
                """).param("account", by.accountId().value()).param("id", journey.id)
                .param("participant", journey.participant).update();
        return journey;
    }
}
