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
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody is invited to a template by name and address. */
class BiddingPagesTests extends PagesTests {

    @Autowired Rehearsal rehearsal;
    @Autowired Enrolling enrolling;
    @Autowired JdbcClient db;

    private UUID template;

    @BeforeEach
    void aTemplateWithOneTask() {
        template = rehearsal.hiring(ada, Sketch.of("Task").kind(Kind.ASYNC_ASSESSMENT).asks(Rehearsed.A_QUESTION));
    }

    @Test
    void invitesSomebodyNew() {
        assertThat(as(abe).get(roll())).isOk().shows("No participants yet",
                "The first invitation publishes revision 1 by itself.")
                .has("[aria-current=page]:contains(Participants)");

        assertThat(invite("Pia Moreau", "pia@example.org")).redirectsTo("/@acme" + roll());

        assertThat(as(abe).get(roll())).shows("Pia Moreau is invited", "pia@example.org", "at Task", "Under way",
                "today").showsNot("publishes revision 1").linksTo("/@acme/journeys/{id}", one("journey"));
        assertThat(count("message")).isEqualTo(1);
    }

    @Test
    void invitesWhoIsKnownUnderTheNameThatTheyHave() {
        enrolling.enrol(ada, Participant.Draft.named("Pia Moreau", "pia@example.org"), null);

        assertThat(invite("Somebody", "PIA@Example.org")).redirectsTo("/@acme" + roll());

        assertThat(count("participant")).isEqualTo(1);
        assertThat(as(abe).get(roll())).shows("Pia Moreau is invited").showsNot("Somebody");
    }

    @Test
    void saysAtTheFormThatSomebodyWalksAlready() {
        invite("Pia Moreau", "pia@example.org").page();

        assertThat(invite("Pia", "Pia@example.org")).isInvalid().isWholePage()
                .showsAtField("email", "They are walking through Backend engineer already.").keeps("name", "Pia")
                .keeps("email", "Pia@example.org");
        assertThat(invite("Pia", "pia@example.org").htmx()).isInvalid().isFragment().shows("already");
        assertThat(count("journey")).isEqualTo(1);
        assertThat(count("message")).isEqualTo(1);
    }

    @Test
    void saysAtTheFormThatSomebodyIsArchived() {
        var pia = enrolling.enrol(ada, Participant.Draft.named("Pia Moreau", "pia@example.org"), null);
        enrolling.archive(ada, pia.id());

        assertThat(invite("Pia", "pia@example.org")).isInvalid().showsAtField("email", "This participant is archived.")
                .keeps("email", "pia@example.org");
    }

    @Test
    void showsAllThatIsWrongAndKeepsWhatWasTyped() {
        assertThat(invite(" ", "nobody")).isInvalid().showsAtField("name", "A participant needs a name.")
                .showsAtField("email", "An e-mail address looks like").keeps("email", "nobody");
        assertThat(count("participant")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, This template is a draft.", "ARCHIVED, This template is archived."})
    void onlyAnActiveTemplateInvites(String status, String words) {
        db.sql("update evaluation_template set status = :status where id = :id").param("status", status)
                .param("id", template).update();

        assertThat(as(abe).get(roll())).isOk().shows(words).hasNo("#invitation-form");
        assertThat(invite("Pia", "pia@example.org")).isInvalid().shows(words);
        assertThat(count("participant")).isZero();
    }

    @Test
    void aTemplateThatCannotBePublishedSaysWhyAndKeepsNobody() {
        template = rehearsal.hiring(ada, Sketch.of("Talk").kind(Kind.AI_INTERVIEW));

        assertThat(invite("Pia", "pia@example.org")).isInvalid().shows("Not published yet:", "Talk")
                .keeps("name", "Pia");

        assertThat(count("participant") + count("journey") + count("revision") + count("message")).isZero();
    }

    @Test
    void thoseWhoDoNotBuildOnlyLook() {
        for (var who : List.of(rui, vic)) {
            assertThat(as(who).get(roll())).isOk().hasNo("#invitation-form");
            assertThat(as(who).post(roll()).param("name", "Pia").param("email", "pia@example.org")).isForbidden();
        }
    }

    @Test
    void aStrangerSeesNothing() {
        assertThat(as(mallory).post(roll()).param("name", "Pia").param("email", "pia@example.org")).isNotFound();
        assertThat(count("participant")).isZero();
    }

    @Test
    void whoeverIsSignedOutSignsInFirst() {
        assertThat(signedOut().under("acme").post(roll())).redirectsToSignIn();
    }

    private String roll() {
        return "/evaluations/" + template + "/participants";
    }

    private Ask invite(String name, String email) {
        return as(abe).post(roll()).param("name", name).param("email", email);
    }

    private int count(String table) {
        return db.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private UUID one(String table) {
        return db.sql("select id from " + table).query(UUID.class).single();
    }
}
