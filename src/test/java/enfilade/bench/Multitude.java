package enfilade.bench;

import enfilade.journey.Journey;
import enfilade.participant.Told;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * As many people as a team meets in years, written straight into the tables of PostgreSQL, beside one who walks: a
 * quarter of them walk or walked, most of those have ended, and one in twenty of those waits for a person. Of those
 * under way, one in five was scored where they stand and may try again.
 */
record Multitude(JdbcClient db, Journey first) {

    /** The first sixty wait and sixty more want a last word, so that these fill a page however many set out. */
    private static final String KIND = "case when n <= 60 then 0 when n <= 120 then 20 else mod(n, 100) end";

    /** How many of them stand how, of a hundred who set out. */
    private static final String STATUS = """
            case when kind < 5 then 'WAITING' when kind < 15 then 'ACTIVE'
                 when kind < 20 then 'STOPPED' else 'COMPLETED' end""";

    /** @param sessions of which five in six are their journey's only one */
    void gather(int people, int sessions) {
        var journeys = sessions * 5 / 6;
        people(people, journeys);
        words(people);
        tags(people);
        journeys(journeys);
        sessions(journeys, sessions);
        history(journeys);
        facts(journeys);
        mirror();
    }

    /** The door at which they stand is one that hides what came of it. */
    void seal() {
        db.sql("update revision_stage set sealed_review = true where account_id = :account")
                .param("account", first.accountId().value()).update();
        mirror();
    }

    private void mirror() {
        db.sql("update journey j set sealed_since = %1$s where j.account_id = :account and %1$s is not null"
                .formatted(Told.SEALED_SINCE)).param("account", first.accountId().value()).update();
        db.sql("vacuum analyze").update();
    }

    private void people(int many, int walk) {
        run("""
                insert into participant (account_id, id, version, name, name_lower, email, email_lower, tags, skills,
                                         languages, metadata, status, walks, created_at,
                                         updated_at)
                select p.account_id, %s, 1, 'Person ' || n, 'person ' || n, 'person' || n || '@example.org',
                       'person' || n || '@example.org', array['tag' || mod(n, 50)], p.skills, p.languages, p.metadata,
                       case when mod(n, 20) = 0 then 'ARCHIVED' else 'ACTIVE' end,
                       n <= %d, p.created_at - n * interval '1 minute', p.created_at
                  from participant p, generate_series(1, :many) n
                 where p.id = :participant
                """.formatted(id("person"), walk), many);
    }

    private void words(int many) {
        run("""
                insert into participant_word (account_id, word, created_at, participant_id)
                select p.account_id, word, p.created_at - n * interval '1 minute', %s
                  from participant p, generate_series(1, :many) n,
                       lateral unnest(array['person', 'surname' || mod(n, 20000), 'person' || n || '@example.org',
                                            'example.org']) word
                 where p.id = :participant
                """.formatted(id("person")), many);
    }

    private void tags(int many) {
        run("""
                insert into participant_tag (account_id, tag, participant_id)
                select :account, 'tag' || mod(n, 50), %s
                  from generate_series(1, :many) n
                """.formatted(id("person")), many);
    }

    private void history(int many) {
        run("""
                insert into journey_entry (account_id, journey_id, seq, kind, stage_id, actor_kind, actor_id,
                                           actor_name, at, status, since, standing_at, granted)
                select j.account_id, j.id, 1, 'STARTED', j.stage_id, 'MEMBER', :journey, 'Ada', j.created_at, 'ACTIVE',
                       j.created_at, j.stage_id, false
                  from journey j
                 where j.account_id = :account
                   and j.id <> :journey
                   and :many > 0
                """, many);
        run("""
                insert into message (account_id, id, version, journey_id, participant_id, kind, to_email, subject, body,
                                     message_id, status, due_at, orders, attempts, created_at, sent_at)
                select j.account_id, gen_random_uuid(), 1, j.id, j.participant_id, 'INVITATION', 'pia@example.org',
                       'Invited', 'Welcome', cast(j.id as text), 'SENT', j.created_at, 1, 1, j.created_at, j.created_at
                  from journey j
                 where j.account_id = :account
                   and :many > 0
                """, many);
    }

