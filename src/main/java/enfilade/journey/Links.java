package enfilade.journey;

import enfilade.Settings;
import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.account.Secret;
import enfilade.account.Visitor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The participants' links. A token is an HMAC of the installation's secret over the journey and the number of the link
 * (SYSTEM.md section 5, Links): it can be shown again at any time, while only its hash is stored.
 */
@Component
public class Links {

    /** How long a link works unless somebody says otherwise. */
    public static final Duration USUAL = Duration.ofDays(30);

    /**
     * One link of a journey.
     *
     * @param number   counted from 1 in each journey
     * @param openedAt when somebody, or a scanner of mails, first opened it
     */
    public record Link(UUID journey, int number, Instant expiresAt, @Nullable Instant revokedAt,
                       @Nullable Instant openedAt, String by, Instant at) {

        public boolean isUsable(Instant now) {
            return revokedAt == null && now.isBefore(expiresAt);
        }
    }

    private static final String COLUMNS =
            "select journey_id, number, expires_at, revoked_at, opened_at, created_by, created_at from journey_link ";

    private final JdbcClient db;
    private final Secret secret;
    private final Settings settings;

    Links(JdbcClient db, Secret secret, Settings settings) {
        this.db = db;
        this.secret = secret;
        this.settings = settings;
    }

    /** All links of a journey, the newest first. */
    public List<Link> of(AccountId account, UUID journey) {
        return db.sql(COLUMNS + "where account_id = :account and journey_id = :journey order by number desc")
                .param("account", account.value()).param("journey", journey).query(Links::link).list();
    }

    /** The newest one that has not been revoked, whether it still works or not. */
    public Optional<Link> current(AccountId account, UUID journey) {
        return of(account, journey).stream().filter(link -> link.revokedAt() == null).findFirst();
    }

    /** The number of the newest one, revoked or not; 0 when there is none yet. */
    int newest(AccountId account, UUID journey) {
        return of(account, journey).stream().mapToInt(Link::number).max().orElse(0);
    }

    /** Whether somebody sent or replaced the link of a journey since then; reads activity_of_thing. */
    boolean wentOut(AccountId account, UUID journey, Instant since) {
        return db.sql("""
                select count(*)
                  from activity
                 where account_id = :account
                   and thing_id = :journey
                   and type = 'journey.invited'
                   and at > :since
                """).param("account", account.value()).param("journey", journey).param("since", moment(since))
                .query(Integer.class).single() > 0;
    }

    /** The whole address, as it stands in mails. */
    public String address(UUID journey, int number) {
        return settings.baseUrl() + "/door/" + token(journey, number);
    }

    /** Whom somebody with this token visits; also when it does not work any more, so that the page can say so. */
    public Optional<Visitor> visitor(String token) {
        return db.sql("""
                select l.account_id, l.journey_id, j.participant_id, l.number, l.expires_at, l.revoked_at,
                       l.opened_at
                  from journey_link l
                  join journey j on (j.account_id, j.id) = (l.account_id, l.journey_id)
                 where l.token_hash = :hash
                """).param("hash", hash(token)).query((row, n) -> new Visitor(
                        new AccountId(row.getObject("account_id", UUID.class)), row.getObject("journey_id", UUID.class),
                        row.getObject("participant_id", UUID.class), token,
                        instant(row, "expires_at"), row.getObject("revoked_at") != null,
                        row.getObject("opened_at") == null)).optional();
    }

    /** The one whose journey it is, as the newest link that was not taken back lets them in. */
    public Optional<Visitor> visitor(AccountId account, UUID journey) {
        return current(account, journey).flatMap(it -> visitor(token(journey, it.number())));
    }

    /** Somebody looked. That is no acceptance: scanners of mails look, too. */
    public void opened(Visitor visitor, Instant at) {
        if (!visitor.isFirst()) return;
        db.sql("update journey_link set opened_at = :at where account_id = :account and token_hash = :hash "
                        + "and opened_at is null")
                .param("at", moment(at)).param("account", visitor.accountId().value())
                .param("hash", hash(visitor.token())).update();
    }

    Link issue(Actor by, UUID journey, Instant expiresAt, Instant now) {
        var number = newest(by.accountId(), journey) + 1;
        db.sql("""
                insert into journey_link (account_id, journey_id, number, token_hash, expires_at, created_by,
                                          created_at)
                values (:account, :journey, :number, :hash, :expires_at, :by, :now)
                """).param("account", by.accountId().value()).param("journey", journey).param("number", number)
                .param("hash", hash(token(journey, number))).param("expires_at", moment(expiresAt))
                .param("by", by.name()).param("now", moment(now)).update();
        return new Link(journey, number, expiresAt, null, null, by.name(), now);
    }

    void revoke(Actor by, UUID journey, Instant now) {
        db.sql("update journey_link set revoked_at = :now where account_id = :account and journey_id = :journey "
                        + "and revoked_at is null")
                .param("now", moment(now)).param("account", by.accountId().value()).param("journey", journey).update();
    }

    /** It works at least until then. */
    void lasts(Actor by, UUID journey, int number, Instant until) {
        db.sql("update journey_link set expires_at = :until where account_id = :account and journey_id = :journey "
                        + "and number = :number and expires_at < :until")
                .param("until", moment(until)).param("account", by.accountId().value()).param("journey", journey)
                .param("number", number).update();
    }

    /**
     * Whoever was given more days loses none of them to a link that runs out before: the newest one works at least
     * until then, and a day beyond their deadline.
     */
    void outlast(Journey journey, Instant least) {
        var beyond = journey.deadlineAt() == null ? least : journey.deadlineAt().plus(Duration.ofDays(1));
        db.sql("""
                update journey_link
                   set expires_at = :until
                 where account_id = :account
                   and journey_id = :journey
                   and revoked_at is null
                   and expires_at < :until
                   and exists (select 1
                                 from accommodation x
                                where x.account_id = :account
                                  and x.participant_id = :participant
                                  and x.in_force
                                  and x.extra_days > 0)
                """).param("until", moment(beyond.isAfter(least) ? beyond : least))
                .param("account", journey.accountId().value()).param("journey", journey.id())
                .param("participant", journey.participantId()).update();
    }

    private String token(UUID journey, int number) {
        return secret.seal("door", journey + "/" + number);
    }

    private String hash(String token) {
        return secret.seal("hash of a door's token", token);
    }

    private static Link link(ResultSet row, int n) throws SQLException {
        return new Link(row.getObject("journey_id", UUID.class), row.getInt("number"), instant(row, "expires_at"),
                instant(row, "revoked_at"), instant(row, "opened_at"), row.getString("created_by"),
                instant(row, "created_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime moment(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
