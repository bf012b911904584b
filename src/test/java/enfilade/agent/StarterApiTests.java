package enfilade.agent;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Scope;
import enfilade.support.ApiTests;
import enfilade.support.Statements;
import org.junit.jupiter.api.Test;

/** Starter profiles over the API. */
class StarterApiTests extends ApiTests {

    @Test
    void eachOfThemCanBeMadeIntoAProfile() {
        var list = robo.get("/agent-profiles/starters").gives(200);

        assertThat(list.json().path("data").size()).isEqualTo(4);
        for (var starter : list.json().path("data")) {
            var one = robo.get("/agent-profiles/starters/{key}", starter.path("key").asString()).gives(200);
            assertThat(one.json().path("data")).isEqualTo(starter);
            var made = robo.post("/agent-profiles", starter.path("profile").toString()).gives(201);
            assertThat(made.json().at("/data/questions")).isEqualTo(starter.at("/profile/questions"));
        }
    }

    @Test
    void whatDoesNotComeAlongIsNotThere() {
        robo.get("/agent-profiles/starters/{key}", "astronaut").isRefused(404);
        program(ada, Scope.EVALUATION_STAGES_READ).get("/agent-profiles/starters").isRefused(403);
    }

    @Test
    void costsNoStatement() {
        assertThat(Statements.during(() -> robo.get("/agent-profiles/starters").gives(200)).own()).isEmpty();
    }
}