    private void journeys(int many) {
        run("""
                insert into journey (account_id, id, version, participant_id, template_id, revision_id, status,
                                     stage_id, waiting_for, since, granted, entries, touched_at, created_at, updated_at,
                                     told_at, recommended_by)
                select j.account_id, %s, 1, %s, j.template_id, j.revision_id, %s, j.stage_id,
                       case when kind < 5 then 'REVIEW' end, at, false, 2, at, at, at,
                       case when kind >= 15 then at end, case when kind >= 21 then 'Rui' end
                  from journey j, generate_series(1, :many) n,
                       lateral (select j.created_at - n * interval '1 minute' as at, %s as kind) t
                 where j.id = :journey
                """.formatted(id("journey"), id("person"), STATUS, KIND), many);
        run("""
                insert into journey_link (account_id, journey_id, number, token_hash, expires_at, created_by,
                                          created_at)
                select :account, %s, 1, cast(:account as text) || n, current_timestamp + interval '90 days', 'Ada',
                       current_timestamp
                  from generate_series(1, :many) n
                """.formatted(id("journey")), many);
    }

    private void sessions(int journeys, int sessions) {
        run("""
                insert into session (account_id, id, version, journey_id, participant_id, revision_id, stage_id,
                                     attempt, status, runner, started_at, handed_in_at, ended_at, created_at,
                                     updated_at)
                select s.account_id, %s, 1, %s, %s, s.revision_id, s.stage_id, 1 + (n - 1) / %d,
                       case when kind >= 13 then 'COMPLETED' when kind < 5 then 'IN_PROGRESS'
                            else 'SCHEDULED' end, s.runner, case when kind < 5 then at end,
                       case when kind < 5 then at end, case when kind >= 13 then at end, at, at
                  from session s, generate_series(1, :many) n,
                       lateral (select s.created_at - n * interval '1 minute' as at, %s as kind) t
                 where s.journey_id = :journey
                """.formatted(id("session"), id("journey", "(1 + mod(n - 1, " + journeys + "))"),
                id("person", "(1 + mod(n - 1, " + journeys + "))"), journeys, KIND), sessions);
        run("""
                insert into scorecard (account_id, id, session_id, journey_id, place, member_id, judge, rubric_revision,
                                       overall, passed, created_at)
                select s.account_id, gen_random_uuid(), s.id, s.journey_id, 1, :journey, 'Rui', 1, 70, true,
                       s.ended_at
                  from session s
                 where s.account_id = :account
                   and s.status = 'COMPLETED'
                   and :many > 0
                """, sessions);
    }

    private void facts(int many) {
        run("""
                insert into activity (account_id, id, seq, type, thing_id, actor_kind, actor_id, actor_name, words,
                                      changes, at)
                select :account, gen_random_uuid(), 1000000 + n, 'journey.started', %s, 'MEMBER', :journey, 'Ada',
                       'Started a journey', '[]', current_timestamp
                  from generate_series(1, :many) n
                """.formatted(id("journey")), many);
        db.sql("update activity_counter set latest = 1000000 + :many where account_id = :account")
                .param("many", many).param("account", first.accountId().value()).update();
    }

    private static String id(String of) {
        return id(of, "n");
    }

    /** Always the same for the same number, so that what belongs together finds itself. */
    private static String id(String of, String number) {
        return "cast(md5(cast(:account as text) || '" + of + "' || " + number + ") as uuid)";
    }

    /** Analyzed each time: until then, foreign keys are looked up as was best when the tables were small. */
    private void run(String sql, int many) {
        db.sql(sql).param("account", first.accountId().value()).param("participant", first.participantId())
                .param("journey", first.id()).param("many", many).update();
        db.sql("analyze").update();
    }
}
