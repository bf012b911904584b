package enfilade.review;

import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.participant.Told;
import enfilade.review.Nudge.Level;
import enfilade.web.Dates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that was ever done because something waited for too long. Belongs to the transaction of whoever does it. */
@Component
public class Nudges {

    private final JdbcClient db;
    private final NamedParameterJdbcTemplate batch;
    private final Dates dates;
    private final Clock clock;

    Nudges(JdbcClient db, NamedParameterJdbcTemplate batch, Dates dates, Clock clock) {
        this.db = db;
        this.batch = batch;
        this.dates = dates;
        this.clock = clock;
    }

    /** Each once: who comes second with the same breaks nudge_pk, and all that they did in their transaction. */
    public void add(AccountId account, List<Nudge> nudges) {
        batch.batchUpdate("""
                insert into nudge (account_id, journey_id, thing_id, since, level, member_id, member_name, knows, at)
                values (:account, :journey, :thing, :since, :level, :member, :name, :knows, :at)
                """, nudges.stream().map(it -> (SqlParameterSource) new MapSqlParameterSource()
                .addValue("account", account.value()).addValue("journey", it.journey())
                .addValue("thing", it.thing()).addValue("since", at(it.since())).addValue("level", it.level().name())
                .addValue("member", it.member()).addValue("name", it.name()).addValue("knows", it.knows())
                .addValue("at", at(it.at()))).toArray(SqlParameterSource[]::new));
    }

    /** Reads nudge_of_member. */
    public boolean isNudgedSince(AccountId account, UUID member, Level level, Instant moment) {
        return db.sql("""
                select count(*)
                  from nudge
                 where account_id = :account
                   and member_id = :member
                   and level = :level
                   and at >= :moment
                """).param("account", account.value()).param("member", member).param("level", level.name())
                .param("moment", at(moment)).query(Integer.class).single() > 0;
    }

    /** Who has got it already because another did not act, and when the last of them did. */
    List<Nudge> handedOver(AccountId account, UUID journey, Instant since) {
        return db.sql("""
                select journey_id, thing_id, since, level, member_id, member_name, knows, at
                  from nudge
                 where account_id = :account
                   and journey_id = :journey
                   and since = :since
                   and level = 'HAND_OVER'
                 order by at desc
                """).param("account", account.value()).param("journey", journey).param("since", at(since))
                .query(Nudges::nudge).list();
    }

    /**
     * What was done last about each of these, in words for its reader: one statement. What is older than the question
     * that a journey asks now does not count, nor what was done about a request that is settled.
     */
    public Map<UUID, String> latest(Actor me, Collection<UUID> things) {
        if (things.isEmpty()) return Map.of();
        var found = db.sql("""
                select n.journey_id, n.thing_id, n.since, n.level, n.member_id, n.member_name, n.knows, n.at
                  from nudge n
                  join journey j       on (j.account_id, j.id) = (n.account_id, n.journey_id)
                  left join petition q on (q.account_id, q.id) = (n.account_id, n.thing_id)
                 where n.account_id = :account
                   and n.thing_id in (:things)
                   and (q.status = 'OPEN'
                        or q.id is null and j.status in ('ACTIVE', 'WAITING') and n.at >= coalesce(%s, j.since))
                   and (not n.knows or n.member_id = :me or not %s)
                 order by n.at desc, n.level desc, n.member_name
                """.formatted(Told.REVIEW_SINCE, Told.KEPT)).param("account", me.accountId().value())
                .param("things", things).param("me", me.id())
                .param("now", at(clock.instant())).query(Nudges::nudge).list();
        return found.stream().collect(Collectors.groupingBy(Nudge::thing, Collectors.collectingAndThen(
                Collectors.toList(), it -> words(it, me))));
    }

    /** Ada and Rui were reminded yesterday */
    private String words(List<Nudge> latestFirst, Actor me) {
        var last = latestFirst.getFirst();
        var day = dates.day(last.at(), me.zone());
        var alike = latestFirst.stream().filter(it -> it.level() == last.level()
                && dates.day(it.at(), me.zone()).equals(day)).map(Nudge::name).distinct().sorted().toList();
        return last.words(alike, day);
    }

    private static Nudge nudge(ResultSet row, int number) throws SQLException {
        return new Nudge(row.getObject("journey_id", UUID.class), row.getObject("thing_id", UUID.class),
                row.getObject("since", OffsetDateTime.class).toInstant(), Level.valueOf(row.getString("level")),
                row.getObject("member_id", UUID.class), row.getString("member_name"), row.getBoolean("knows"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
