package enfilade.journey;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Kind;
import enfilade.participant.Enrolling;
import enfilade.participant.Participant;
import enfilade.support.Ask;
import enfilade.support.PagesTests;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who is known already is invited from their own page. */
class StartPagesTests extends PagesTests {

    @Autowired Rehearsal rehearsal;
    @Autowired Enrolling enrolling;
    @Autowired JdbcClient db;

    private UUID template;
    private UUID pia;

    @BeforeEach
    void piaIsKnown() {
        template = rehearsal.hiring(ada, Sketch.of("Task").kind(Kind.ASYNC_ASSESSMENT).asks(Rehearsed.A_QUESTION));
        pia = enrolling.enrol(ada, Participant.Draft.named("Pia Moreau", "pia@example.org"), null).id();
    }

    @Test
    void invitesToATemplate() {
        assertThat(as(abe).get("/participants/{id}", pia)).shows("Not on any template yet.")
                .has("option[value='" + template + "']");

        assertThat(invite(template)).redirectsTo("/@acme/participants/{id}", pia);

        var journey = db.sql("select id from journey").query(UUID.class).single();
        assertThat(as(abe).get("/participants/{id}", pia)).shows("Invited: the first door is open", "Backend engineer",
                "Task", "Under way").linksTo("/@acme/journeys/{id}", journey)
                .linksTo("/@acme/journeys/{id}/link", journey);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "engineer"})
    void needsATemplate(String template) {
        assertThat(invite(template)).isInvalid().isWholePage()
                .showsAtField("template", "Choose the template that they walk through.");
    }

    @Test
    void saysAtTheFieldWhyNobodyStartsThere() {
        invite(template).page();
        assertThat(invite(template)).isInvalid().showsAtField("template",
                "They are walking through Backend engineer already.").keeps("template", template.toString());

        assertThat(invite(rehearsal.hiring(ada))).isInvalid().showsAtField("template", "Not published yet: No");

        var draft = rehearsal.hiring(ada, Sketch.of("Look").kind(Kind.MANUAL_REVIEW));
        db.sql("update evaluation_template set status = 'DRAFT' where id = :id").param("id", draft).update();
        assertThat(invite(draft)).isInvalid().showsAtField("template", "This template is a draft.");
        assertThat(journeys()).isEqualTo(1);
    }

    @Test
    void whoIsArchivedIsRestoredFirst() {
        enrolling.archive(ada, pia);

        assertThat(as(abe).get("/participants/{id}", pia)).hasNo("form[action$='/journeys']");
        assertThat(invite(template)).isInvalid().shows("Restore them before they start.")
                .hasNo("form[action$='/journeys']");
        assertThat(journeys()).isZero();
    }

    @Test
    void aTemplateThatIsNotTheirsIsNotThere() {
        assertThat(invite(rehearsal.hiring(mallory, Sketch.of("Look").kind(Kind.MANUAL_REVIEW)))).isNotFound();
        assertThat(invite(UUID.randomUUID())).isNotFound();
    }

    @Test
    void thoseWhoDoNotBuildInviteNobody() {
        for (var who : List.of(rui, vic)) {
            assertThat(as(who).get("/participants/{id}", pia)).isOk().hasNo("form[action$='/journeys']");
            assertThat(as(who).post("/participants/{id}/journeys", pia).param("template", template)).isForbidden();
        }
        assertThat(journeys()).isZero();
    }

    @Test
    void aStrangerSeesNothing() {
        assertThat(as(mallory).post("/participants/{id}/journeys", pia).param("template", template)).isNotFound();
        assertThat(as(mallory).under("acme").post("/participants/{id}/journeys", pia).param("template", template))
                .isNotFound();
        assertThat(journeys()).isZero();
    }

    @Test
    void whoeverIsSignedOutSignsInFirst() {
        assertThat(signedOut().under("acme").post("/participants/{id}/journeys", pia)).redirectsToSignIn();
    }

    private Ask invite(Object template) {
        return as(abe).post("/participants/{id}/journeys", pia).param("template", template);
    }

    private int journeys() {
        return db.sql("select count(*) from journey").query(Integer.class).single();
    }
}
