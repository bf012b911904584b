package enfilade.activity;

import enfilade.account.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who did something that the ledger tells of: a member, also one who has left since, or an API key. */
record Doer(UUID id, String name, Actor.Kind kind) {

    /**
     * Everybody whom the facts name that somebody may know of, by their latest name. Goes from one person to the next
     * on the index activity_of_actor instead of looking at every fact.
     */
    static List<Doer> in(Actor me, JdbcClient db) {
        return db.sql("""
                with recursive doer (actor_id) as (
                  select *
                    from (select actor_id
                            from activity
                           where account_id = :account
                           order by actor_id
                           fetch first 1 row only) one
                  union all
                  select (select next.actor_id
                            from activity next
                           where next.account_id = :account
                             and next.actor_id > doer.actor_id
                           order by next.actor_id
                           fetch first 1 row only)
                    from doer
                   where doer.actor_id is not null
                )
                select latest.actor_id, latest.actor_name, latest.actor_kind
                  from doer
                  join activity latest
                    on latest.account_id = :account
                   and latest.seq = (select a.seq
                                       from activity a
                                      where a.account_id = :account
                                        and a.actor_id = doer.actor_id
                                        and %s
                                      order by a.seq desc
                                      fetch first 1 row only)
                 order by lower(latest.actor_name), latest.actor_id
                """.formatted(Activity.TOLD)).params(Activity.reader(me)).query(Doer::from).list();
    }

    /** How this one is called where only one line is: Robo, API key. */
    public String label() {
        return switch (kind) {
            case MEMBER -> name;
            case API_KEY -> name + ", API key";
            case SYSTEM -> name + ", by itself";
        };
    }

    private static Doer from(ResultSet row, int number) throws SQLException {
        return new Doer(row.getObject("actor_id", UUID.class), row.getString("actor_name"),
                Actor.Kind.valueOf(row.getString("actor_kind")));
    }
}
