package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.Refusal;
import enfilade.account.Scope;
import enfilade.support.AtOnce;
import enfilade.support.Call;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Revisions over the API: published, listed, read. */
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
        assertThat(each(list(template, ""), "number")).containsExactly("1");
    }

    @RepeatedTest(3)
    void twoAtOnceMakeOneRevision() throws Exception {
        var template = templateOf(1);
        var calls = List.of(post(template), post(template));

        assertThat(AtOnce.succeed(Refusal.class, calls.get(0)::status, calls.get(1)::status)).isEqualTo(2);

        assertThat(calls).extracting(Call::status).containsExactlyInAnyOrder(201, 200);
        assertThat(each(list(template, ""), "number")).containsExactly("1");
    }

    @Test
    void tellsAllThatKeepsItFromBeingPublished() {
        var template = templateOf(1);
        arranging.add(ada, template, Sketch.of("Draft").status(Stage.Status.DRAFT).wish());
        arranging.add(ada, template, Sketch.of("Screen").kind(Stage.Kind.AI_INTERVIEW).wish());
        var put = interviewer("Gone");
        arranging.add(ada, template, Sketch.of("Late").agent(put).engine(enfilade.agent.Engine.MODEL).wish());
        profiling.archive(ada, put);
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

    @Test
    void pagesByNumberAndByCursor() {
        var template = templateOf(1);
        IntStream.range(0, 12).forEach(i -> {
            authoring.change(ada, template, null,
                    EvaluationTemplate.Draft.named("Name " + i, enfilade.agent.UseCase.HIRING, null));
            publishing.publish(ada, template);
        });

        var page = list(template, "?page=2&pageSize=5");
        assertThat(page.at("/meta")).isEqualTo("{\"page\":2,\"pageSize\":5,\"total\":12,\"totalPages\":3}");
        assertThat(each(page, "number")).containsExactly("7", "6", "5", "4", "3");
        assertThat(page.json().at("/data/0").propertyNames())
                .containsExactly("number", "published_by", "published_at", "stage_count");
        assertThat(readOn("/evaluation-templates/" + template + "/revisions?pageSize=5&", "number"))
                .containsExactly("12", "11", "10", "9", "8", "7", "6", "5", "4", "3", "2", "1");
        robo.get(PATH + "?page=0&status=active", template).isRefused(400, "status unknown_key");
        robo.get(PATH + "?page=0", template).isRefused(400, "page out_of_range");
    }

    @Test
    void anotherAccountsRevisionsAreNotThere() {
        var template = templateOf(1);
        post(template).gives(201);

        for (var id : List.of(template, UUID.randomUUID())) {
            bolt.get(PATH, id).isRefused(404);
            bolt.get(ONE, id, 1).isRefused(404);
            bolt.post(PATH, "", id).isRefused(404);
        }
        robo.get(ONE, template, 2).isRefused(404);
        robo.get(ONE, template, "one").isRefused(400, "revisionNumber wrong_type");
    }

    @Test
    void aKeyNeedsItsScopeAndABodySaysNothing() {
        var template = templateOf(1);
        var reader = program(ada, Scope.EVALUATION_TEMPLATES_READ);

        reader.get(PATH, template).gives(200);
        reader.post(PATH, "", template).isRefused(403);
        robo.post(PATH, "{\"number\": 7}", template).isRefused(400, "number unknown_key");
        assertThat(each(list(template, ""), "number")).isEmpty();
    }

    @Test
    void aViewerReadsThoseOfTemplatesThatTheySee() {
        var open = templateOf(1);
        var secret = hidden(abe);
        arranging.add(ada, secret, Sketch.of("Door").kind(Stage.Kind.MANUAL_REVIEW).wish());
        for (var template : List.of(open, secret)) publishing.publish(ada, template);

        assertThat(seenByVic(open, "")).isEqualTo(200);
        assertThat(seenByVic(open, "/1")).isEqualTo(200);
        assertThat(seenByVic(secret, "")).isEqualTo(404);
        assertThat(seenByVic(secret, "/1")).isEqualTo(404);
    }

    @Test
    void asksTheDatabaseThreeTimesHoweverManyStagesThereAre() {
        for (var template : List.of(templateOf(1), templateOf(100))) {
            post(template).gives(201);

            assertThat(statements(robo.get(ONE, template, 1))).hasSize(3);
            assertThat(statements(robo.get(PATH, template))).hasSize(3);
            assertThat(statements(robo.get(PATH + "?cursor=", template))).hasSize(2);
        }
    }

    private Call post(UUID template) {
        return robo.post(PATH, "", template);
    }

    private Call list(UUID template, String query) {
        return robo.get(PATH + query, template).gives(200);
    }

    private int seenByVic(UUID template, String path) {
        return as(vic).outside().get("/api/v1" + PATH + path + "?accountSlug=acme", template).page().status();
    }
}
