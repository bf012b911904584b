package enfilade.participant;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Scope;
import enfilade.activity.Activity;
import enfilade.participant.Participant.Draft;
import enfilade.support.ApiTests;
import enfilade.support.Statements;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@Import(Walking.class)
class ParticipantApiTests extends ApiTests {

    private static final String WHOLE = """
            {"name": "Nico Berg", "email": "Nico@acme.example", "external_id": "ats-7", "phone": "+351 555 0107",
             "tags": ["vip", "vip", "berlin"],
             "profile": {"title": "Engineer", "organization": "Northlight", "experienceLevel": "senior",
                         "location": "Lisbon"},
             "background": {"skills": ["Java"], "education": "MSc", "languages": ["pt"]},
             "resume_url": "https://cv.example/nico", "pipeline_id": "p-1",
             "metadata": {"source": {"page": 7, "kept": null}, "score": 1.50}}""";

    @Autowired Enrolling enrolling;
    @Autowired Walking walking;
    @Autowired JdbcClient db;

    UUID pia;

    @BeforeEach
    void addPia() {
        pia = enrolling.enrol(ada, Draft.named("Pia Novak", "pia@acme.example"), null).id();
    }

    @Test
    void addsAParticipantWithAllThatIsKnown() {
        var added = robo.post("/participants", WHOLE).gives(201);

        assertThat(added.header("Location")).isEqualTo("/api/v1/participants/" + added.id());
        assertThat(added.at("/data/tags")).isEqualTo("[\"vip\",\"berlin\"]");
        assertThat(added.at("/data/metadata")).isEqualTo("{\"source\":{\"page\":7,\"kept\":null},\"score\":1.50}");
        assertThat(added.json().path("data").propertyNames()).containsExactly("id", "name", "email",
                "evaluation_template_id", "external_id", "phone", "tags", "profile", "background", "resume_url",
                "pipeline_id", "metadata", "status", "journeys", "created_at", "updated_at");
        assertThat(added.json().at("/data/profile").propertyNames()).containsExactly("title", "organization",
                "experienceLevel", "location");
        var read = robo.get("/participants/{id}", added.id()).gives(200);
        assertThat(read.json()).isEqualTo(added.json());
        assertThat(robo.patch("/participants/{id}", read.json().path("data"), added.id()).gives(200).json())
                .isEqualTo(read.json());
        assertThat(Activity.latest(ada, 1, db).getFirst()).returns("participant.created", Activity::type)
                .returns("Robo", Activity::actor);
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        robo.post("/participants", """
                {"email": "nobody", "tags": [7], "profile": {"title": "%s", "colour": "red"}, "metadata": [],
                 "background": {"skills": "Java"}, "resume_url": "ftp://x", "status": "asleep", "phone": 5}"""
                .formatted("t".repeat(161))).isRefused(400, "name required", "email invalid", "tags[0] wrong_type",
                "profile.colour unknown_key", "profile.title too_long", "metadata wrong_type",
                "background.skills wrong_type", "resume_url invalid", "status not_a_choice", "phone wrong_type");
        robo.post("/participants", "{\"name\": \"Pia\", \"email\": \"PIA@acme.example\"}")
                .isRefused(400, "email taken");
        robo.post("/participants", Map.of("name", "Nico", "email", "nico@acme.example", "evaluation_template_id",
                UUID.randomUUID())).isRefused(400, "evaluation_template_id unknown");
        robo.post("/participants", "{\"name\": \"N\", \"email\": \"n@acme.example\", \"metadata\": {\"a\": 1e99999}}")
                .isRefused(400, "metadata out_of_range");
    }

    @Test
    void changesTheKeysThatItNames() {
        var id = robo.post("/participants", WHOLE).gives(201).id();

        var changed = robo.patch("/participants/{id}", """
                {"name": "Nico B.", "profile": {"title": null},
                 "metadata": {"source": {"page": null, "x": 1}, "score": null},
                 "external_id": null, "evaluation_template_id": null, "journeys": [], "id": 7}""", id).gives(200);

        assertThat(changed.at("/data/name")).isEqualTo("Nico B.");
        assertThat(changed.at("/data/profile/title")).isEmpty();
        assertThat(changed.at("/data/profile/location")).isEqualTo("Lisbon");
        assertThat(changed.at("/data/metadata")).isEqualTo("{\"source\":{\"kept\":null,\"x\":1}}");
        assertThat(changed.at("/data/external_id")).isEmpty();
        assertThat(robo.patch("/participants/{id}", "{\"metadata\": null}", id).gives(200).at("/data/metadata"))
                .isEqualTo("{}");
        robo.patch("/participants/{id}", Map.of("evaluation_template_id", UUID.randomUUID()), id)
                .isRefused(400, "evaluation_template_id invalid");
        robo.patch("/participants/{id}", "{\"email\": \"pia@acme.example\"}", id).isRefused(400, "email taken");
        robo.patch("/participants/{id}", "{\"name\": \"X\"}", id).header("If-Match", "\"old\"").isRefused(412);
    }

