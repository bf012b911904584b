package enfilade.session;

import enfilade.account.AccountId;
import enfilade.evaluation.FrozenRevisions;
import enfilade.evaluation.FrozenStage;
import enfilade.participant.Belongings;
import enfilade.participant.Kept;
import enfilade.participant.Untold;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody did behind the doors, what they wrote and handed in, and how it was scored. */
@Component
@Order(Belongings.SESSIONS)
class SessionBelongings implements Belongings {

    private static final String OF_THEIRS = """
             where account_id = :account
               and session_id in (select x.id
                                    from session x
                                   where x.account_id = :account
                                     and x.participant_id = :participant)
            """;

    private final FrozenRevisions revisions;
    private final Attachments attachments;
    private final Scorecards scorecards;
    private final JdbcClient db;
    private final Clock clock;

    SessionBelongings(FrozenRevisions revisions, Attachments attachments, Scorecards scorecards, JdbcClient db,
                      Clock clock) {
        this.revisions = revisions;
        this.attachments = attachments;
        this.scorecards = scorecards;
        this.db = db;
        this.clock = clock;
    }

    /** What was not handed in is nobody's but theirs: the team does not read it here either. */
    @Override
    public List<Chapter> of(AccountId account, UUID participant) {
        var untold = Untold.of(account, participant, clock.instant(), db);
        var sessions = sessions(account, participant);
        var filed = cards(account, sessions);
        var cards = sessions.stream().filter(it -> !untold.isSealed(it.get("journey_id"), it.get("stage_id")))
                .flatMap(it -> filed.getOrDefault(id(it, "id"), List.of()).stream()
                        .map(card -> CardEntry.whole(it, card))).toList();
        return chapters(account, participant, sessions, cards, true);
    }

    /** Of the scores as much as their page tells; never the notes of the team. */
    @Override
    public List<Chapter> forThemselves(AccountId account, UUID participant) {
        var untold = Untold.of(account, participant, clock.instant(), db);
        var sessions = sessions(account, participant);
        var filed = cards(account, sessions);
        var cards = sessions.stream().filter(it -> untold.isKnown(it.get("journey_id")))
                .flatMap(it -> Scorecards.counting(filed.getOrDefault(id(it, "id"), List.of())).stream()
                        .map(card -> CardEntry.told(it, card, stage(account, it)))).toList();
        sessions.forEach(it -> it.keySet().removeAll(Set.of("notes", "pipeline_id")));
        return chapters(account, participant, sessions, cards, false);
    }

    @Override
    public List<File> files(AccountId account, UUID participant) {
        return db.sql("""
                select a.id, a.session_id, a.name
                  from attachment a
                  join session x on (x.account_id, x.id) = (a.account_id, a.session_id)
                 where x.account_id = :account
                   and x.participant_id = :participant
                   and x.handed_in_at is not null
                 order by a.created_at, a.id
                """).param("account", account.value()).param("participant", participant)
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    var session = row.getObject("session_id", UUID.class);
                    return new File(id, row.getString("name"), () -> attachments.of(account, session, id).bytes());
                }).list();
    }

    /** A session that goes on from another one points at it, so nobody points anywhere before they go. */
    @Override
    public void erase(AccountId account, UUID participant) {
        List.of("""
                delete from score
                 where account_id = :account
                   and scorecard_id in (select c.id
                                          from scorecard c
                                          join session x on (x.account_id, x.id) = (c.account_id, c.session_id)
                                         where x.account_id = :account
                                           and x.participant_id = :participant)
                """,
                "delete from scorecard" + OF_THEIRS, "delete from answer" + OF_THEIRS,
                "delete from turn" + OF_THEIRS, "delete from conversation" + OF_THEIRS,
                "delete from attachment" + OF_THEIRS,
                "update session set resumes = null where account_id = :account and participant_id = :participant",
                "delete from session where account_id = :account and participant_id = :participant")
                .forEach(sql -> db.sql(sql).param("account", account.value()).param("participant", participant)
                        .update());
    }

    private List<Chapter> chapters(AccountId account, UUID participant, List<Map<String, @Nullable Object>> sessions,
                                   List<Map<String, @Nullable Object>> cards, boolean isHandedIn) {
        var answers = of("""
                select a.session_id, s.stage_name, a.place as question, a.words, a.saved_at
                  from answer a""", "a.session_id", "a.place", account, participant, isHandedIn);
        var files = of("""
                select f.id, f.session_id, s.stage_name, f.name, f.media_type, f.size, f.created_at
                  from attachment f""", "f.session_id", "f.created_at, f.id", account, participant, isHandedIn);
        var turns = of("""
                select t.session_id, s.stage_name, t.number as turn, t.words, t.said_at,
                       case when t.kind in ('ANSWERS', 'REPEATS') then 'participant' else 'interviewer' end as speaker,
                       t.stood_in
                  from turn t""", "t.session_id", "t.number", account, participant, isHandedIn);
        var noted = of("""
                select c.session_id, s.stage_name, c.switches, c.pastes, c.pasted, c.absences, c.absent_seconds
                  from conversation c""", "c.session_id", "c.session_id", account, participant, isHandedIn);
        return List.of(new Chapter("sessions", "Sessions", sessions), new Chapter("answers", "Answers", answers),
                new Chapter("turns", "Conversations", turns),
                new Chapter("noted", "Noted about conversations", noted),
                new Chapter("attachments", "Files handed in", files),
                new Chapter("scorecards", "Scorecards", cards));
    }

    private List<Map<String, @Nullable Object>> of(String select, String session, String order, AccountId account,
                                                   UUID participant, boolean isHandedIn) {
        return db.sql(select + """

                  join session x             on x.account_id = :account and x.id = %s
                  join revision_stage s      on (s.account_id, s.revision_id, s.stage_id)
                                              = (x.account_id, x.revision_id, x.stage_id)
                 where x.account_id = :account
                   and x.participant_id = :participant
                   and (:everything or x.handed_in_at is not null)
                 order by x.created_at, x.id, %s
                """.formatted(session, order)).param("account", account.value()).param("participant", participant)
                .param("everything", !isHandedIn).query(Kept::entry).list();
    }

    private List<Map<String, @Nullable Object>> sessions(AccountId account, UUID participant) {
        return db.sql("""
                select x.id, x.journey_id, x.stage_id, x.revision_id, s.stage_name, x.attempt,
                       lower(x.status) as status, lower(x.runner) as runner, x.scheduled_at, x.zone, x.notes,
                       x.pipeline_id, x.consented_at, x.started_at, x.handed_in_at, x.ended_at, x.created_at
                  from session x
                  join revision_stage s on (s.account_id, s.revision_id, s.stage_id)
                                         = (x.account_id, x.revision_id, x.stage_id)
                 where x.account_id = :account
                   and x.participant_id = :participant
                 order by x.created_at, x.id
                """).param("account", account.value()).param("participant", participant).query(Kept::entry).list();
    }

    private FrozenStage stage(AccountId account, Map<String, @Nullable Object> session) {
        return revisions.of(account, id(session, "revision_id")).stage(id(session, "stage_id"));
    }

    /** By their sessions; one statement. */
    private Map<UUID, List<Scorecards.Filed>> cards(AccountId account, List<Map<String, @Nullable Object>> sessions) {
        return scorecards.of(account, sessions.stream().map(it -> id(it, "id")).toList()).stream()
                .collect(Collectors.groupingBy(Scorecards.Filed::session));
    }

    private static UUID id(Map<String, @Nullable Object> entry, String key) {
        return UUID.fromString(String.valueOf(entry.get(key)));
    }
}
