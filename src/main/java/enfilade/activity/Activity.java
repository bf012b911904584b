package enfilade.activity;

import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.account.Sight;
import enfilade.web.Choice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row of the ledger: who did what, on which thing, when. Rows are only ever added. */
public record Activity(UUID id, long seq, String type, UUID thing, String actor, String words, Instant at) {

    /** What a fact is about, told by how its type begins. */
    public enum Kind implements Choice {
        TEMPLATES("Templates", "Template", "template."), STAGES("Stages", "Stage", "stage."),
        AGENT_PROFILES("Agent profiles", "Agent profile", "agent_profile."),
        PARTICIPANTS("Participants", "Participant", "participant."),
        JOURNEYS("Journeys", "Journey", "journey."), SESSIONS("Sessions", "Session", "session."),
        REVIEWS("Reviews", "Review", "review."), MEMBERS("Members", "Member", "member."),
        API_KEYS("API keys", "API key", "api_key."), ACCOUNT("Account", "Account", "account.");

        private final String label;
        private final String one;
        private final String beginning;

        Kind(String label, String one, String beginning) {
            this.label = label;
            this.one = one;
            this.beginning = beginning;
        }

        static Optional<Kind> of(String type) {
            return Stream.of(values()).filter(kind -> type.startsWith(kind.beginning)).findFirst();
        }

        @Override
        public String label() {
            return label;
        }

        /** A single one of them: Stage. */
        public String one() {
            return one;
        }

        /** How its types begin: stage. */
        String prefix() {
            return beginning.replace(".", "");
        }

        /** A condition on {@code activity a}. */
        String condition() {
            return "a.type like '" + beginning.replace("_", "!_") + "%' escape '!'";
        }
    }

    /**
     * A condition on {@code activity a}, for statements that read {@link #reader} among their parameters. Names stand
     * in the words of a fact, so a fact about a template, a stage or a journey is told to those only who may see that
     * template, and one about invitations and keys to those who manage them.
     */
    static final String TOLD = """
            (:manages or a.type not in ('member.invited', 'member.uninvited'))
                   and (:sees_all
                        or %2$s
                        or %3$s
                        or %4$s
                        or %5$s
                        or exists (select 1
                                     from evaluation_template t
                                    where (t.account_id, t.id) = (a.account_id, a.thing_id)
                                      and %1$s)
                        or exists (select 1
                                     from evaluation_stage s
                                     join evaluation_template t on (t.account_id, t.id) = (s.account_id, s.template_id)
                                    where (s.account_id, s.id) = (a.account_id, a.thing_id)
                                      and %1$s)
                        or exists (select 1
                                     from journey j
                                     join evaluation_template t on (t.account_id, t.id) = (j.account_id, j.template_id)
                                    where (j.account_id, j.id) = (a.account_id, a.thing_id)
                                      and %1$s)
                        or exists (select 1
                                     from session s
                                     join journey j             on (j.account_id, j.id) = (s.account_id, s.journey_id)
                                     join evaluation_template t on (t.account_id, t.id) = (j.account_id, j.template_id)
                                    where (s.account_id, s.id) = (a.account_id, a.thing_id)
                                      and %1$s)
                        or exists (select 1
                                     from decision d
                                     join journey j             on (j.account_id, j.id) = (d.account_id, d.journey_id)
                                     join evaluation_template t on (t.account_id, t.id) = (j.account_id, j.template_id)
                                    where (d.account_id, d.id) = (a.account_id, a.thing_id)
                                      and %1$s))""".formatted(Sight.OF_TEMPLATE, Kind.AGENT_PROFILES.condition(),
            Kind.PARTICIPANTS.condition(), Kind.MEMBERS.condition(), Kind.ACCOUNT.condition());

    static Map<String, Object> reader(Actor me) {
        var params = new HashMap<>(Sight.of(me));
        params.put("manages", me.role().managesPeople());
        return params;
    }

    /**
     * The latest facts that somebody may know of, newest first; of what was done to many at once it is told once, when
     * somebody said so. Reads activity_by_itself.
     */
    public static List<Activity> latest(Actor me, int most, JdbcClient db) {
        return db.sql("""
                select a.id, a.seq, a.type, a.thing_id, a.actor_name, a.words, a.at
                  from activity a
                 where a.account_id = :account
                   and a.batch_id is null
                   and %s
                 order by a.account_id desc, a.batch_id desc, a.seq desc
                 fetch first :most rows only
                """.formatted(TOLD)).params(reader(me)).param("most", most)
                .query(Activity::from).list();
    }

    /** Who touched a thing last: the name for "… changed this while you were writing". */
    public static Optional<String> lastActor(AccountId account, UUID thing, JdbcClient db) {
        return db.sql("""
                select actor_name
                  from activity
                 where account_id = :account
                   and thing_id = :thing
                 order by seq desc
                 fetch first 1 row only
                """).param("account", account.value()).param("thing", thing).query(String.class).optional();
    }

    /** Whether that has happened to a thing after a moment. */
    public static boolean isSince(Instant moment, String type, AccountId account, UUID thing, JdbcClient db) {
        return db.sql("""
                select count(*)
                  from activity
                 where account_id = :account
                   and thing_id = :thing
                   and type = :type
                   and at > :moment
                """).param("account", account.value()).param("thing", thing).param("type", type)
                .param("moment", OffsetDateTime.ofInstant(moment, ZoneOffset.UTC)).query(Integer.class).single() > 0;
    }

    /** The words of a fact as they follow a name: moved Final. */
    public static String deed(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private static Activity from(ResultSet row, int number) throws SQLException {
        return new Activity(row.getObject("id", UUID.class), row.getLong("seq"), row.getString("type"),
                row.getObject("thing_id", UUID.class), row.getString("actor_name"), row.getString("words"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
