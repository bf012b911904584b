package enfilade.session;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** That a session is to be judged once more, as the API takes it. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "JudgeAgain", description = "That a session is to be judged once more, and why.")
record AgainPayload(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = 254,
                description = "The e-mail of a member who may review, in whose name this comes.",
                example = "rui@acme.example")
        @Nullable String askedBy,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = 4_000,
                description = "Why; it stands with the new scorecard.")
        @Nullable String reason) {}
