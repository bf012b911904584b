package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.AgentProfile;
import enfilade.agent.AgentProfile.Dimension;
import enfilade.agent.Engine;
import enfilade.agent.Question;
import enfilade.agent.QuestionPlan;
import enfilade.agent.UseCase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Advice beside the doors: it names what is wrong, leads to the field, and follows each change. */
class AdvicePagesTests extends BuildingTests {

    UUID template;
    UUID phone;

    @BeforeEach
    void buildOneDoor() {
        template = template("Senior Engineer");
        phone = arranging.add(ada, template, Sketch.of("Phone").kind(Stage.Kind.AI_INTERVIEW).wish()).id();
    }

    @Test
    void namesTheStageAndLeadsToTheField() {
        assertThat(as(ada).get("/evaluations/{id}", template)).isOk()
                .showsInOrder("Stages", "Advice", "1 to mend", "Phone has no interviewer",
                        "Nobody is there to hold the conversation.", "Choose an interviewer")
                .has("#advice [data-tone=stopped] svg[aria-label='To mend']").has("#advice-line a[href='#advice']")
                .has("#advice a[href='%1$s'][hx-get='%1$s'][hx-target='#stages']".formatted(
                        "/@acme/evaluations/%s/stages/%s?field=agentId#agentId".formatted(template, phone)))
                .hasNo("#advice[hx-swap-oob]").hasNo("#advice-line[hx-swap-oob]").showsNot("Nothing to mend");
    }

    @Test
    void followsEachChange() {
        var alex = profiling.create(ada, alex("60", Engine.DEFAULT)).id();

        assertThat(as(ada).post("/evaluations/{id}/stages/{stage}", template, phone).param("name", "Phone")
                .param("agentId", alex).param("automation", "none").htmx()).isOk().isFragment()
                .has("#advice[hx-swap-oob=true]").has("#advice-line[hx-swap-oob=true]").hasNo("#advice-line a")
                .shows("Nothing to mend").showsNot("Phone has no interviewer");
        assertThat(as(ada).get("/evaluations/{id}", template)).shows("Nothing to mend").hasNo("#advice-line a")
                .has("#advice [data-tone=passed]");

        assertThat(as(ada).post("/evaluations/{id}/stages/{stage}/archival", template, phone).htmx()).isOk()
                .has("#advice[hx-swap-oob=true]").shows("No active stage").has("#advice-line a")
                .has("#advice a[hx-get='/@acme/evaluations/%s/stages/new']".formatted(template));
    }

    @Test
    void knowsWhatBecameOfTheInterviewer() {
        var alex = profiling.create(ada, alex("60", Engine.DEFAULT)).id();
        give(alex, Stage.Automation.NONE);

        authoring.archive(ada, template);
        profiling.archive(ada, alex);
        authoring.restore(ada, template);

        assertThat(as(ada).get("/evaluations/{id}", template)).shows("Phone has an archived interviewer",
                "Alex was put away.");
    }

    @Test
    void knowsTheMarksLevelsAndQuestionsOfTheInterviewer() {
        give(interviewer(ada, "Maya"), Stage.Automation.AUTO_ADVANCE);
        assertThat(as(ada).get("/evaluations/{id}", template)).showsInOrder("Everybody gets past Phone",
                "Phone opens by itself", "Phone is graded without described levels");
        assertThat(door().agent()).returns(false, DoorAgent::anchored).returns(false, DoorAgent::gated)
                .returns(false, DoorAgent::plan);

        give(profiling.create(ada, alex("0", Engine.MODEL)).id(), Stage.Automation.AUTO_ADVANCE);
        assertThat(as(ada).get("/evaluations/{id}", template)).shows("Phone asks for a model that is not there",
                "Everybody gets past Phone").showsNot("described levels");

        give(profiling.create(ada, alex("60", Engine.SCRIPTED)).id(), Stage.Automation.AUTO_ADVANCE);
        assertThat(as(ada).get("/evaluations/{id}", template)).showsNot("Everybody gets past Phone", "a model");
        assertThat(door().agent()).returns(true, DoorAgent::anchored).returns(true, DoorAgent::gated)
                .returns(true, DoorAgent::plan);
    }

