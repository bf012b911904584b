import java.math.BigDecimal;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.EvaluationStagesApi;
import org.openapitools.client.model.CreateEvaluationStageRequest;
import org.openapitools.client.model.EvaluationStageCreate;
import org.openapitools.client.model.EvaluationStageCreate.AutomationRuleEnum;
import org.openapitools.client.model.EvaluationStagePatch;

/** What somebody writes who has nothing but the generated client, a key and the id of a template. */
public class AddsAStage implements BinaryOperator<String> {

    private final EvaluationStagesApi stages;

    public AddsAStage(String address, String key) {
        var client = new ApiClient();
        client.updateBaseUri(address);
        client.setRequestInterceptor(request -> request.header("x-api-key", key));
        stages = new EvaluationStagesApi(client);
    }

    /** Adds a stage twice with one idempotency key, changes it, and tells what it sees of it in the list. */
    @Override
    public String apply(String template, String idempotencyKey) {
        try {
            var wish = new EvaluationStageCreate().evaluationTemplateId(UUID.fromString(template)).type("technical")
                    .passThreshold(new BigDecimal("70.5")).automationRule(AutomationRuleEnum.AUTO_ADVANCE);
            var body = new CreateEvaluationStageRequest(wish);
            var made = stages.createEvaluationStage(body, null, null, idempotencyKey).getData();
            var again = stages.createEvaluationStage(body, null, null, idempotencyKey).getData();
            stages.updateEvaluationStage(made.getId(), new EvaluationStagePatch().durationMinutes(45), null, null);
            var seen = stages.listEvaluationStages(null, null, null, null, null, made.getEvaluationTemplateId(), null,
                    null, null).getData();
            return "%s %s %d %s %s %d min, passes at %s".formatted(made.getId(), again.getId().equals(made.getId()),
                    seen.size(), seen.getFirst().getStageName(), seen.getFirst().getAutomationRule(),
                    seen.getFirst().getDurationMinutes(), seen.getFirst().getPassThreshold());
        } catch (ApiException refused) {
            return refused.getCode() + " " + refused.getResponseBody();
        }
    }
}
