package enfilade.session;

import enfilade.Checks;
import enfilade.api.Moments;
import enfilade.evaluation.EvaluationTemplate;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What arranges a session over the API. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Session", description = "A session that is wanted for a participant.")
record BookingPayload(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "The participant.")
        @Nullable UUID candidateId,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable UUID evaluationTemplateId,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = 60,
                description = "The label of the stage, its `type`.", example = "technical")
        @Nullable String stage,
        @Schema(description = "The stage itself. Needed only where several have the same label.")
        @Nullable UUID interviewId,
        @Schema(maxLength = 255, description = "One of yours. The same key answers with the first session, for good; "
                + "the header `Idempotency-Key` remembers for a day.")
        @Nullable String idempotencyKey,
        @Schema(format = "date-time",
                description = "Still to come, within 365 days, and before the door's deadline; absent is "
                + "any time. The participant reads it in their own zone. It is an appointment, no lock: they may begin "
                + "earlier, and nobody counts as late before it.",
                example = "2027-03-01T14:00:00Z")
        @Nullable String scheduledAt,
        @Schema(defaultValue = "UTC", maxLength = 60, description = "A name of the IANA time zone database.",
                example = "Europe/Lisbon")
        @Nullable String timezone,
        @Schema(maxLength = 1_000, description = "For the team; the participant never sees them.")
        @Nullable String notes,
        @Schema(defaultValue = "false", description = "Cancels one that stands there and has not begun, and makes "
                + "another.")
        @Nullable Boolean force,
        @Schema(description = "Kept and shown; of no effect.") EvaluationTemplate.@Nullable Mode evaluationMode,
        @Schema(maxLength = 255, description = "Kept and shown; of no effect.") @Nullable String pipelineId) {

    static final Set<String> READ_ONLY = Set.of("id", "journey_id", "session_mode", "status", "attempt", "join_url",
            "started_at", "ended_at", "score", "passed", "recommendation", "summary", "evaluation_breakdown",
            "authenticity_signals", "transcript_url", "judge", "created_at", "updated_at");

    private static final int LONGEST_LABEL = 60;

    /** What somebody wants; what is wrong with it is noted. */
    Wish toWish(Instant now, Checks checks) {
        var own = new Checks();
        var label = own.required("stage", stage, LONGEST_LABEL, "Say which stage, by its type.");
        var at = Moments.read("scheduled_at", scheduledAt, own);
        var booking = own.tried(() -> new Booking(at, timezone, notes, idempotencyKey, evaluationMode, pipelineId));
        if (booking != null) booking.refuseWhatIsOutOfReach(now, own);
        checks.adopt(own, "", key -> key);
        checks.refuse();
        return new Wish(Objects.requireNonNull(candidateId), Objects.requireNonNull(evaluationTemplateId),
                Objects.requireNonNull(label), interviewId, Objects.requireNonNull(booking),
                Boolean.TRUE.equals(force));
    }
}
