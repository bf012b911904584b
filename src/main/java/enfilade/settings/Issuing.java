package enfilade.settings;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.ApiKey;
import enfilade.account.ApiKeys;
import enfilade.account.Secret;
import enfilade.activity.Activities;
import enfilade.activity.Change;
import enfilade.web.Dates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody lets a program into the account by a key of its own, or shuts it out again. */
@Service
@Transactional
class Issuing {

    /** What is kept of a new key, and the key itself, which nobody can be told again. */
    record Made(ApiKey kept, String key) {

        /** Without the key: what can be printed ends up in a log some day. */
        @Override
        public String toString() {
            return "Made[" + kept.id() + "]";
        }
    }

    private static final String MADE_ALREADY = "This key was made already, and a key is shown only once. If nobody "
            + "copied it, revoke it and make a new one.";

    private final ApiKeys keys;
    private final Activities activities;
    private final Secret secret;
    private final Dates dates;
    private final JdbcClient db;
    private final Clock clock;

    Issuing(ApiKeys keys, Activities activities, Secret secret, Dates dates, JdbcClient db, Clock clock) {
        this.keys = keys;
        this.activities = activities;
        this.secret = secret;
        this.dates = dates;
        this.db = db;
        this.clock = clock;
    }

    /** @param id settled when the form was drawn: sending the form again makes nothing */
    Made issue(Actor by, UUID id, KeyDraft wish) {
        by.mayIssueKeys();
        if (keys.findByAccountIdAndId(by.accountId(), id).isPresent()) throw new Refusal.Conflict(MADE_ALREADY);
        var now = clock.instant();
        var draft = wish.sound(LocalDate.ofInstant(now, by.zone()));
        var key = ApiKey.fresh();
        var kept = kept(ApiKey.of(by.accountId(), draft.name(), key, draft.scopes(), by.name(),
                draft.expiresAt(by.zone()), secret, now).with(id));
        activities.record(by, "api_key.created", kept.id(), "Made the API key " + kept.name(),
                Change.whole().of("Scopes", null, kept.scopes()).of("Works until", null, lastDay(by, draft)).list());
        return new Made(kept, key);
    }

    private ApiKey kept(ApiKey fresh) {
        try {
            return keys.save(fresh);
        } catch (DuplicateKeyException inTheSameMoment) {
            throw new Refusal.Conflict(MADE_ALREADY);
        }
    }

    /** Once revoked it stays so; revoking it again is no news. */
    ApiKey revoke(Actor by, UUID keyId) {
        by.mayIssueKeys();
        var key = keys.findByAccountIdAndId(by.accountId(), keyId).orElseThrow(() -> new Refusal.NotFound("API key"));
        if (shut(key, clock.instant())) {
            activities.record(by, "api_key.revoked", key.id(), "Revoked the API key " + key.name(),
                    Change.whole().of("Scopes", key.scopes(), List.of()).list());
        }
        return key;
    }

    /**
     * True for one of two who press at once: the other waits for the row and finds it revoked. Writes this column
     * only, because requests with the key note their use in the same row meanwhile.
     */
    private boolean shut(ApiKey key, Instant now) {
        return db.sql("""
                update api_key
                   set revoked_at = :now, version = version + 1
                 where account_id = :account
                   and id = :id
                   and revoked_at is null
                """).param("account", key.accountId().value()).param("id", key.id())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC)).update() == 1;
    }

    private String lastDay(Actor by, KeyDraft draft) {
        var day = draft.lastDay();
        return day == null ? "" : "the end of " + day + ", " + dates.zone(by.zone());
    }
}
