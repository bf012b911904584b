package enfilade.session;

import enfilade.Checks;
import enfilade.api.OrNull;
import enfilade.evaluation.EvaluationTemplate;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.Stage;
import enfilade.evaluation.Take;
import enfilade.session.Scorecards.Filed;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A session as the API shows it. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Session", description = "One attempt at one stage: when it is, how it stands, and what came of it. A "
        + "retake is a session of its own.")
record SessionPayload(
        UUID id, UUID candidateId, UUID evaluationTemplateId, UUID journeyId,
        @Schema(description = "The label of the stage.", example = "technical") String stage,
        @Schema(description = "The stage.") UUID interviewId,
        @Schema(description = "The format of the stage.") Stage.Kind sessionMode, Take.State status,
        @Schema(minimum = "1", description = "Which attempt at the stage this is. What was cancelled, or failed for "
                + "our reasons, is not counted before it.")
        int attempt,
        @OrNull @Schema(description = "Null is any time.") @Nullable Instant scheduledAt,
        @Schema(description = "The time zone in which that was said.", example = "Europe/Lisbon") String timezone,
        @OrNull @Schema(description = "For the team; the participant never sees them.") @Nullable String notes,
        @OrNull
        @Schema(description = "The participant's own link. Only for keys with the scope `interviews.write`; null when "
                + "it was taken back, and while a sealed stage hides what the participant may know.")
        @Nullable String joinUrl,
        @OrNull @Nullable Instant startedAt, @OrNull @Nullable Instant endedAt,
        @OrNull
        @Schema(minimum = "0", maximum = "100", description = "Of the scorecard that counts: the latest one by a "
                + "person, else the engine's. Null while there is none, when it cannot be scored, and while a seal "
                + "hides it.")
        @Nullable BigDecimal score,
        @OrNull @Nullable Boolean passed,
        @OrNull @Schema(description = "The word that was given at the last final review.")
        @Nullable String recommendation,
        @OrNull @Nullable String summary,
        @Schema(description = "Each dimension of the rubric.") List<ScorePayload> evaluationBreakdown,
        @Schema(description = "How a conversation was answered, as facts in words: how often the page was left, what "
                + "was pasted, how long nobody was there. Known to the participant, and never part of a score or rule.")
        List<String> authenticitySignals,
        @OrNull
        @Schema(description = "Where the conversation can be read, once it has ended; null where none was held.")
        @Nullable String transcriptUrl,
        @OrNull @Nullable JudgePayload judge,
        @OrNull @Schema(description = "As it was sent; of no effect.")
        EvaluationTemplate.@Nullable Mode evaluationMode,
        @OrNull @Schema(description = "As it was sent; of no effect.") @Nullable String pipelineId,
        @OrNull @Nullable String idempotencyKey,
        Instant createdAt, Instant updatedAt) {

    /** @param card the one that counts, if the reader may see it */
    static SessionPayload of(Session it, FrozenRevision revision, int attempt, @Nullable String joinUrl,
                             @Nullable Filed card, List<String> noted, @Nullable String transcriptUrl) {
        var stage = revision.stage(it.stageId());
        var overall = card == null ? null : card.card().overall().map(Checks::plain).orElse(null);
        return new SessionPayload(it.id(), it.participantId(), revision.templateId(), it.journeyId(), stage.label(),
                stage.id(), stage.kind(), it.status(), attempt, it.scheduledAt(), Booking.of(it).zoneName(), it.notes(),
                joinUrl, it.startedAt(), it.endedAt(), overall, overall == null ? null : card.passed(),
                card == null ? null : card.card().recommendation(), card == null ? null : card.card().summary(),
                card == null ? List.of() : card.card().scores().stream().map(ScorePayload::of).toList(), noted,
                transcriptUrl, card == null ? null : JudgePayload.of(card.card().judge(), revision.number()), it.mode(),
                it.pipelineId(), it.idempotencyKey(), it.createdAt(), it.updatedAt());
    }
}