    @Test
    void knowsWhetherAWrittenTaskHasQuestions() {
        var task = Sketch.of("Phone").kind(Stage.Kind.ASYNC_ASSESSMENT);
        arranging.change(ada, template, phone, null, task.wish());
        assertThat(as(ada).get("/evaluations/{id}", template)).shows("Phone has nothing to answer");

        arranging.change(ada, template, phone, null, task.asks(question()).wish());
        assertThat(as(ada).get("/evaluations/{id}", template)).shows("Nothing to mend");
    }

    @ParameterizedTest
    @ValueSource(strings = {"position", "kind", "agentId", "minutes", "passThreshold", "automation", "allowRetake",
            "engine", "status"})
    void opensTheEditorOnTheField(String field) {
        var editor = as(ada).get("/evaluations/{id}/stages/{stage}?field={field}", template, phone, field).htmx();

        assertThat(editor).isOk().isFragment().has("section#stages[data-focus=%s]".formatted(field))
                .has("#stage-form #" + field).hasNo("#stage-form [autofocus]").has("#advice[hx-swap-oob]")
                .hasNo("details:not([open]) :is(input, textarea)#" + field);
        assertThat(editor.page().document().select("#" + field)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "version", "\"><b>"})
    void opensItOnTheNameOtherwise(String field) {
        assertThat(as(ada).get("/evaluations/{id}/stages/{stage}?field={field}", template, phone, field).htmx()).isOk()
                .has("#name[autofocus]").hasNo("section#stages[data-focus]");
    }

    @Test
    void leadsToTheSettingsAndToTheInterviewer() {
        var maya = interviewer(ada, "Maya");
        give(maya, Stage.Automation.NONE);
        db.sql("update evaluation_template set success_outcome = 'CUSTOM', positive_word = 'Yes'").update();

        assertThat(as(ada).get("/evaluations/{id}", template)).shows("The word for no is missing")
                .has("#advice a[href='/@acme/evaluations/%s/settings#negativeWord']".formatted(template))
                .has("#advice a[href='/@acme/agents/%s#d0-anchor-0']".formatted(maya)).hasNo("#advice a[hx-get]");
        assertThat(as(ada).get("/evaluations/{id}/settings", template)).has("#negativeWord");
        assertThat(as(ada).get("/agents/{id}", maya)).has("#d0-anchor-0");
    }

    @Test
    void aViewerReadsItToo() {
        assertThat(as(vic).get("/evaluations/{id}", template)).shows("Phone has no interviewer").has("#advice a");
        assertThat(as(vic).get("/evaluations/{id}", template("Empty"))).shows("No active stage").hasNo("#advice li a");
        assertThat(as(vic).get("/evaluations/{id}/stages/{stage}?field=agentId", template, phone)).isOk()
                .has("#stage-form fieldset[disabled] #agentId");
        assertThat(as(mallory).get("/evaluations/{id}/stages/{stage}?field=agentId", template, phone)).isNotFound();
        assertThat(signedOut().get("/@acme/evaluations/{id}/stages/{stage}?field=agentId", template, phone))
                .redirectsToSignIn();
    }

    private void give(UUID agent, Stage.Automation rule) {
        arranging.change(ada, template, phone, null, Sketch.of("Phone").agent(agent).then(rule).wish());
    }

    private Door door() {
        return Door.of(ada.accountId(), template, Instant.EPOCH, db).getFirst();
    }

    private static AgentProfile.Draft alex(String mark, Engine engine) {
        var depth = Dimension.of("Depth", "", 100, new BigDecimal(mark), List.of("1", "2", "3", "4", "5"));
        return new AgentProfile.Draft("Alex", UseCase.HIRING, "Hello.", null, null, null, null, null, engine,
                List.of(depth), new QuestionPlan(List.of(question())));
    }

    private static Question question() {
        return new Question("What would you do first?", List.of(), null, List.of(), null);
    }
}
