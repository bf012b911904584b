package enfilade.api;

import enfilade.account.Actor;
import enfilade.web.Problem;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The requests that were sent with an idempotency key, each with its first answer, kept for a day. A request claims its
 * key before it begins; the answer commits with what the request made. So a claim without an answer has made nothing,
 * and when its holder is gone the next one may take it over.
 */
@Component
class AnsweredRequests {

    static final Duration KEPT = Duration.ofHours(24);

    /** Longer than any request of ours takes. */
    static final Duration ABANDONED_AFTER = Duration.ofMinutes(1);

    static final String REPLAYED = "Idempotent-Replayed";

    private static final int TRIES = 5;

    /** @param answer the first answer, when there is one already */
    record Claim(Actor by, String key, UUID holder, @Nullable ResponseEntity<byte[]> answer) {}

    private record Earlier(String fingerprint, UUID holder, Instant claimedAt, @Nullable Integer status,
                           @Nullable String location, @Nullable String etag, @Nullable String body) {}

    private final JdbcClient db;
    private final Clock clock;
    private final TransactionTemplate alone;

    AnsweredRequests(JdbcClient db, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Claim claim(Actor by, Sent sent) {
        var key = Objects.requireNonNull(sent.idempotencyKey());
        var fingerprint = sent.fingerprint();
        for (int tries = 0; tries < TRIES; tries++) {
            var claim = new Claim(by, key, UUID.randomUUID(), null);
            if (isMine(claim, fingerprint)) return claim;
            var earlier = earlier(claim);
            if (earlier.isEmpty()) continue;
            if (isOver(earlier.get())) {
                discard(claim, earlier.get());
                continue;
            }
            if (!earlier.get().fingerprint().equals(fingerprint)) throw another();
            if (earlier.get().status() != null) return new Claim(by, key, claim.holder(), replay(earlier.get()));
            break;
        }
        throw new Problem.Thrown(Problem.Kind.IN_PROGRESS, "The first request with this key is still under way.")
                .with(HttpHeaders.RETRY_AFTER, "1");
    }

    /** False when somebody else holds the claim by now: then nothing may be kept, and nothing made. */
    boolean keep(Claim claim, ResponseEntity<byte[]> reply) {
        var headers = reply.getHeaders();
        var location = headers.getLocation();
        var body = reply.getBody();
        return of(claim, """
                update answered_request
                   set status = :status, location = :location, etag = :etag, body = :body
                 where account_id = :account
                   and actor_id = :actor
                   and idempotency_key = :key
                   and holder = :holder
                """).param("status", reply.getStatusCode().value())
                .param("location", location == null ? null : location.toString()).param("etag", headers.getETag())
                .param("body", body == null ? null : new String(body, StandardCharsets.UTF_8)).update() == 1;
    }

    /** Only as long as there is no answer: one that was kept meanwhile, or in a commit that failed to say so, stays. */
    void release(Claim claim) {
        alone.executeWithoutResult(status -> of(claim, """
                delete from answered_request
                 where account_id = :account
                   and actor_id = :actor
                   and idempotency_key = :key
                   and holder = :holder
                   and status is null
                """).update());
    }

    private boolean isMine(Claim claim, String fingerprint) {
        try {
            return alone.execute(status -> of(claim, """
                    insert into answered_request (account_id, actor_id, idempotency_key, fingerprint, holder,
                                                  claimed_at)
                    select :account, :actor, :key, :fingerprint, :holder, :now
                     where not exists (select 1
                                         from answered_request
                                        where account_id = :account
                                          and actor_id = :actor
                                          and idempotency_key = :key)
                    """).param("fingerprint", fingerprint).param("now", utc(clock.instant())).update()) == 1;
        } catch (DuplicateKeyException somebodyWasFaster) {
            return false;
        }
    }

    private Optional<Earlier> earlier(Claim claim) {
        return alone.execute(status -> db.sql("""
                select fingerprint, holder, claimed_at, status, location, etag, body
                  from answered_request
                 where account_id = :account
                   and actor_id = :actor
                   and idempotency_key = :key
                """).param("account", claim.by().accountId().value()).param("actor", claim.by().id())
                .param("key", claim.key()).query(AnsweredRequests::earlier).optional());
    }

    private boolean isOver(Earlier earlier) {
        var kept = earlier.status() == null ? ABANDONED_AFTER : KEPT;
        return earlier.claimedAt().isBefore(clock.instant().minus(kept));
    }

    private void discard(Claim claim, Earlier earlier) {
        if (earlier.status() == null) release(new Claim(claim.by(), claim.key(), earlier.holder(), null));
        else forget(earlier.claimedAt());
    }

    /** Answers that were kept long enough, of whomever. */
    private void forget(Instant until) {
        alone.executeWithoutResult(status -> db.sql("delete from answered_request where claimed_at <= :until")
                .param("until", utc(until)).update());
    }

    /** Lets go of what no repetition would get any more; reads the index answered_request_by_age. */
    void sweep() {
        forget(clock.instant().minus(KEPT));
    }

    private StatementSpec of(Claim claim, String sql) {
        return db.sql(sql).param("account", claim.by().accountId().value()).param("actor", claim.by().id())
                .param("key", claim.key()).param("holder", claim.holder());
    }

    private static ResponseEntity<byte[]> replay(Earlier earlier) {
        var answer = ResponseEntity.status(Objects.requireNonNull(earlier.status())).header(REPLAYED, "true");
        if (earlier.location() != null) answer.location(URI.create(earlier.location()));
        if (earlier.etag() != null) answer.eTag(earlier.etag());
        return earlier.body() == null ? answer.build() : answer.contentType(MediaType.APPLICATION_JSON)
                .body(earlier.body().getBytes(StandardCharsets.UTF_8));
    }

    private static Problem.Thrown another() {
        return new Problem.Thrown(Problem.Kind.KEY_REUSED,
                "This idempotency key came with another request before. A new request needs a new key.");
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Earlier earlier(ResultSet row, int number) throws SQLException {
        return new Earlier(row.getString("fingerprint"), row.getObject("holder", UUID.class),
                row.getObject("claimed_at", OffsetDateTime.class).toInstant(), row.getObject("status", Integer.class),
                row.getString("location"), row.getString("etag"), row.getString("body"));
    }
}
