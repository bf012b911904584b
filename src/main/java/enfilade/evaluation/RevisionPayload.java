package enfilade.evaluation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import enfilade.agent.AgentText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A revision as the API lists it. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Revision", description = "An immutable copy of a template, as somebody published it.")
record RevisionPayload(
        @Schema(description = "Counted from 1 in each template.", example = "1") int number,
        @Schema(description = "Who published it, as they were called then.", example = "Ada") String publishedBy,
        Instant publishedAt,
        @Schema(description = "How many stages it has.", example = "3") int stageCount) {

    /** The same with what was frozen. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "RevisionWithDocument", description = "A revision and all that was frozen in it.")
    record Whole(
            @Schema(description = "Counted from 1 in each template.", example = "1") int number,
            @Schema(description = "Who published it, as they were called then.", example = "Ada") String publishedBy,
            Instant publishedAt,
            @Schema(description = "How many stages it has.", example = "3") int stageCount,
            @Schema(description = "The template as text, as an export has it; each stage with its id and with the "
                    + "members who were asked to review.")
            Document document) {

        static Whole of(RevisionPayload it, TemplateText template, List<AgentText> agents, List<Frozen> stages) {
            return new Whole(it.number, it.publishedBy, it.publishedAt, it.stageCount,
                    new Document(TemplateDocument.FORMAT, template, agents, stages));
        }
    }

    /** What was frozen, in the format of templates as text. */
    @Schema(name = "RevisionDocument")
    record Document(@Schema(description = "The version of this format.", example = "1") int enfilade,
                    TemplateText template, List<AgentText> agents, List<Frozen> stages) {}

    /**
     * A stage as it was frozen.
     *
     * @param id of the stage that it was frozen from
     */
    @Schema(name = "FrozenStage")
    record Frozen(UUID id, @JsonUnwrapped StageText stage) {}
}
