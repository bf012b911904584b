package enfilade.review;

import enfilade.Checks;
import enfilade.api.Moments;
import enfilade.api.OrNull;
import enfilade.journey.Decision;
import enfilade.journey.Standing;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A person's decision as the API shows it. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Decision", description = "What a person decided about a journey.")
record DecisionPayload(
        UUID id, UUID journeyId, @Schema(description = "The stage at which the journey stood.") UUID stageId,
        @OrNull @Schema(description = "The newest session there then.") @Nullable UUID sessionId,
        @OrNull @Schema(description = "Null while a seal hides it.") Decision.@Nullable Kind decision,
        @OrNull
        @Schema(description = "For what the journey waited; null also while a seal hides it.")
        Standing.@Nullable Reason waitedFor,
        @OrNull @Schema(description = "Null also while a seal hides it.") @Nullable String reason,
        @OrNull @Schema(description = "Null also while a seal hides it.") @Nullable String recommendation,
        @OrNull @Schema(description = "Until when the participant has time, when more of it was given.")
        @Nullable Instant until,
        @Schema(description = "Who decided, as they were called then, and through which program.",
                example = "Rui, through Robo")
        String by,
        Instant createdAt, @OrNull @Nullable Instant undoneAt) {

    static DecisionPayload of(Decision it, @Nullable Instant undoneAt) {
        return new DecisionPayload(it.id(), it.journeyId(), it.stageId(), it.session(), it.kind(), it.waitedFor(),
                it.reason(), it.recommendation(), it.until(), it.memberName(), it.at(), undoneAt);
    }

    /**
     * The same for whoever may not know yet what came of the stage.
     *
     * @param told what they know was decided; null when that is hidden from them as well
     */
    DecisionPayload sealed(Decision.@Nullable Kind told) {
        return new DecisionPayload(id, journeyId, stageId, sessionId, told, null, null, null, until, by, createdAt,
                undoneAt);
    }

    /** What somebody decides over the API. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "Decision", description = "What a person decides about a journey.")
    record Made(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "`approve`, `decline`: fits a journey "
                    + "that waits for approval. `move_on`: for move_on. `advance`: below_mark, cannot_score, overdue, "
                    + "request, or an active journey. `grant_attempt`: the same and move_on. `extend`: overdue, "
                    + "request, or an active journey. `answer`: request. `stop`: anything that has not ended. "
                    + "`complete`: a completed journey whose recommendation is a draft or empty.",
                    example = "approve")
            Decision.@Nullable Kind decision,
            @Schema(maxLength = 4_000, description = "Required for `decline`, `advance`, `grant_attempt`, `answer` and "
                    + "`stop`. The participant reads an answer, and why a journey ended by `decline` or `stop`; "
                    + "other reasons are for the team.")
            @Nullable String reason,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = 254,
                    description = "The e-mail of a member who may review, in whose name this is decided.",
                    example = "rui@acme.example")
            @Nullable String decidedBy,
            @Schema(format = "date-time", description = "Until when the participant has time: required for `extend`, "
                    + "and refused with every other decision.")
            @Nullable String until,
            @Schema(maxLength = 60, description = "One of the two words of the template's outcome. Required for "
                    + "`complete`; with another decision it counts when the journey ends by that.")
            @Nullable String recommendation) {

        static final Set<String> READ_ONLY = Set.of("id", "journey_id", "stage_id", "session_id", "waited_for", "by",
                "created_at", "undone_at");

        /** What is wrong with it is noted. */
        Decision.@Nullable Draft toDraft(Checks checks) {
            var at = Moments.read("until", until, checks);
            var own = new Checks();
            var draft = own.tried(() -> new Decision.Draft(decision, reason, recommendation, at));
            checks.adopt(own, "", key -> key);
            return draft;
        }
    }

    /** Who takes a decision back. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "Undo", description = "Who takes a decision back.")
    record Undone(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = 254,
                    description = "The e-mail of a member who may review, in whose name this is taken back.",
                    example = "rui@acme.example")
            @Nullable String decidedBy) {}
}
