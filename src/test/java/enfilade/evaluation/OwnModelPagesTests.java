package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.agent.Engine;
import enfilade.support.Ask;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an account says on its page Engine decides what its templates may ask for, and what Default means there. */
class OwnModelPagesTests extends BuildingTests {

    private static final String MISSING = "Phone asks for a model that is not there";

    UUID template;
    UUID maya;

    @BeforeEach
    void buildOneDoor() {
        template = template("Senior Engineer");
        maya = interviewer(ada, "Maya");
        arranging.add(ada, template, door(Engine.DEFAULT).wish());
    }

    @Test
    void aStageThatAsksForAModelIsPublishedOnceThereIsOne() {
        arranging.change(ada, template, stage(template, "Phone"), null, door(Engine.MODEL).wish());
        assertThat(publishing()).hasStatus(409).shows(MISSING);
        own(mallory).page();
        assertThat(publishing()).hasStatus(409);

        own(ada).page();

        assertThat(as(ada).get("/evaluations/{id}", template)).showsNot(MISSING);
        assertThat(publishing()).redirectsTo("/@acme/evaluations/{id}/revisions", template);
    }

    @Test
    void soIsOneThatSaysNothingWhereTheAccountWantsAModel() {
        own(ada).page();
        assertThat(as(ada).get("/evaluations/{id}", template)).showsNot(MISSING);

        db.sql("update provision set base_url = null, model = null").update();

        assertThat(as(ada).get("/evaluations/{id}", template)).shows(MISSING,
                "Whatever says nothing else here is to run on a language model, and none is connected.");
        assertThat(publishing()).hasStatus(409).shows(MISSING);
        arranging.change(ada, template, stage(template, "Phone"), null, door(Engine.SCRIPTED).wish());
        assertThat(publishing()).redirectsTo("/@acme/evaluations/{id}/revisions", template);
    }

    @Test
    void theEditorsSayWhatDefaultMeans() {
        assertThat(editor()).shows("Default is what the interviewer says, else the account: the built-in interviewer.");
        assertThat(as(ada).get("/agents/{id}", maya)).shows("Default is what the account says: the built-in");

        own(ada).page();

        assertThat(editor()).shows("else the account: a language model.");
        assertThat(as(ada).get("/agents/{id}", maya)).shows("Default is what the account says: a language model.");
        assertThat(as(ada).get("/agents/new?blank")).shows("Default is what the account says: a language model.");
    }

    private Ask publishing() {
        return as(ada).post("/evaluations/{id}/revisions", template);
    }

    private Ask editor() {
        return as(ada).get("/evaluations/{id}/stages/{stage}", template, stage(template, "Phone")).htmx();
    }

    private Sketch door(Engine engine) {
        return Sketch.of("Phone").kind(Stage.Kind.AI_INTERVIEW).agent(maya).engine(engine);
    }

    private Ask own(Actor one) {
        return as(one).post("/settings/engine").param("preferred", "model").param("model", "small")
                .param("baseUrl", "https://models.example.org/v1");
    }
}
