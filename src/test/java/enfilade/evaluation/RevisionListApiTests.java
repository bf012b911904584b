package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Scope;
import enfilade.agent.UseCase;
import enfilade.support.Call;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The list of revisions over the API, and who may do what with them. */
class RevisionListApiTests extends ProgramTests {

    static final String PATH = "/evaluation-templates/{id}/revisions";
    static final String ONE = PATH + "/{number}";

    @Test
    void pagesByNumberAndByCursor() {
        var template = templateOf(1);
        IntStream.range(0, 12).forEach(i -> {
            authoring.change(ada, template, null,
                    EvaluationTemplate.Draft.named("Name " + i, UseCase.HIRING, null));
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
            assertThat(statements(robo.get(PATH + "?pageSize=1", template))).hasSize(3);
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
