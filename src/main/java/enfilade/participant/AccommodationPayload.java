package enfilade.participant;

import enfilade.Checks;
import enfilade.api.OrNull;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What a participant was given more of, as the API shows it. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Accommodation", description = "What a participant has more of than the template says, or was promised. "
        + "Without any the time factor is 1 and the rest is 0, false or null.")
record AccommodationPayload(
        UUID participantId, @Schema(minimum = "1", maximum = "5", example = "1.5") BigDecimal timeFactor,
        @Schema(minimum = "0", maximum = "20") int extraAttempts,
        @Schema(minimum = "0", maximum = "365") int extraDays,
        @Schema(description = "Whether nobody asks them to speak.") boolean textOnly,
        @OrNull @Nullable String reason,
        @OrNull @Schema(description = "Who gave it.") @Nullable String by,
        @OrNull @Nullable Instant createdAt) {

    static AccommodationPayload of(UUID participant, @Nullable Accommodation it) {
        return it == null ? new AccommodationPayload(participant, BigDecimal.ONE, 0, 0, false, null, null, null)
                : new AccommodationPayload(participant, Checks.plain(it.timeFactor()), it.extraAttempts(),
                        it.extraDays(), it.textOnly(), it.reason(), it.madeByName(), it.createdAt());
    }

    /** What they are given. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "Accommodation", description = "What a participant is given more of, all of it: what is absent is "
            + "as the template says.")
    record Given(
            @Schema(minimum = "1", maximum = "5", description = "By how much their time at a door is longer, with two "
                    + "decimals at most.", example = "1.5")
            @Nullable BigDecimal timeFactor,
            @Schema(minimum = "0", maximum = "20", description = "How many more takes they have at each door.",
                    example = "1")
            @Nullable Integer extraAttempts,
            @Schema(minimum = "0", maximum = "365", description = "How many more days they have until a deadline, and "
                    + "before an open door counts as untouched.", example = "5")
            @Nullable Integer extraDays,
            @Schema(description = "They answer in writing for good: wherever others may speak, nobody asks them to.",
                    example = "true")
            @Nullable Boolean textOnly,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = 2_000,
                    description = "For owners and admins alone.", example = "Agreed on 3 June, breaks every hour")
            @Nullable String reason) {

        static final Set<String> READ_ONLY = Set.of("participant_id", "by", "created_at");

        Accommodation.Draft toDraft() {
            return new Accommodation.Draft(timeFactor, extraAttempts, extraDays, textOnly, reason);
        }

        static String key(String field) {
            return switch (field) {
                case "timeFactor" -> "time_factor";
                case "extraAttempts" -> "extra_attempts";
                case "extraDays" -> "extra_days";
                case "textOnly" -> "text_only";
                default -> field;
            };
        }
    }
}
