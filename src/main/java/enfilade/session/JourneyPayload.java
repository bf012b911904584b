package enfilade.session;

import enfilade.Checks;
import enfilade.api.OrNull;
import enfilade.evaluation.Recommendation;
import enfilade.evaluation.Stage;
import enfilade.evaluation.Take;
import enfilade.journey.Progress;
import enfilade.journey.Standing;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A journey as the API shows it. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Journey", description = "One participant's way through one revision of a template: where it stands, "
        + "what it waits for, and how far each door is.")
record JourneyPayload(
        UUID id, UUID participantId, UUID evaluationTemplateId,
        @Schema(minimum = "1", description = "The number of the revision that they walk through.") int revision,
        Standing.Status status,
        @OrNull
        @Schema(description = "For what a waiting journey waits; each is a person's turn. While a sealed stage hides "
                + "its outcome, `review`.")
        Standing.@Nullable Reason waitingFor,
        @Schema(description = "The stage at which it stands; after the end, the one at which it ended.")
        UUID currentStageId,
        @OrNull
        @Schema(description = "The participant's own link. Only for keys with the scope `interviews.write`; null when "
                + "it was taken back, and while a sealed stage hides what the participant may know.")
        @Nullable String joinUrl,
        @OrNull @Schema(description = "How it ended, if somebody said so or a draft was made.")
        @Nullable Word recommendation,
        @Schema(description = "Every stage of the revision, in its order.") List<Door> stages,
        Instant createdAt, Instant updatedAt) {

    /** Every key that is taken without effect when a journey is started. */
    static final Set<String> READ_ONLY = Set.of("id", "revision", "status", "waiting_for", "current_stage_id",
            "join_url", "recommendation", "stages", "created_at", "updated_at");

    /** The last word of a journey. */
    @Schema(name = "Recommendation", description = "The last word of a journey.")
    record Word(
            @Schema(description = "One of the two words of the template's outcome.", example = "hire") String word,
            @OrNull @Schema(description = "Who gave it; null while it is a draft.") @Nullable String by) {

        static @Nullable Word of(@Nullable Recommendation it) {
            return it == null ? null : new Word(it.word(), it.by());
        }
    }

    /** How far one stage of a journey is. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "JourneyStage", description = "How far one stage of a journey is.")
    record Door(
            UUID stageId, @Schema(example = "Technical Screen") String stageName,
            @Schema(minimum = "0", description = "Counted from 0.") int stageOrder, Stage.Kind stageType,
            Progress.Mark status,
            @Schema(minimum = "0", description = "How many were begun or completed; what failed for our reasons does "
                    + "not count.")
            int attempts,
            @OrNull @Schema(description = "The newest session there.") @Nullable UUID sessionId,
            @OrNull @Schema(minimum = "0", maximum = "100", description = "Of the attempt that counts. Whether it is "
                    + "provisional is told by the judge of its session.")
            @Nullable BigDecimal score,
            @OrNull @Schema(description = "Null while nothing was scored.") @Nullable Boolean passed) {

        static Door of(Progress it) {
            var scored = it.counting().filter(take -> take.overall() != null);
            return new Door(it.stage().id(), it.stage().name(), it.stage().order(), it.stage().kind(), it.mark(),
                    (int) it.attempts(), it.newest().map(Take::session).orElse(null),
                    scored.map(take -> Checks.plain(take.overall())).orElse(null),
                    scored.map(Take::passed).orElse(null));
        }
    }

    /** What starts one. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "Journey", description = "Who is to walk, and through what.")
    record Start(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable UUID participantId,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "An active template; its newest "
                    + "revision is walked through, and the first one is published by itself.")
            @Nullable UUID evaluationTemplateId) {}
}
