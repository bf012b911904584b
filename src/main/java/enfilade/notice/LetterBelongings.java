package enfilade.notice;

import enfilade.account.AccountId;
import enfilade.participant.Belongings;
import enfilade.participant.Kept;
import enfilade.participant.Untold;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody was written, and what others were written about them. */
@Component
@Order(Belongings.LETTERS)
class LetterBelongings implements Belongings {

    private final JdbcClient db;
    private final Clock clock;

    LetterBelongings(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Behind a seal, what was written since it closed would tell what came of the door. */
    @Override
    public List<Chapter> of(AccountId account, UUID participant) {
        var untold = Untold.of(account, participant, clock.instant(), db);
        var letters = letters(account, participant,
                "m.participant_id = :participant or j.participant_id = :participant");
        letters.removeIf(it -> untold.isSealed(it.get("journey_id")) && !"invitation".equals(it.get("kind")));
        return List.of(new Chapter("letters", "Letters", letters));
    }

    /** What was written to them and has left, or could be copied. */
    @Override
    public List<Chapter> forThemselves(AccountId account, UUID participant) {
        return List.of(new Chapter("letters", "Letters", letters(account, participant, """
                m.participant_id = :participant and m.member_id is null and m.due_at <= :now
                and (m.status = 'SENT' or m.sent_at is not null or m.status = 'TO_COPY')""")));
    }

    /** One that tells of several people at once is about no journey, and names those whose pages it leads to. */
    @Override
    public void erase(AccountId account, UUID participant) {
        var journeys = db.sql("select id from journey where account_id = :account and participant_id = :participant")
                .param("account", account.value()).param("participant", participant).query(UUID.class).list();
        db.sql("""
                delete from message
                 where account_id = :account
                   and (participant_id = :participant
                        or journey_id in (select j.id
                                            from journey j
                                           where j.account_id = :account
                                             and j.participant_id = :participant))
                """).param("account", account.value()).param("participant", participant).update();
        journeys.forEach(journey -> db.sql("""
                delete from message
                 where account_id = :account
                   and journey_id is null
                   and participant_id is null
                   and body like :names
                """).param("account", account.value()).param("names", "%" + journey + "%").update());
    }

    /** A link in a letter is a key, so it is left out. */
    private List<Map<String, @Nullable Object>> letters(AccountId account, UUID participant, String which) {
        var letters = db.sql("""
                select m.id, m.journey_id, lower(m.kind) as kind, m.to_email, m.subject, m.body, m.link,
                       lower(m.status) as status, m.created_at, m.sent_at
                  from message m
                  left join journey j on (j.account_id, j.id) = (m.account_id, m.journey_id)
                 where m.account_id = :account
                   and (%s)
                 order by m.created_at, m.id
                """.formatted(which)).param("account", account.value()).param("participant", participant)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).query(Kept::entry).list();
        letters.forEach(it -> {
            var link = it.remove("link");
            if (link != null) it.put("body", Objects.toString(it.get("body")).replace(link.toString(), "(your link)"));
        });
        return letters;
    }
}
