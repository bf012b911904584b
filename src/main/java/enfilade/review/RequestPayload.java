package enfilade.review;

import enfilade.api.OrNull;
import enfilade.journey.Petition;
import enfilade.web.Choice;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What a participant asked, as the API shows it. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Request", description = "What a participant asked of the team, and what became of it.")
record RequestPayload(
        UUID id, UUID journeyId, UUID participantId,
        @Schema(description = "`person`, `more_time` and `another_way` make the journey wait; `look_again` and "
                + "`erasure` are asked beside it.")
        Petition.Kind kind,
        @OrNull
        @Schema(description = "In their own words, for whoever may answer: members who may, and keys with "
                + "`reviews.write`. Null for others, and where they asked without words.")
        @Nullable String words,
        Instant askedAt,
        @Schema(description = "By when a person answers.") Instant dueAt,
        @OrNull
        @Schema(description = "What became of it; `over` where the way ended first. Null while a seal hides it.")
        Petition.@Nullable Status status,
        @OrNull @Nullable Instant settledAt,
        @OrNull @Schema(description = "Who settled it, as they were called then, and through which program.",
                example = "Rui, through Robo")
        @Nullable String settledBy,
        @OrNull @Schema(description = "What the participant was answered; null also while a seal hides it.")
        @Nullable String answer) {

    static RequestPayload of(Petition it, boolean mayAnswer, boolean isHidden) {
        return new RequestPayload(it.id(), it.journeyId(), it.participantId(), it.kind(), mayAnswer ? it.words() : null,
                it.askedAt(), it.dueAt(), isHidden ? null : it.status(), it.settledAt(), it.settledByName(),
                isHidden ? null : it.answer());
    }

    /** What an answer can say became of it. */
    enum Outcome implements Choice {
        ANSWERED, STAYS, CHANGED, DECLINED;

        Petition.Status status() {
            return Petition.Status.valueOf(name());
        }
    }

    /** What somebody answers over the API. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "Answer", description = "What a person answers.")
    record Answered(
            @Schema(description = "`stays` or `changed` for `look_again`, `declined` for `erasure`, and nothing or "
                    + "`answered` for the others.")
            @Nullable Outcome outcome,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = Petition.LONGEST,
                    description = "What the participant reads.", example = "You have until Friday.")
            @Nullable String words,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = 254,
                    description = "The e-mail of a member who may answer, in whose name this is said.",
                    example = "rui@acme.example")
            @Nullable String answeredBy) {

        static final Set<String> READ_ONLY = Set.of("id", "journey_id", "participant_id", "kind", "asked_at", "due_at",
                "status", "settled_at", "settled_by", "answer");

        Answering.Draft toDraft() {
            return new Answering.Draft(outcome == null ? null : outcome.status(), words);
        }
    }
}
