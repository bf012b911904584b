package enfilade.evaluation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import enfilade.agent.AgentText;
import enfilade.web.JsonText;
import java.util.List;

/**
 * A template with its stages and the interviewers that they need, as one document. No ids, fixed keys in a fixed
 * order: the same template always gives the same bytes.
 *
 * @param enfilade the version of this format
 */
@JsonPropertyOrder({"enfilade", "template", "agents", "stages"})
record TemplateDocument(int enfilade, TemplateText template, List<AgentText> agents, List<StageText> stages) {

    static final int FORMAT = 1;

    static TemplateDocument of(Blueprint it) {
        return new TemplateDocument(FORMAT, it.template(), it.judges().stream().map(Blueprint.Judge::text).toList(),
                it.steps().stream().map(Blueprint.Step::text).toList());
    }

    String text() {
        return JsonText.pretty(this);
    }
}
