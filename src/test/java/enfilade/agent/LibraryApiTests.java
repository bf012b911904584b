package enfilade.agent;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.ApiTests;
import enfilade.support.Program;
import enfilade.support.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What programs publish in the library, find there and copy from it. */
class LibraryApiTests extends ApiTests {

    @Test
    void showsWhatIsPublicToAllWithoutSayingWhoseItIs() {
        var id = make(robo, "Maya");
        assertThat(library(bolt)).isEmpty();

        assertThat(robo.patch("/agent-profiles/{id}", "{\"isPublic\": true}", id).gives(200).at("/data/isPublic"))
                .isEqualTo("true");

        var shown = bolt.get("/agent-profiles/library").gives(200);
        assertThat(shown.at("/meta")).isEqualTo("{\"page\":1,\"pageSize\":20,\"total\":1,\"totalPages\":1}");
        var entry = shown.json().at("/data/0");
        assertThat(entry.propertyNames()).containsExactly("id", "name", "persona", "useCase", "evaluationDimensions",
                "context", "interaction", "scoring", "output", "additionalInstructions", "engine", "questions", "own");
        assertThat(entry.path("own").asBoolean()).isFalse();
        assertThat(shown.text()).doesNotContain(id, "acme", "submarines", ada.accountId().value().toString());
        assertThat(robo.get("/agent-profiles/library").at("/data/0/own")).isEqualTo("true");
        assertThat(bolt.get("/agent-profiles/library/{id}", entry.path("id").asString()).gives(200).json()
                .path("data")).isEqualTo(entry);
        bolt.get("/agent-profiles/library/{id}", id).isRefused(404);
    }

    @Test
    void publishesAtOnceAndWithTheOrganizationOnlyWhenToldTo() {
        var id = robo.post("/agent-profiles?showOrganization=true", AgentBodies.full().replaceFirst("\\{",
                "{\"isPublic\": true,")).gives(201).id();
        assertThat(organization()).isEqualTo("We make submarines.");

        robo.patch("/agent-profiles/{id}", "{\"persona\": \"New words.\"}", id).gives(200);
        assertThat(bolt.get("/agent-profiles/library").text()).doesNotContain("New words.");

        robo.patch("/agent-profiles/{id}", "{\"isPublic\": true, \"additionalInstructions\": \"Newer.\"}", id)
                .gives(200);
        assertThat(organization()).isEqualTo("We make submarines.");
        assertThat(bolt.get("/agent-profiles/library").text()).contains("New words.", "Newer.");

        robo.patch("/agent-profiles/{id}?showOrganization=false", "{\"isPublic\": true}", id).gives(200);
        assertThat(organization()).isEmpty();
        robo.patch("/agent-profiles/{id}", "{\"isPublic\": true}", id).gives(200);
        assertThat(organization()).isEmpty();
        for (var body : List.of("{}", "{\"isPublic\": false}")) {
            robo.patch("/agent-profiles/{id}?showOrganization=true", body, id)
                    .isRefused(400, "showOrganization invalid");
        }
    }

    @Test
    void withdrawsAndPutsAway() {
        var id = shown("Maya");
        assertThat(robo.patch("/agent-profiles/{id}", "{\"isPublic\": false}", id).gives(200).at("/data/isPublic"))
                .isEqualTo("false");
        assertThat(library(bolt)).isEmpty();

        robo.patch("/agent-profiles/{id}", "{\"isPublic\": true}", id).gives(200);
        robo.patch("/agent-profiles/{id}", "{\"isPublic\": true, \"status\": \"archived\"}", id)
                .isRefused(400, "isPublic invalid");
        assertThat(robo.patch("/agent-profiles/{id}", "{\"status\": \"archived\"}", id).gives(200)
                .at("/data/isPublic")).isEqualTo("false");
        assertThat(library(bolt)).isEmpty();
        robo.patch("/agent-profiles/{id}", "{\"isPublic\": true}", id).isRefused(400, "isPublic invalid");
        robo.patch("/agent-profiles/{id}", "{\"isPublic\": true, \"status\": \"active\"}", id).gives(200);
        assertThat(library(bolt)).containsExactly("Maya");
    }

    @Test
    void forksByTheIdInTheLibraryAndByTheIdAtHome() {
        var home = shown("Maya");
        var address = bolt.get("/agent-profiles/library").at("/data/0/id");
        robo.patch("/agent-profiles/{id}", "{\"persona\": \"Unpublished.\"}", home).gives(200);

        for (var source : List.of(address, home)) {
            var fork = bolt.post("/agent-profiles?action=fork", source(source)).gives(201);

            assertThat(fork.header("Location")).isEqualTo("/api/v1/agent-profiles/" + fork.id());
            assertThat(fork.at("/data/name") + " " + fork.at("/data/persona")).isEqualTo("Maya Hello.");
            assertThat(fork.at("/data/isPublic")).isEqualTo("false");
            assertThat(fork.at("/data/context/organizationContext")).isEmpty();
            assertThat(fork.id()).isNotIn(address, home);
            bolt.get("/agent-profiles/{id}", fork.id()).gives(200);
            robo.get("/agent-profiles/{id}", fork.id()).isRefused(404);
        }
    }

