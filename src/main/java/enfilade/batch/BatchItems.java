package enfilade.batch;

import enfilade.account.AccountId;
import enfilade.account.Email;
import enfilade.api.Slice;
import enfilade.batch.BatchItem.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of every batch, each with what became of them. */
@Component
class BatchItems {

    private static final String SELECT = """
            select place, participant_id, journey_id, name, email, row_text, words, mail, seen, outcome, thing_id,
                   result
              from batch_item
             where account_id = :account
               and batch_id = :batch
            """;

    private final JdbcClient db;
    private final NamedParameterJdbcTemplate rows;

    BatchItems(JdbcClient db, NamedParameterJdbcTemplate rows) {
        this.db = db;
        this.rows = rows;
    }

    void add(Batch batch, List<BatchItem> items) {
        rows.batchUpdate("""
                insert into batch_item (account_id, batch_id, place, participant_id, journey_id, name, email,
                                        email_lower, row_text, words, mail, seen, outcome)
                values (:account, :batch, :place, :participant, :journey, :name, :email, :folded, :row, :words, :mail,
                        :seen, :outcome)
                """, items.stream().map(it -> new MapSqlParameterSource(of(batch)).addValue("place", it.place())
                .addValue("participant", it.participantId()).addValue("journey", it.journeyId())
                .addValue("name", it.name()).addValue("email", it.email())
                .addValue("folded", Email.fold(it.email())).addValue("row", it.row())
                .addValue("words", it.words()).addValue("mail", it.mail()).addValue("seen", it.seen())
                .addValue("outcome", it.outcome().name())).toArray(MapSqlParameterSource[]::new));
    }

    /** How many came to which end; reads batch_item_by_outcome. */
    Map<Outcome, Integer> counts(AccountId account, UUID batch) {
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        db.sql("select outcome, count(*) as people from batch_item where account_id = :account and batch_id = :batch "
                        + "group by outcome").param("account", account.value()).param("batch", batch)
                .query(row -> {
                    counts.put(Outcome.valueOf(row.getString("outcome")), row.getInt("people"));
                });
        return counts;
    }

    Optional<BatchItem> find(Batch batch, int place) {
        return db.sql(SELECT + " and place = :place").params(of(batch)).param("place", place)
                .query(BatchItems::item).optional();
    }

    /** The next ones that came to this; from the front, or from the end. */
    List<BatchItem> next(Batch batch, Outcome outcome, boolean fromTheEnd, int most) {
        return db.sql(SELECT + " and outcome = :outcome order by place %s fetch first %d rows only"
                        .formatted(fromTheEnd ? "desc" : "asc", most)).params(of(batch))
                .param("outcome", outcome.name()).query(BatchItems::item).list();
    }

    /**
     * A page, in their order.
     *
     * @param after the place before the first one; with {@code down} false the one after the last
     */
    List<BatchItem> page(Batch batch, @Nullable Outcome outcome, int after, boolean down, int most) {
        return db.sql(SELECT + """
                 and place %s :after
                 %s
                 order by place %s
                 fetch first :most rows only
                """.formatted(down ? ">" : "<", outcome == null ? "" : "and outcome = '" + outcome.name() + "'",
                        down ? "asc" : "desc")).params(of(batch)).param("after", after).param("most", most)
                .query(BatchItems::item).list();
    }

    /** The same for programs, a page at a time. */
    Slice.Source source(Batch batch, @Nullable Outcome outcome) {
        return new Slice.Source("select place, batch_id, participant_id, journey_id, name, email, row_text, words, "
                + "mail, seen, outcome, thing_id, result",
                "from batch_item where account_id = :account and batch_id = :batch"
                + (outcome == null ? "" : " and outcome = '" + outcome.name() + "'"), "place", "batch_id",
                Slice.Order.BY_NUMBER, of(batch));
    }

    /** How many get which letter, or got it. */
    Map<String, Integer> letters(Batch batch) {
        var letters = new TreeMap<String, Integer>();
        db.sql("""
                select mail, count(*) as people
                  from batch_item
                 where account_id = :account
                   and batch_id = :batch
                   and outcome in ('READY', 'DONE')
                   and mail is not null
                 group by mail
                """).params(of(batch)).query(row -> {
                    letters.put(row.getString("mail"), row.getInt("people"));
                });
        return letters;
    }

    /** Makes one of them another, if nobody has before; whoever comes second waits here and finds it made. */
    boolean claim(Batch batch, int place, Outcome from, Outcome to) {
        return db.sql("""
                update batch_item
                   set outcome = :to
                 where account_id = :account
                   and batch_id = :batch
                   and place = :place
                   and outcome = :from
                """).params(of(batch)).param("place", place).param("from", from.name()).param("to", to.name())
                .update() == 1;
    }

    /** What it came to; the words that were in the file are not needed any more once somebody is there. */
    void settle(Batch batch, int place, @Nullable UUID participant, @Nullable UUID thing, String result) {
        db.sql("""
                update batch_item
                   set participant_id = coalesce(participant_id, cast(:participant as uuid)),
                       thing_id = cast(:thing as uuid), result = :result, row_text = null
                 where account_id = :account
                   and batch_id = :batch
                   and place = :place
                """).params(of(batch)).param("place", place).param("participant", participant).param("thing", thing)
                .param("result", result).update();
    }

    boolean end(Batch batch, int place, Outcome from, Outcome to, String result) {
        return db.sql("""
                update batch_item
                   set outcome = :to, result = :result
                 where account_id = :account
                   and batch_id = :batch
                   and place = :place
                   and outcome = :from
                """).params(of(batch)).param("place", place).param("from", from.name()).param("to", to.name())
                .param("result", result).update() == 1;
    }

    /** Whoever has not been reached is not reached any more. Waits for the one that is just being done. */
    void leaveOut(Batch batch, String why) {
        db.sql("""
                update batch_item
                   set outcome = 'SKIPPED', result = :why
                 where account_id = :account
                   and batch_id = :batch
                   and outcome = 'READY'
                """).params(of(batch)).param("why", why).update();
    }

    void remove(Batch batch) {
        db.sql("delete from batch_item where account_id = :account and batch_id = :batch").params(of(batch)).update();
    }

    private static Map<String, Object> of(Batch batch) {
        return Map.of("account", batch.accountId().value(), "batch", batch.id());
    }

    static BatchItem item(ResultSet row, int number) throws SQLException {
        return new BatchItem(row.getInt("place"), row.getObject("participant_id", UUID.class),
                row.getObject("journey_id", UUID.class), row.getString("name"), row.getString("email"),
                row.getString("row_text"), row.getString("words"), row.getString("mail"), row.getString("seen"),
                Outcome.valueOf(row.getString("outcome")), row.getObject("thing_id", UUID.class),
                row.getString("result"));
    }
}
