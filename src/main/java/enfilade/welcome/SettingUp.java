package enfilade.welcome;

import enfilade.Refusal;
import enfilade.account.Guest;
import enfilade.account.Secret;
import enfilade.settings.Opening;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An empty installation gets its first account, once, from whoever holds the link in the log. */
@Service
@Transactional
class SettingUp {

    private final Opening opening;
    private final Secret secret;
    private final JdbcClient db;
    private final Clock clock;

    SettingUp(Opening opening, Secret secret, JdbcClient db, Clock clock) {
        this.opening = opening;
        this.secret = secret;
        this.db = db;
        this.clock = clock;
    }

    boolean isDue(Guest by) {
        return db.sql("select count(*) from account").query(Integer.class).single() == 0;
    }

    /** A fresh one-time token of 160 bits; only the newest one counts. */
    String token(Guest by) {
        var bytes = new byte[20];
        new SecureRandom().nextBytes(bytes);
        var token = HexFormat.of().formatHex(bytes);
        db.sql("delete from set_up_token").update();
        db.sql("insert into set_up_token (hash, created_at) values (:hash, :now)")
                .param("hash", hash(token))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
        return token;
    }

    boolean isGood(Guest by, String token) {
        return isDue(by) && db.sql("select count(*) from set_up_token where hash = :hash").param("hash", hash(token))
                .query(Integer.class).single() == 1;
    }

    /**
     * Spends the token, unless somebody else has moved in meanwhile. A refusal further on gives it back, because it
     * rolls back with everything else. Locks the installation, as every other way to its first account does.
     */
    Opening.Owned setUp(Guest by, String token, String slug, String accountName, Opening.Newcomer owner) {
        db.sql("select id from installation for update").query(Integer.class).single();
        if (!isDue(by)) throw new Refusal.NotFound("set-up link any more");
        var spent = db.sql("delete from set_up_token where hash = :hash").param("hash", hash(token)).update();
        if (spent == 0) throw new Refusal.NotFound("set-up link any more");
        return opening.open(by, slug, accountName, owner);
    }

    private String hash(String token) {
        return secret.seal("set-up", token);
    }
}
