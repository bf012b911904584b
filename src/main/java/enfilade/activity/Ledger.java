package enfilade.activity;

import enfilade.Texts;
import enfilade.account.AccountId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The book of an account's facts: numbered without a gap, in the order in which they became true for everybody. */
@Component
class Ledger {

    private static final int LONGEST = 1000;

    private final NamedParameterJdbcTemplate db;
    private final Clock clock;
    private final JsonMapper json;

    Ledger(NamedParameterJdbcTemplate db, Clock clock, JsonMapper json) {
        this.db = db;
        this.clock = clock;
        this.json = json;
    }

    /** Accounts in one order, so that nobody who writes in several waits in a circle. */
    void write(List<Minutes.Note> notes) {
        notes.stream().collect(Collectors.groupingBy(note -> note.by().accountId())).entrySet().stream()
                .sorted(Comparator.comparing(account -> account.getKey().value()))
                .forEach(account -> write(account.getKey(), account.getValue()));
    }

    /**
     * Takes the account's counter and then writes the rows: whoever holds the counter commits before the next one gets
     * it, so the numbers of an account's facts are in the order of their commits and have no gaps. The moment is that
     * of the numbering, so that times go the same way as numbers; those who look for what is new may go by either.
     */
    private void write(AccountId account, List<Minutes.Note> notes) {
        db.update("update activity_counter set latest = latest + :many where account_id = :account",
                new MapSqlParameterSource("account", account.value()).addValue("many", notes.size()));
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        var rows = IntStream.range(0, notes.size())
                .mapToObj(i -> row(notes.get(i)).addValue("later", notes.size() - 1 - i).addValue("at", now))
                .toArray(MapSqlParameterSource[]::new);
        db.batchUpdate("""
                insert into activity (account_id, id, seq, type, thing_id, actor_kind, actor_id, actor_name,
                                      words, changes, batch_id, at)
                select account_id, :id, latest - :later, :type, :thing, :kind, :actor, :name, :words, :changes,
                       cast(:batch as uuid), :at
                  from activity_counter
                 where account_id = :account
                """, rows);
    }

    private MapSqlParameterSource row(Minutes.Note note) {
        var by = note.by();
        return new MapSqlParameterSource("account", by.accountId().value())
                .addValue("id", UUID.randomUUID())
                .addValue("type", note.type())
                .addValue("thing", note.thing())
                .addValue("kind", by.kind().name())
                .addValue("actor", by.id())
                .addValue("name", by.name())
                .addValue("words", cut(note.words()))
                .addValue("batch", note.batch())
                .addValue("changes", json.writeValueAsString(note.changes()));
    }

    private static String cut(String words) {
        return words.length() <= LONGEST ? words : Texts.cut(words, LONGEST - 1) + "…";
    }
}
