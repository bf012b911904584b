package enfilade.evaluation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import enfilade.agent.AgentText;
import enfilade.web.JsonText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A template with its stages and the interviewers that they need, as one document. No ids, fixed keys in a fixed
 * order: the same template always gives the same bytes.
 *
 * @param enfilade the version of this format
 */
@JsonPropertyOrder({"enfilade", "template", "agents", "stages"})
record TemplateDocument(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "1", description = "The version of this format.")
        int enfilade,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) TemplateText template,
        @Schema(description = "The interviewers that the stages name.") List<AgentText> agents,
        @Schema(description = "In their order.") List<StageText> stages) {

    static final int FORMAT = 1;

    static TemplateDocument of(Blueprint it) {
        return new TemplateDocument(FORMAT, it.template(), it.judges().stream().map(Blueprint.Judge::text).toList(),
                it.steps().stream().map(Blueprint.Step::text).toList());
    }

    String text() {
        return JsonText.pretty(this);
    }
}
