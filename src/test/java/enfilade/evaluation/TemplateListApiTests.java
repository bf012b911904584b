package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Scope;
import enfilade.support.Ask;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The list of templates over the API, and who sees what of it. */
class TemplateListApiTests extends ProgramTests {

    static final String PATH = "/evaluation-templates";
    static final String ONE = PATH + "/{id}";

    @Test
    void pagesByNumberAndByCursor() {
        IntStream.range(0, 5).forEach(i -> template(ada, "T " + i));

        var page = robo.get(PATH + "?page=2&pageSize=2").gives(200);
        assertThat(page.at("/meta")).isEqualTo("{\"page\":2,\"pageSize\":2,\"total\":5,\"totalPages\":3}");
        assertThat(each(page, "template_name")).containsExactly("T 2", "T 1");
        assertThat(readOn(PATH + "?pageSize=2&", "template_name")).containsExactly("T 4", "T 3", "T 2", "T 1", "T 0");
    }

    @Test
    void filtersByStatusUseCaseAndBeginningsOfWords() {
        var senior = template(ada, "Senior Backend Engineer");
        robo.post(PATH, Map.of("template_name", "Back to school", "use_case", "training", "status", "draft"))
                .gives(201);
        authoring.archive(ada, template(ada, "Old engineer"));

        assertThat(each(robo.get(PATH + "?q=back").gives(200), "template_name")).hasSize(2);
        assertThat(each(robo.get(PATH + "?q=eng&status=active").gives(200), "id")).containsExactly(senior.toString());
        assertThat(each(robo.get(PATH + "?use_case=training").gives(200), "status")).containsExactly("draft");
        assertThat(each(robo.get(PATH + "?status=archived").gives(200), "template_name"))
                .containsExactly("Old engineer");
        assertThat(robo.get(PATH + "?q=end").gives(200).at("/data")).isEqualTo("[]");
        robo.get(PATH + "?status=open&use_case=selling&sort=name")
                .isRefused(400, "status not_a_choice", "use_case not_a_choice", "sort unknown_key");
    }

    @Test
    void aKeyNeedsItsScope() {
        var reader = program(ada, Scope.EVALUATION_TEMPLATES_READ);
        var other = program(ada, Scope.EVALUATION_STAGES_READ, Scope.EVALUATION_STAGES_WRITE);
        var id = template(ada, "T");

        reader.get(ONE, id).gives(200);
        reader.post(PATH, "{}").isRefused(403);
        reader.patch(ONE, "{}", id).isRefused(403);
        reader.delete(ONE, id).isRefused(403);
        other.get(PATH).isRefused(403);
        assertThat(each(robo.get(PATH), "id")).containsExactly(id.toString());
    }

    @Test
    void anotherAccountsTemplateIsNotThere() {
        var id = template(ada, "T");
        for (var absent : new UUID[] {id, UUID.randomUUID()}) {
            bolt.get(ONE, absent).isRefused(404);
            bolt.patch(ONE, Map.of("level", "mine"), absent).isRefused(404);
            bolt.delete(ONE, absent).isRefused(404);
            bolt.post(PATH + "?action=duplicate", Map.of("source_id", absent)).isRefused(400, "source_id unknown");
        }
        assertThat(bolt.get(PATH + "?q=T").gives(200).at("/data")).isEqualTo("[]");
    }

    @Test
    void aViewerSeesWhatTheyMayAndChangesNothing() {
        var open = template(abe, "Open");
        var secret = hidden(abe);
        var before = contents.snapshot(ada.accountId());

        assertThat(session("").page().body()).contains("Open").doesNotContain("Secret plan");
        assertThat(session("/" + open)).hasStatus(200);
        assertThat(session("/" + secret)).hasStatus(404);
        assertThat(as(vic).outside().post("/api/v1" + PATH + "?accountSlug=acme")).hasStatus(403);
        assertThat(as(vic).outside().post("/api/v1" + PATH + "/" + open + "/revisions?accountSlug=acme"))
                .hasStatus(403);
        assertThat(as(vic).outside().post("/api/v1" + PATH + "/import?accountSlug=acme")).hasStatus(403);
        assertThat(contents.snapshot(ada.accountId())).isEqualTo(before);
        assertThat(each(robo.get(PATH), "id")).containsExactlyInAnyOrder(open.toString(), secret.toString());
    }

    @Test
    void asksTheDatabaseAsOftenHoweverManyThereAre() {
        var one = templateOf(1);
        var small = statements(robo.get(PATH + "?pageSize=1"));
        var hundred = templateOf(100);
        IntStream.range(0, 40).forEach(i -> template(ada, "Template " + i));

        assertThat(statements(robo.get(PATH + "?pageSize=40&q=t&status=active"))).hasSameSizeAs(small)
                .hasSizeLessThanOrEqualTo(2);
        assertThat(statements(robo.get(PATH + "?cursor="))).hasSize(1);
        assertThat(statements(robo.get(ONE, one))).hasSize(1);
        assertThat(statements(robo.get(ONE, hundred))).hasSize(1);
    }

    @Test
    void copiesAStageRightBehindIt() {
        var template = templateOf(2);
        var first = each(robo.get("/evaluation-stages?evaluation_template_id={id}", template), "id").getFirst();

        var copy = robo.post("/evaluation-stages?action=duplicate", Map.of("source_id", first)).gives(201);

        assertThat(copy.header("Location")).isEqualTo("/api/v1/evaluation-stages/" + copy.id());
        assertThat(copy.at("/data/stage_order")).isEqualTo("1");
        assertThat(copy.at("/data/reviewer_ids")).isEqualTo("[\"" + rui.id() + "\"]");
        bolt.post("/evaluation-stages?action=duplicate", Map.of("source_id", first))
                .isRefused(400, "source_id unknown");
        robo.post("/evaluation-stages?action=copy", Map.of("source_id", first)).isRefused(400, "action not_a_choice");
    }

    private Ask session(String path) {
        return as(vic).outside().get("/api/v1" + PATH + path + "?accountSlug=acme");
    }
}
