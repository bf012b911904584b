package enfilade.agent;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.ApiTests;
import enfilade.support.Program;
import enfilade.support.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What programs publish in the library, and what they find there. */
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

        robo.patch("/agent-profiles/{id}?showOrganization=true", "{\"isPublic\": true, "
                + "\"additionalInstructions\": \"Newer.\"}", id).gives(200);
        assertThat(organization()).isEqualTo("We make submarines.");
        assertThat(bolt.get("/agent-profiles/library").text()).contains("New words.", "Newer.");

        robo.patch("/agent-profiles/{id}?showOrganization=false", "{\"isPublic\": true}", id).gives(200);
        assertThat(organization()).isEmpty();
        for (var body : List.of("{}", "{\"isPublic\": false}")) {
            robo.patch("/agent-profiles/{id}?showOrganization=true", body, id)
                    .isRefused(400, "showOrganization invalid");
        }
    }

    @Test
    void whatIsWrittenBackAsItWasReadPublishesNothing() {
        var id = shown("Maya");
        var published = bolt.get("/agent-profiles/library").text();
        robo.patch("/agent-profiles/{id}", "{\"persona\": \"Not for the world yet.\"}", id).gives(200);
        var read = robo.get("/agent-profiles/{id}", id).gives(200);

        var back = robo.patch("/agent-profiles/{id}", read.json().path("data").toString(), id).gives(200);
        assertThat(back.json()).isEqualTo(read.json());
        assertThat(back.header("ETag")).isEqualTo(read.header("ETag"));
        robo.patch("/agent-profiles/{id}", "{\"isPublic\": true, \"name\": \"Max\"}", id).gives(200);
        assertThat(bolt.get("/agent-profiles/library").text()).isEqualTo(published);

        robo.patch("/agent-profiles/{id}?showOrganization=false", "{\"isPublic\": true}", id).gives(200);
        assertThat(library(bolt)).containsExactly("Max");
        assertThat(bolt.get("/agent-profiles/library").text()).contains("Not for the world yet.");
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

        robo.delete("/agent-profiles/{id}", id).gives(204);
        assertThat(library(bolt)).isEmpty();
        assertThat(robo.get("/agent-profiles/{id}", id).at("/data/status")).isEqualTo("archived");
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

        var statements = Statements.during(() -> bolt.get("/agent-profiles/library?pageSize=30").gives(200));

        assertThat(statements.own()).as("%s", statements).hasSize(2);
    }

    private String shown(String name) {
        var id = make(robo, name);
        robo.patch("/agent-profiles/{id}", "{\"isPublic\": true}", id).gives(200);
        return id;
    }

    private static String make(Program program, String name) {
        return program.post("/agent-profiles", AgentBodies.full().replace("Maya", name)).gives(201).id();
    }

    private String organization() {
        return bolt.get("/agent-profiles/library").gives(200).at("/data/0/context/organizationContext");
    }

    private static List<String> library(Program program) {
        return program.get("/agent-profiles/library").gives(200).json().path("data").valueStream()
                .map(it -> it.path("name").asString()).toList();
    }
}