    @Test
    void archivesAndBringsBack() {
        robo.delete("/participants/{id}", pia).gives(204);
        robo.delete("/participants/{id}", pia).gives(204);

        assertThat(robo.get("/participants/{id}", pia).gives(200).at("/data/status")).isEqualTo("archived");
        robo.patch("/participants/{id}", "{\"name\": \"Mia\"}", pia).isRefused(409);
        assertThat(robo.patch("/participants/{id}", "{\"status\": \"active\"}", pia).gives(200).at("/data/status"))
                .isEqualTo("active");
    }

    @Test
    void showsJourneysAndFindsByThem() {
        var older = walking.template(ada, "Older");
        var engineer = walking.template(ada, "Engineer");
        var first = walking.journey(ada, pia, older, JourneyState.STOPPED, Duration.ofDays(3));
        var latest = walking.journey(ada, pia, engineer, JourneyState.WAITING, Duration.ofDays(1));
        enrolling.enrol(ada, Draft.named("Nico", "nico@acme.example"), null);

        var shown = robo.get("/participants?evaluation_template_id={id}", older).gives(200);

        assertThat(shown.at("/meta/total")).isEqualTo("1");
        assertThat(shown.at("/data/0/evaluation_template_id")).isEqualTo(engineer.toString());
        assertThat(shown.at("/data/0/journeys")).isEqualTo(("[{\"id\":\"%s\",\"evaluation_template_id\":\"%s\","
                + "\"status\":\"waiting\"},{\"id\":\"%s\",\"evaluation_template_id\":\"%s\",\"status\":\"stopped\"}]")
                .formatted(latest, engineer, first, older));
    }

    @Test
    void startsAJourneyWhereThatIsAskedFor() {
        var engineer = walking.template(ada, "Engineer");

        var added = robo.post("/participants", Map.of("name", "Nico", "email", "nico@acme.example",
                "evaluation_template_id", engineer)).gives(201);

        assertThat(added.at("/data/evaluation_template_id")).isEqualTo(engineer.toString());
        assertThat(added.json().at("/data/journeys")).hasSize(1);
    }

    @Test
    void findsByWhatIsKnown() {
        robo.post("/participants", WHOLE).gives(201);
        enrolling.archive(ada, pia);

        assertThat(names("")).isEqualTo("Nico Berg Pia Novak");
        assertThat(names("status=archived")).isEqualTo("Pia Novak");
        assertThat(names("email=NICO@acme.example")).isEqualTo("Nico Berg");
        assertThat(names("external_id=ats-7")).isEqualTo("Nico Berg");
        assertThat(names("external_id=ATS-7")).isEmpty();
        assertThat(names("q=north")).isEqualTo("Nico Berg");
        assertThat(names("q=nov&status=active")).isEmpty();
        robo.get("/participants?name=Pia").isRefused(400, "name unknown_key");
    }

    @Test
    void costsThreeStatementsHoweverManyThereAre() {
        var template = walking.template(ada, "Engineer");
        for (int i = 0; i < 50; i++) {
            var id = enrolling.enrol(ada, Draft.named("P" + i, "p" + i + "@acme.example"), null).id();
            walking.journey(ada, id, template, JourneyState.ACTIVE, Duration.ofDays(1));
        }

        assertThat(Statements.during(() -> robo.get("/participants?pageSize=50&q=acme").gives(200)).own())
                .hasSizeLessThanOrEqualTo(3);
        assertThat(Statements.during(() -> robo.get("/participants/{id}", pia).gives(200)).own())
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void asksForTheScopeOfEach() {
        var reader = program(ada, Scope.CANDIDATES_READ);
        var writer = program(ada, Scope.CANDIDATES_WRITE);

        reader.get("/participants").gives(200);
        reader.post("/participants", WHOLE).isRefused(403);
        reader.post("/participants/bulk", "{\"participants\": []}").isRefused(403);
        reader.delete("/participants/{id}", pia).isRefused(403);
        writer.get("/participants/{id}", pia).isRefused(403);
        writer.delete("/participants/{id}", pia).isRefused(403);
        program(ada, Scope.CANDIDATES_DELETE).delete("/participants/{id}", pia).gives(204);
    }

    @Test
    void anotherAccountsPeopleAreNotThere() {
        bolt.get("/participants/{id}", pia).isRefused(404);
        bolt.patch("/participants/{id}", "{\"name\": \"X\"}", pia).isRefused(404);
        bolt.delete("/participants/{id}", pia).isRefused(404);
        assertThat(bolt.get("/participants?email=pia@acme.example").gives(200).at("/meta/total")).isEqualTo("0");
    }

    private String names(String query) {
        return String.join(" ", robo.get("/participants?" + query).gives(200).json().path("data").valueStream()
                .map(it -> it.path("name").asString()).toList());
    }
}
