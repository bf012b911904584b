package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.Refusal;
import enfilade.agent.UseCase;
import enfilade.support.ApiTests;
import enfilade.support.AtOnce;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody imports a template in the moment in which others change what it names: nobody waits in a circle. */
class ImportingCrowdDataTests extends ApiTests {

    @Autowired Importing importing;

    @RepeatedTest(3)
    void goesThroughWhileItsInterviewerChanges() throws Exception {
        var alex = robo.post("/agent-profiles", """
                {"name": "Alex", "persona": "Hello.", "useCase": "hiring",
                 "evaluationDimensions": [{"name": "Depth", "weight": 100}]}""").gives(201).id();

        assertThat(AtOnce.succeed(Refusal.class, importing("\"agent_profile_id\": \"" + alex + "\""), () -> {
            for (int i = 0; i < 20; i++) {
                robo.patch("/agent-profiles/{id}", "{\"persona\": \"Hello %d.\"}".formatted(i), alex).gives(200);
            }
            return null;
        })).isEqualTo(2);
    }

    @RepeatedTest(3)
    void goesThroughWhileTheTeamChanges() throws Exception {
        assertThat(AtOnce.succeed(Refusal.class, importing("\"reviewer_ids\": [\"" + rui.id() + "\"]"), () -> {
            for (int i = 0; i < 20; i++) {
                assertThat(as(ada).post("/team/members/{id}/role", rui.id())
                        .param("role", i % 2 == 0 ? "admin" : "reviewer")).redirectsTo("/@acme/team");
            }
            return null;
        })).isEqualTo(2);
    }

    private Callable<?> importing(String what) {
        var many = IntStream.range(0, 60).mapToObj("{\"type\": \"t%d\"}"::formatted).collect(Collectors.joining(", "));
        var text = "[%s, {\"type\": \"last\", %s}]".formatted(many, what);
        return () -> importing.carryOut(ada, ImportRequest.of(text, null, "E", UseCase.HIRING, null));
    }
}
