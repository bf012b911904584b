package enfilade.session;

import enfilade.Checks;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A person's scorecard as the API takes it. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Scorecard", description = "What a person found, about each dimension of the rubric once.")
record ScorecardPayload(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = 254,
                description = "The e-mail of a member who may review, in whose name this comes.",
                example = "rui@acme.example")
        @Nullable String scoredBy,
        @ArraySchema(minItems = 1, maxItems = 12, arraySchema = @Schema(description = "Every dimension of the rubric "
                + "once, in any order. The overall score is computed from it."))
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable List<ScorePayload> evaluationBreakdown,
        @Schema(maxLength = 10_000, description = "A few sentences about the whole.") @Nullable String summary,
        @Schema(maxLength = 60, description = "At the final review that comes last, where it is required: one of the "
                + "two words of the template's outcome. Nowhere else.")
        @Nullable String recommendation,
        @Schema(maxLength = 4_000, description = "Why it stands beside a score that is there already; required then, "
                + "as far as the one who scores may know of it.")
        @Nullable String reason) {

    private static final String LINES = "evaluation_breakdown";

    CardDraft toDraft(Checks checks) {
        var lines = Objects.requireNonNullElse(evaluationBreakdown, List.<ScorePayload>of());
        return new CardDraft(IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i).toLine(LINES + "[" + i + "]", checks)).toList(), summary, recommendation,
                reason);
    }

    /** How the API spells a field of the draft. */
    static String key(String field) {
        return field.startsWith("lines")
                ? LINES + field.substring("lines".length()).replaceFirst("session$", "session_id") : field;
    }
}
