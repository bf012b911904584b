package enfilade.batch;

import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.account.ApiKeys;
import enfilade.account.Role;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For whom a batch is done: whoever said so, with what they may do by now. */
@Component
class Behalf {

    private final ApiKeys keys;
    private final JdbcClient db;
    private final Clock clock;

    Behalf(ApiKeys keys, JdbcClient db, Clock clock) {
        this.keys = keys;
        this.db = db;
        this.clock = clock;
    }

    /** Empty when they are not in the team any more, or the key opens nothing. */
    Optional<Actor> of(AccountId account, Actor.Kind kind, UUID id) {
        return switch (kind) {
            case MEMBER -> member(account, id);
            case API_KEY -> keys.findByAccountIdAndId(account, id)
                    .filter(key -> !key.isRevoked() && !key.isExpired(clock.instant())).map(key -> key.actor());
            case SYSTEM -> Optional.of(Actor.system(account));
            case PARTICIPANT -> Optional.empty();
        };
    }

    private Optional<Actor> member(AccountId account, UUID id) {
        return db.sql("""
                select m.role, p.name, p.zone
                  from member m
                  join person p on p.id = m.person_id
                 where m.account_id = :account
                   and m.id = :id
                """).param("account", account.value()).param("id", id)
                .query((row, n) -> new Actor(account, Actor.Kind.MEMBER, id, row.getString("name"),
                        Role.valueOf(row.getString("role")), ZoneId.of(row.getString("zone")))).optional();
    }
}
