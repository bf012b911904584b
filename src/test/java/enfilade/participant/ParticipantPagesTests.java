package enfilade.participant;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.participant.Participant.Draft;
import enfilade.support.Ask;
import enfilade.support.PagesTests;
import enfilade.support.Statements;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import(Walking.class)
class ParticipantPagesTests extends PagesTests {

    @Autowired Enrolling enrolling;
    @Autowired Participants participants;
    @Autowired Walking walking;

    UUID pia;

    @BeforeEach
    void addPia() {
        pia = enrolling.enrol(ada, Draft.named("Pia Novak", "pia@acme.example"), null).id();
    }

    @Test
    void addsAParticipant() {
        var saved = filled(as(abe).post("/participants")).page();
        var nico = UUID.fromString(saved.location().substring("/@acme/participants/".length()));

        assertThat(saved).redirectsTo("/@acme/participants/{id}", nico);
        assertThat(as(abe).get("/participants/{id}", nico)).shows("Nico Berg added", "nico@acme.example", "vip",
                "Northlight", "Java, SQL", "\"source\": \"fair\"", "Not on any template yet")
                .linksTo("https://cv.example/nico").linksTo("mailto:nico@acme.example");
    }

    @Test
    void offersTheTemplatesOnWhichSomebodyMayStart() {
        var engineer = walking.template(ada, "Engineer");

        assertThat(as(abe).get("/participants/new")).isOk().has("option[value='" + engineer + "']");
        assertThat(filled(as(abe).post("/participants")).param("templateId", UUID.randomUUID())).isInvalid()
                .showsAtField("templateId", "There is no such template.").keeps("name", "Nico Berg");
        assertThat(filled(as(abe).post("/participants")).param("templateId", "engineer")).isInvalid()
                .showsAtField("templateId", "There is no such template.");
    }

    @Test
    void showsAllThatIsWrongAndKeepsWhatWasTyped() {
        var wrong = as(ada).post("/participants").param("name", " ").param("email", "nobody")
                .param("tags", "x".repeat(61)).param("resumeUrl", "javascript:alert(1)").param("metadata", "[1]");

        assertThat(wrong).isInvalid().isWholePage().showsAtField("name", "A participant needs a name.")
                .showsAtField("email", "An e-mail address looks like").showsAtField("tags", "at most 60")
                .showsAtField("resumeUrl", "begins with https://").showsAtField("metadata", "a JSON object")
                .keeps("email", "nobody").keeps("resumeUrl", "javascript:alert(1)").has("form[data-dirty]")
                .has("details[open]");
    }

    @Test
    void leadsToThePersonWhoHasTheAddressAlready() {
        assertThat(as(ada).post("/participants").param("name", "Pia").param("email", "PIA@acme.example")).isInvalid()
                .showsAtField("email", "Pia Novak has this e-mail already.")
                .linksTo("/@acme/participants/{id}", pia)
                .hasNo("form[action='/@acme/participants/" + pia + "/restoration']");

        enrolling.archive(ada, pia);
        assertThat(as(ada).post("/participants").param("name", "Pia").param("email", "pia@acme.example")).isInvalid()
                .showsAtField("email", "Pia Novak has this e-mail and is archived.").shows("Restore Pia Novak")
                .linksTo("/@acme/participants/{id}/restoration", pia);
    }

    @Test
    void changesAParticipant() {
        assertThat(as(abe).get("/participants/{id}/edit", pia)).isOk().keeps("name", "Pia Novak")
                .keeps("version", "1");
        assertThat(filled(as(abe).post("/participants/{id}", pia).param("version", 1)))
                .redirectsTo("/@acme/participants/{id}", pia);

        assertThat(as(vic).get("/participants/{id}", pia)).shows("Nico Berg", "Northlight")
                .hasNo("[href='/@acme/participants/" + pia + "/edit']");
        assertThat(as(abe).get("/participants/{id}/edit", pia)).keeps("tags", "vip\nberlin")
                .keeps("metadata", "{\n  \"source\": \"fair\"\n}");
    }

    @Test
    void refusesAChangeThatDoesNotFit() {
        enrolling.enrol(ada, Draft.named("Mia", "mia@acme.example"), null);

        assertThat(as(ada).post("/participants/{id}", pia).param("version", 1).param("name", "Pia")
                .param("email", "mia@acme.example")).isInvalid().showsAtField("email", "Mia has this e-mail already.")
                .shows("Open Mia").keeps("name", "Pia").keeps("version", "1");
        assertThat(participants.of(ada, pia).name()).isEqualTo("Pia Novak");
    }

