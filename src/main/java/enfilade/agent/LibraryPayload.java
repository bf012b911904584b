package enfilade.agent;

import enfilade.agent.AgentText.DimensionText;
import enfilade.agent.AgentText.OutputText;
import enfilade.api.OrNull;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An interviewer of the library as the API shows it: what was published, and nothing of whose it is. */
@Schema(name = "LibraryProfile", description = "An agent profile as some account has published it.")
record LibraryPayload(
        @Schema(description = "Its id in the library: the sourceId of a fork.") UUID id,
        @Schema(example = "Alex, staff engineer") @Nullable String name,
        @Schema(example = "Alex, a staff engineer on the platform team.") @Nullable String persona,
        @Nullable UseCase useCase,
        @Nullable List<DimensionText> evaluationDimensions, @Nullable Context context,
        @Nullable Interaction interaction, @Nullable Scoring scoring, @Nullable OutputText output,
        @OrNull @Nullable String additionalInstructions, @Nullable Engine engine, @Nullable List<Question> questions,
        @Schema(description = "Whether it comes from the account that asks.") boolean own) {

    static LibraryPayload of(UUID publicId, AgentText it, boolean own) {
        return new LibraryPayload(publicId, it.name(), it.persona(), it.useCase(), it.evaluationDimensions(),
                it.context(), it.interaction(), it.scoring(), it.output(), it.additionalInstructions(), it.engine(),
                it.questions(), own);
    }
}
