package enfilade.api;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.UseCase;
import enfilade.evaluation.Authoring;
import enfilade.evaluation.EvaluationTemplate;
import enfilade.support.ApiTests;
import enfilade.support.Call;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several programs that have seen the same, and change it in the same moment. */
class RacesApiTests extends ApiTests {

    @Autowired
    Authoring authoring;

    @Test
    void oneOfThemChangesItAndTheOthersHearOfIt() {
        var template = authoring.create(ada, EvaluationTemplate.Draft.named("Engineer", UseCase.HIRING, null)).id();
        var stage = robo.post("/evaluation-stages", Map.of("evaluation_template_id", template, "type", "a")).gives(201);
        var answers = new ConcurrentLinkedQueue<Call>();

        try (var threads = Executors.newFixedThreadPool(4)) {
            var start = new CyclicBarrier(4);
            IntStream.range(0, 4).forEach(i -> threads.submit(() -> {
                start.await();
                return answers.add(robo.patch("/evaluation-stages/{id}", Map.of("pass_threshold", 50 + i), stage.id())
                        .header("If-Match", stage.header("ETag")).sent());
            }));
        }

        assertThat(answers).extracting(Call::status).containsExactlyInAnyOrder(200, 412, 412, 412);
        var winner = answers.stream().filter(answer -> answer.status() == 200).findFirst().orElseThrow();
        assertThat(robo.get("/evaluation-stages/{id}", stage.id()).text()).isEqualTo(winner.text());
    }
}
