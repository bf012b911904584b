package enfilade.activity;

import enfilade.Texts;
import enfilade.account.Actor;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the ledger. Every use case ends here, in its own transaction. */
@Component
public class Activities {

    private static final int LONGEST = 1000;

    private final JdbcClient db;
    private final Clock clock;
    private final JsonMapper json;
    private final ApplicationEventPublisher followers;

    Activities(JdbcClient db, Clock clock, JsonMapper json, ApplicationEventPublisher followers) {
        this.db = db;
        this.clock = clock;
        this.json = json;
        this.followers = followers;
    }

    public void record(Actor by, String type, UUID thing, String words) {
        record(by, type, thing, words, List.of());
    }

    /**
     * Takes the account's counter and then writes the row: whoever holds the counter commits before the next one gets
     * it, so the numbers of an account's facts are in the order of their commits and have no gaps. Who follows the
     * ledger hears of it at once, in the same transaction.
     */
    public void record(Actor by, String type, UUID thing, String words, List<Change> changes) {
        db.sql("update activity_counter set latest = latest + 1 where account_id = :account")
                .param("account", by.accountId().value()).update();
        db.sql("""
                insert into activity (account_id, id, seq, type, thing_id, actor_kind, actor_id, actor_name,
                                      words, changes, at)
                select account_id, :id, latest, :type, :thing, :kind, :actor, :name, :words, :changes, :at
                  from activity_counter
                 where account_id = :account
                """)
                .param("account", by.accountId().value())
                .param("id", UUID.randomUUID())
                .param("type", type)
                .param("thing", thing)
                .param("kind", by.kind().name())
                .param("actor", by.id())
                .param("name", by.name())
                .param("words", words.length() <= LONGEST ? words : Texts.cut(words, LONGEST - 1) + "…")
                .param("changes", json.writeValueAsString(changes))
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        followers.publishEvent(new Recorded(by, type, thing));
    }
}
