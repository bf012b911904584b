package enfilade.activity;

import static java.util.Comparator.comparing;

import enfilade.account.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who did something that the ledger tells of: a member, also one who has left since, or an API key. */
record Doer(UUID id, String name, Actor.Kind kind) {

    /**
     * Everybody whom the facts name that somebody may know of, by their latest name. Goes from one person to the next
     * on the index activity_of_actor instead of looking at every fact; it names all columns of the order, because H2
     * would sort otherwise.
     */
    static List<Doer> in(Actor me, JdbcClient db) {
        return db.sql("""
                with recursive doer (actor_id) as (
                  select *
                    from (select actor_id
                            from activity
                           where account_id = :account
                           order by account_id desc, actor_id desc
                           fetch first 1 row only) one
                  union all
                  select (select next.actor_id
                            from activity next
                           where next.account_id = :account
                             and next.actor_id < doer.actor_id
                           order by next.account_id desc, next.actor_id desc
                           fetch first 1 row only)
                    from doer
                   where doer.actor_id is not null
                )
                select doer.actor_id,
                       (select a.actor_kind || ' ' || a.actor_name
                          from activity a
                         where a.account_id = :account
                           and a.actor_id = doer.actor_id
                           and %s
                         order by a.account_id desc, a.actor_id desc, a.seq desc
                         fetch first 1 row only) as named
                  from doer
                 where doer.actor_id is not null
                """.formatted(Activity.TOLD)).params(Activity.reader(me)).query(Doer::from).list().stream()
                .filter(Objects::nonNull).sorted(comparing(doer -> doer.name().toLowerCase(Locale.ROOT))).toList();
    }

    /** How this one is called where only one line is: Robo, API key. */
    public String label() {
        return switch (kind) {
            case MEMBER -> name;
            case PARTICIPANT -> "Participants";
            case API_KEY -> name + ", API key";
            case SYSTEM -> name + ", by itself";
        };
    }

    private static @Nullable Doer from(ResultSet row, int number) throws SQLException {
        var named = row.getString("named");
        if (named == null) return null;
        var end = named.indexOf(' ');
        return new Doer(row.getObject("actor_id", UUID.class), named.substring(end + 1),
                Actor.Kind.valueOf(named.substring(0, end)));
    }
}
