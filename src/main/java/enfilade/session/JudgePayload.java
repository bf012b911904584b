package enfilade.session;

import enfilade.api.OrNull;
import enfilade.evaluation.Judge;
import enfilade.web.Choice;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Who or what judged, as the API tells it with every score. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Judge", description = "Who or what judged.")
record JudgePayload(
        Kind kind,
        @OrNull @Schema(description = "The person, as they were called then.", example = "Rui") @Nullable String name,
        @OrNull
        @Schema(allowableValues = {"scripted", "model"}, description = "Scripted scores are provisional: they are made "
                + "by rules.")
        @Nullable String engine,
        @Schema(description = "Whether it is the built-in judge's, which matches words by rules: worth a look by a "
                + "person before anything depends on it.")
        boolean provisional,
        @OrNull @Schema(description = "What the model calls itself.") @Nullable String model,
        @OrNull @Schema(description = "With which words the engine was asked.") @Nullable String promptVersion,
        @Schema(minimum = "1", description = "The revision whose dimensions were looked at.") int rubricRevision,
        @OrNull @Schema(minimum = "0", maximum = "2", description = "How freely the model chose its words.")
        @Nullable BigDecimal temperature,
        @OrNull @Schema(description = "SHA-256 of all that the engine was given, in hexadecimal.")
        @Nullable String inputHash) {

    /** Which sort of judge. */
    enum Kind implements Choice { PERSON, ENGINE }

    static JudgePayload of(Judge judge, int revision) {
        return switch (judge) {
            case Judge.Person it -> new JudgePayload(Kind.PERSON, it.name(), null, false, null, null, revision, null,
                    null);
            case Judge.Engine it -> new JudgePayload(Kind.ENGINE, null, it.engine().name().toLowerCase(Locale.ROOT),
                    it.isProvisional(),
                    it.model().isEmpty() ? null : it.model(), it.promptVersion(), it.rubricRevision(),
                    it.temperature(), it.inputHash());
        };
    }
}
