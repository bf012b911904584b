package enfilade.participant;

import enfilade.account.AccountId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What of a person's journeys may not be told yet: behind a seal, to no member, for a record goes from hand to hand; of
 * an end that the person has not been told, to them.
 */
public record Untold(Map<UUID, Way> ways) {

    /** Who has scored nowhere, so that every seal hides from them. */
    public static final UUID NOBODY = new UUID(0, 0);

    /**
     * One journey.
     *
     * @param isSealed whether what came of its door is hidden from whoever has not scored there
     * @param isOpen   whether the person does not know yet how it ends
     * @param hasWord  whether they know its recommendation
     */
    record Way(UUID id, UUID stage, boolean isSealed, boolean isOpen, boolean hasWord) {}

    public static Untold of(AccountId account, UUID participant, Instant now, JdbcClient db) {
        var ways = db.sql("""
                select j.id, j.stage_id, %s as is_sealed,
                       j.status <> 'WITHDRAWN' and (j.told_at is null or j.told_at > :now) as is_open,
                       (j.status = 'WITHDRAWN' or j.told_at <= :now)
                       and (j.word_at is null or j.word_at <= :now) as has_word
                  from journey j
                 where j.account_id = :account
                   and j.participant_id = :participant
                """.formatted(Told.HIDES)).param("account", account.value()).param("participant", participant)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC)).param("me", NOBODY)
                .query((row, n) -> new Way(row.getObject("id", UUID.class), row.getObject("stage_id", UUID.class),
                        row.getBoolean("is_sealed"), row.getBoolean("is_open"), row.getBoolean("has_word"))).list();
        return new Untold(ways.stream().collect(Collectors.toMap(Way::id, Function.identity())));
    }

    /** Whether a seal hides what came of that door of a journey, ids as an entry of a record has them. */
    public boolean isSealed(@Nullable Object journey, @Nullable Object stage) {
        var way = way(journey);
        return way != null && way.isSealed() && way.stage().toString().equals(String.valueOf(stage));
    }

    public boolean isSealed(@Nullable Object journey) {
        var way = way(journey);
        return way != null && way.isSealed();
    }

    /** Whether the person knows how it ended. */
    public boolean isKnown(@Nullable Object journey) {
        var way = way(journey);
        return way != null && !way.isOpen();
    }

    public boolean isWordKnown(@Nullable Object journey) {
        var way = way(journey);
        return way != null && way.hasWord();
    }

    private @Nullable Way way(@Nullable Object journey) {
        return journey == null ? null : ways.get(UUID.fromString(journey.toString()));
    }
}
