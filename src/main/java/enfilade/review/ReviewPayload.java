package enfilade.review;

import enfilade.api.OrNull;
import enfilade.journey.Decision;
import enfilade.session.ScorePayload;
import enfilade.web.Choice;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What a person handed in about a journey, as the API shows it. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Review", description = "What a person handed in about a journey: a scorecard, or a decision. What is "
        + "sealed from the reader is not there until the journey leaves that stage.")
record ReviewPayload(
        UUID id, Kind kind, UUID journeyId,
        @OrNull @Schema(description = "The session that was scored, or the newest one when it was decided.")
        @Nullable UUID sessionId,
        @Schema(description = "The person, as they were called then, and through which program.",
                example = "Rui, through Robo")
        String by,
        @OrNull @Schema(description = "Null for scorecards.") Decision.@Nullable Kind decision,
        @OrNull
        @Schema(description = "Of a decision; of a scorecard, why it stands beside a score that was there already.")
        @Nullable String reason,
        @Schema(description = "Each dimension of a scorecard; empty for decisions.")
        List<ScorePayload> evaluationBreakdown,
        @OrNull @Schema(minimum = "0", maximum = "100", description = "The overall score; null for decisions.")
        @Nullable BigDecimal score,
        Instant createdAt,
        @OrNull @Schema(description = "When a decision was taken back.") @Nullable Instant undoneAt) {

    /** What can be handed in. */
    enum Kind implements Choice { SCORECARD, DECISION }
}
