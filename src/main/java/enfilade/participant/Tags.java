package enfilade.participant;

import enfilade.account.Actor;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has which tag, in a narrow table by which somebody is found among a million. */
final class Tags {

    /** As many as anybody would choose from. */
    private static final int MOST = 200;

    /**
     * From one tag to the next, each found in the primary key: however many have the same one, it is read once.
     */
    static List<String> inUse(Actor me, JdbcClient db) {
        return db.sql("""
                with recursive used(tag, place) as (
                  select min(g.tag), 1
                    from participant_tag g
                   where g.account_id = :account
                  union all
                  select (select min(n.tag) from participant_tag n where n.account_id = :account and n.tag > u.tag),
                         u.place + 1
                    from used u
                   where u.tag is not null
                     and u.place < :most
                )
                select tag from used where tag is not null
                """).param("account", me.accountId().value()).param("most", MOST).query(String.class).list();
    }

    /** Keeps the ones that this person has by now. */
    static void note(Participant after, List<String> before, NamedParameterJdbcTemplate rows) {
        var tags = after.draft().tags();
        if (tags.equals(before)) return;
        var who = Map.of("account", after.accountId().value(), "participant", after.id());
        if (!before.isEmpty()) {
            rows.update("delete from participant_tag where account_id = :account and participant_id = :participant",
                    who);
        }
        rows.batchUpdate("insert into participant_tag (account_id, tag, participant_id) "
                + "values (:account, :tag, :participant)", tags.stream().map(tag ->
                        new MapSqlParameterSource(who).addValue("tag", tag)).toArray(MapSqlParameterSource[]::new));
    }

    private Tags() {}
}