    @Test
    void whatIsNotShownCannotBeForkedWhoseverItIs() {
        var kept = make(robo, "Maya");
        var withdrawn = shown("Alex");
        robo.patch("/agent-profiles/{id}", "{\"isPublic\": false}", withdrawn).gives(200);

        for (var id : List.of(kept, withdrawn, UUID.randomUUID().toString())) {
            var refused = bolt.post("/agent-profiles?action=fork", source(id)).isRefused(400, "sourceId unknown");
            assertThat(refused.at("/error")).isEqualTo("There is no such agent profile.");
            robo.post("/agent-profiles?action=fork", source(id)).isRefused(400, "sourceId unknown");
        }
        assertThat(bolt.get("/agent-profiles").at("/meta/total")).isEqualTo("0");
    }

    @Test
    void duplicatesOnesOwnAlone() {
        var id = shown("Maya");

        var copy = robo.post("/agent-profiles?action=duplicate", source(id)).gives(201);

        assertThat(copy.at("/data/name")).isEqualTo("Copy of Maya");
        assertThat(copy.at("/data/context/organizationContext")).isEqualTo("We make submarines.");
        assertThat(copy.at("/data/isPublic")).isEqualTo("false");
        bolt.post("/agent-profiles?action=duplicate", source(id)).isRefused(400, "sourceId unknown");
        robo.post("/agent-profiles?action=duplicate", source(UUID.randomUUID().toString()))
                .isRefused(400, "sourceId unknown");
    }

    @Test
    void saysWhichActionsThereAre() {
        var refused = robo.post("/agent-profiles?action=clone&sourceId=1", "{}");

        refused.isRefused(400, "action not_a_choice", "sourceId unknown_key");
        assertThat(refused.text()).contains("This is one of fork, duplicate.");
        robo.post("/agent-profiles?action=fork", "{}").isRefused(400, "sourceId required");
        robo.post("/agent-profiles?action=fork", "{\"sourceId\": 7, \"name\": \"x\"}")
                .isRefused(400, "sourceId wrong_type", "name unknown_key");
    }

    @Test
    void aRepeatedForkIsMadeOnce() {
        var id = shown("Maya");

        var first = bolt.post("/agent-profiles?action=fork", source(id)).header("Idempotency-Key", "k").gives(201);
        var again = bolt.post("/agent-profiles?action=fork", source(id)).header("Idempotency-Key", "k").gives(201);

        assertThat(again.id()).isEqualTo(first.id());
        bolt.post("/agent-profiles?action=duplicate", source(first.id())).header("Idempotency-Key", "k").isRefused(422);
    }

    @Test
    void listsByNameAndFindsWords() {
        for (var name : List.of("Maya", "alex, engineer", "Zoe", "Ben")) shown(name);

        assertThat(library(bolt)).containsExactly("alex, engineer", "Ben", "Maya", "Zoe");
        assertThat(bolt.get("/agent-profiles/library?pageSize=2&page=2").at("/data/0/name")).isEqualTo("Maya");
        assertThat(bolt.get("/agent-profiles/library?q=eng&use_case=training").at("/meta/total")).isEqualTo("1");
        assertThat(bolt.get("/agent-profiles/library?use_case=hiring").at("/data")).isEqualTo("[]");
        bolt.get("/agent-profiles/library?status=active").isRefused(400, "status unknown_key");
        var read = new ArrayList<String>();
        for (String cursor = ""; cursor != null; ) {
            var part = bolt.get("/agent-profiles/library?pageSize=3&cursor={at}", cursor).gives(200);
            part.json().path("data").forEach(it -> read.add(it.path("name").asString()));
            cursor = part.at("/meta/next_cursor").isEmpty() ? null : part.at("/meta/next_cursor");
        }
        assertThat(read).isEqualTo(library(bolt));
    }

    @Test
    void asksTwiceHoweverMuchThereIs() {
        IntStream.range(0, 30).forEach(i -> shown("Interviewer " + i));

        var statements = Statements.during(() -> bolt.get("/agent-profiles/library?pageSize=100").gives(200));

        assertThat(statements.own().stream().filter(sql -> !sql.contains("api_key"))).as("%s", statements).hasSize(2);
    }

    private String shown(String name) {
        var id = make(robo, name);
        robo.patch("/agent-profiles/{id}", "{\"isPublic\": true}", id).gives(200);
        return id;
    }

    private static String make(Program program, String name) {
        return program.post("/agent-profiles", AgentBodies.full().replace("Maya", name)).gives(201).id();
    }

    private static String source(String id) {
        return "{\"sourceId\": \"%s\"}".formatted(id);
    }

    private String organization() {
        return bolt.get("/agent-profiles/library").gives(200).at("/data/0/context/organizationContext");
    }

    private static List<String> library(Program program) {
        return program.get("/agent-profiles/library").gives(200).json().path("data").valueStream()
                .map(it -> it.path("name").asString()).toList();
    }
}
