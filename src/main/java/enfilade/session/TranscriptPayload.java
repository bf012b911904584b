package enfilade.session;

import enfilade.session.Submissions.Submission;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What was said in a conversation, as the API shows it. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Transcript", description = "What was said in a conversation.")
record TranscriptPayload(
        UUID sessionId,
        @Schema(description = "In their order; empty before it has ended, and where no conversation was held.")
        List<Turn> turns) {

    /** One turn, whoever speaks. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "Turn", description = "One turn of a conversation.")
    record Turn(
            @Schema(minimum = "1", description = "Whoever speaks; quotes name it.") int turn,
            @Schema(allowableValues = {"interviewer", "participant"}) String speaker,
            @Schema(allowableValues = {"asks", "probes", "closes", "answers", "repeats"},
                    description = "What the turn is for.")
            String kind,
            String words,
            @Schema(description = "Whether the built-in interviewer said it in the place of a language model that "
                    + "stayed away.")
            boolean stoodIn,
            Instant saidAt) {

        static Turn of(Spoken it) {
            return new Turn(it.number(), it.isParticipants() ? "participant" : "interviewer",
                    it.kind().name().toLowerCase(Locale.ROOT), it.words(), it.stoodIn(),
                    it.at());
        }
    }

    static TranscriptPayload of(UUID session, Submission handedIn) {
        return new TranscriptPayload(session, handedIn.turns().stream().map(Turn::of).toList());
    }
}