    @Test
    void keepsWhatWasTypedWhenSomebodyWasFaster() {
        enrolling.change(abe, pia, 1, Draft.named("Pia N.", "pia@acme.example"));

        assertThat(as(ada).post("/participants/{id}", pia).param("version", 1).param("name", "Pia Berg")
                .param("email", "pia@acme.example")).hasStatus(409).shows("Abe changed this while you were writing.",
                        "would change: Name Pia N. → Pia Berg.").keeps("name", "Pia Berg").keeps("version", "2")
                .has("form[data-dirty]");
        assertThat(participants.of(ada, pia).name()).isEqualTo("Pia N.");
    }

    @Test
    void archivesAndRestores() {
        assertThat(as(abe).post("/participants/{id}/archival", pia)).redirectsTo("/@acme/participants/{id}", pia);
        assertThat(as(abe).get("/participants/{id}", pia)).shows("Pia Novak archived", "Undo",
                "This participant is archived.").hasNo("[href='/@acme/participants/" + pia + "/edit']");
        assertThat(filled(as(abe).post("/participants/{id}", pia).param("version", 2))).hasStatus(409)
                .shows("Restore them before you change anything.").keeps("name", "Nico Berg");

        assertThat(as(abe).post("/participants/{id}/restoration", pia)).redirectsTo("/@acme/participants/{id}", pia);
        assertThat(participants.of(ada, pia).isArchived()).isFalse();
    }

    @Test
    void thoseWhoDoNotBuildOnlyLook() {
        for (var who : new enfilade.account.Actor[] {rui, vic}) {
            assertThat(as(who).get("/participants/{id}", pia)).isOk()
                    .hasNo("main form:not([action$='/notes'])");
            assertThat(as(who).get("/participants/new")).isForbidden();
            assertThat(as(who).get("/participants/{id}/edit", pia)).isForbidden();
            assertThat(filled(as(who).post("/participants"))).isForbidden();
            assertThat(filled(as(who).post("/participants/{id}", pia))).isForbidden();
            assertThat(as(who).post("/participants/{id}/archival", pia)).isForbidden();
            assertThat(as(who).post("/participants/{id}/restoration", pia)).isForbidden();
        }
    }

    @Test
    void aStrangerSeesNothing() {
        for (var path : new String[] {"", "/edit"}) {
            assertThat(as(mallory).get("/participants/{id}" + path, pia)).isNotFound();
            assertThat(as(mallory).under("acme").get("/participants/{id}" + path, pia)).isNotFound();
        }
        assertThat(filled(as(mallory).post("/participants/{id}", pia))).isNotFound();
        assertThat(as(mallory).post("/participants/{id}/archival", pia)).isNotFound();
        assertThat(as(mallory).post("/participants/{id}/restoration", pia)).isNotFound();
    }

    @Test
    void whoeverIsSignedOutSignsInFirst() {
        var out = signedOut().under("acme");

        assertThat(out.get("/participants/{id}", pia)).redirectsToSignIn();
        assertThat(filled(out.post("/participants"))).redirectsToSignIn();
        assertThat(out.post("/participants/{id}/archival", pia)).redirectsToSignIn();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 50})
    void costsAFewStatementsHoweverManyJourneysThereAre(int many) {
        var template = walking.template(ada, "Engineer");
        IntStream.range(0, many).forEach(i ->
                walking.journey(ada, pia, template, JourneyState.COMPLETED, Duration.ofDays(i)));

        var statements = Statements.during(() -> assertThat(as(vic).get("/participants/{id}", pia)).isOk()
                .shows("Engineer", "Completed", "since today"));

        assertThat(statements.own()).as("%s", statements).hasSizeLessThanOrEqualTo(8);
        assertThat(as(vic).get("/participants/{id}", pia).htmx()).isFragment().has("#journeys");
    }

    private static Ask filled(Ask form) {
        return form.param("name", "Nico Berg").param("email", "nico@acme.example").param("tags", "vip\nberlin")
                .param("organization", "Northlight").param("skills", "Java\nSQL")
                .param("resumeUrl", "https://cv.example/nico").param("metadata", "{\"source\":\"fair\"}");
    }
}
