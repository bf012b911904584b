package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.Refusal;
import enfilade.agent.Engine;
import enfilade.support.AtOnce;
import enfilade.support.Call;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Revisions over the API: published and read. */
class RevisionApiTests extends ProgramTests {

    static final String PATH = "/evaluation-templates/{id}/revisions";
    static final String ONE = PATH + "/{number}";

    @Test
    void publishesWithoutABody() {
        var template = templateOf(2);

        var made = post(template).gives(201);

        assertThat(made.header("Location"))
                .isEqualTo("/api/v1/evaluation-templates/" + template + "/revisions/1");
        assertThat(made.json().path("data").propertyNames())
                .containsExactly("number", "published_by", "published_at", "stage_count", "document");
        assertThat(made.at("/data/number")).isEqualTo("1");
        assertThat(made.at("/data/published_by")).isEqualTo("Robo");
        assertThat(made.at("/data/stage_count")).isEqualTo("2");
        var read = robo.get(ONE, template, 1).gives(200);
        assertThat(read.json()).isEqualTo(made.json());
        assertThat(read.header("ETag")).isEqualTo(made.header("ETag"));
    }

    @Test
    void showsWhatWasFrozenAndNotWhatStandsThereNow() {
        var template = templateOf(2);
        post(template).gives(201);
        var frozen = robo.get(ONE, template, 1).gives(200).text();
        var first = each(robo.get("/evaluation-stages?evaluation_template_id={id}", template), "id").getFirst();

        robo.patch("/evaluation-stages/{id}", "{\"stage_name\": \"Renamed\", \"stage_order\": 1}", first).gives(200);
        robo.patch("/evaluation-templates/{id}", "{\"template_name\": \"Renamed\"}", template).gives(200);

        var read = robo.get(ONE, template, 1).gives(200);
        assertThat(read.text()).isEqualTo(frozen);
        assertThat(read.at("/data/document/template/template_name")).isEqualTo("Long way");
        var stage = read.json().at("/data/document/stages/0");
        assertThat(stage.propertyNames()).startsWith("id", "agent", "type", "stage_name").contains("reviewer_ids");
        assertThat(stage.path("id").asString()).isEqualTo(first);
        assertThat(stage.path("stage_name").asString()).isEqualTo("Door 0");
        assertThat(stage.path("reviewer_ids").get(0).asString()).isEqualTo(rui.id().toString());
        assertThat(read.at("/data/document/agents/0/key")).isEqualTo(stage.path("agent").asString());
    }

    @Test
    void whatWasFrozenCanBeImported() {
        var template = templateOf(2);
        var document = post(template).gives(201).json().at("/data/document").toString();

        var copy = robo.post("/evaluation-templates/import", document).gives(201);

        assertThat(post(UUID.fromString(copy.at("/data/template/id"))).gives(201).json().at("/data/document/agents"))
                .isEqualTo(robo.get(ONE, template, 1).json().at("/data/document/agents"));
        assertThat(copy.at("/data/notes/0")).isEqualTo("Left out of the stages: id.");
    }

    @Test
    void answersWithTheLiveOneWhenNothingIsNew() {
        var template = templateOf(1);
        var made = post(template).gives(201);

        var again = post(template).gives(200);

        assertThat(again.json()).isEqualTo(made.json());
        assertThat(again.header("Location")).isNull();
        assertThat(numbers(template)).containsExactly("1");
    }

    @RepeatedTest(3)
    void twoAtOnceMakeOneRevision() throws Exception {
        var template = templateOf(1);
        var calls = List.of(post(template), post(template));

        assertThat(AtOnce.succeed(Refusal.class, calls.get(0)::status, calls.get(1)::status)).isEqualTo(2);

        assertThat(calls).extracting(Call::status).containsExactlyInAnyOrder(201, 200);
        assertThat(numbers(template)).containsExactly("1");
    }

    @Test
    void tellsAllThatKeepsItFromBeingPublished() {
        var template = templateOf(1);
        arranging.add(ada, template, Sketch.of("Draft").status(Stage.Status.DRAFT).wish());
        arranging.add(ada, template, Sketch.of("Screen").kind(Stage.Kind.AI_INTERVIEW).wish());
        var put = interviewer("Gone");
        arranging.add(ada, template, Sketch.of("Late").agent(put).engine(Engine.MODEL).wish());
        db.sql("update agent_profile set status = 'ARCHIVED' where id = :id").param("id", put).update();
        robo.patch("/evaluation-templates/{id}", "{\"success_outcome\": \"custom\"}", template).gives(200);
        var before = contents.snapshot(ada.accountId());

        var refused = post(template).isRefused(409, "outcome_words[0] required", "outcome_words[1] required",
                "stages[2].agent_profile_id required", "stages[3].agent_profile_id archived",
                "stages[3].engine unavailable");

        assertThat(refused.at("/issues/2/message"))
                .isEqualTo("Screen has no interviewer. Nobody is there to hold the conversation.");
        assertThat(refused.at("/error")).startsWith("Not published yet: ");
        assertThat(contents.snapshot(ada.accountId())).isEqualTo(before);
    }

    @Test
    void aTemplateNeedsAnActiveStage() {
        var template = template(ada, "Empty");
        post(template).isRefused(409, "stages required");

        arranging.add(ada, template, Sketch.of("Draft").status(Stage.Status.DRAFT).wish());
        post(template).isRefused(409, "stages[0].status invalid");

        authoring.archive(ada, template);
        assertThat(post(template).isRefused(409).issues()).isEmpty();
    }

    private Call post(UUID template) {
        return robo.post(PATH, "", template);
    }

    private List<String> numbers(UUID template) {
        return each(robo.get(PATH, template).gives(200), "number");
    }
}
