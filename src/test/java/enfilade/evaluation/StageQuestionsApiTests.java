package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.UseCase;
import enfilade.support.ApiTests;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The questions of a stage, over the API. */
class StageQuestionsApiTests extends ApiTests {

    @Autowired Authoring authoring;

    @Test
    void takesAPlainTextForAPointOfEvidence() {
        var template = authoring.create(ada, EvaluationTemplate.Draft.named("Engineer", UseCase.HIRING, null)).id();
        var stage = robo.post("/evaluation-stages", Map.of("evaluation_template_id", template, "type", "technical",
                "questions", asking("tests"))).gives(201);
        assertThat(stage.at("/data/questions/0/expected_evidence")).isEqualTo("[{\"text\":\"tests\",\"aliases\":[]}]");

        var changed = robo.patch("/evaluation-stages/{id}", Map.of("questions", asking("types")), stage.id())
                .gives(200);
        assertThat(changed.at("/data/questions/0/expected_evidence/0/text")).isEqualTo("types");
    }

    private static List<?> asking(String evidence) {
        return List.of(Map.of("prompt", "How?", "expected_evidence", List.of(evidence)));
    }
}
