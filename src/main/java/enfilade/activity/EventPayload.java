package enfilade.activity;

import enfilade.account.Actor;
import enfilade.api.OrNull;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A fact of the ledger as programs hear of it. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Event", description = "Something that happened in the account. Facts are only ever added.")
record EventPayload(
        @Schema(description = "Stays the same wherever this event is told.",
                example = "evt_5f0c3a1e8d2b4c7fa9e61b0d4c8f2a37")
        String id,
        @Schema(description = "What happened to what.", example = "stage.created") String event,
        @Schema(example = "2026-11-22T09:30:00Z") Instant occurredAt,
        Data data) {

    private static final Pattern ID = Pattern.compile("evt_[0-9a-f]{32}");

    /** What an event is about. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "EventData")
    record Data(
            @Schema(description = "The thing that it happened to.") UUID id,
            @OrNull @Schema(description = "What your own software calls the participant whom it is about; null when "
                    + "it is about none, or one without.", example = "crm-4711")
            @Nullable String externalId,
            By by,
            @Schema(description = "The same in a sentence.", example = "Added Technical Screen to Senior Backend")
            String summary,
            @Schema(description = "What became something else, in words.") List<Change> changes) {}

    /** Who did it. */
    @Schema(name = "EventBy")
    record By(@Schema(allowableValues = {"member", "api_key", "participant", "system"}) String kind, UUID id,
              @Schema(example = "Ada") String name) {

        static By of(Actor.Kind kind, UUID id, String name) {
            return new By(kind.name().toLowerCase(java.util.Locale.ROOT), id, name);
        }
    }

    /** How an event is called outside. */
    static String idOf(UUID activity) {
        return "evt_" + activity.toString().replace("-", "");
    }

    /** The row of an event; empty for what is no event's id. */
    static Optional<UUID> activityOf(@Nullable String id) {
        if (id == null || !ID.matcher(id).matches()) return Optional.empty();
        return Optional.of(UUID.fromString(id.substring(4)
                .replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")));
    }
}
