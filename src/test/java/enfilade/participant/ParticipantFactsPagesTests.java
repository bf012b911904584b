package enfilade.participant;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.participant.Participant.Draft;
import enfilade.support.ApiTests;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where else participants turn up: in the audit log, among the events, and in the search. */
class ParticipantFactsPagesTests extends ApiTests {

    @Autowired Enrolling enrolling;

    UUID pia;

    @BeforeEach
    void addPia() {
        pia = enrolling.enrol(ada, Draft.named("Pia Novak", "pia@acme.example"), null).id();
    }

    @Test
    void theLogNamesThemAsTheyAreCalledNow() {
        enrolling.change(abe, pia, 1, Draft.named("Pia Berg", "pia@acme.example"));

        assertThat(as(vic).get("/audit-log?kind=participants")).isOk().showsInOrder("Abe",
                "changed a participant", "Participant Pia Berg", "Ada", "added a participant",
                "Participant Pia Berg").showsNot("Novak")
                .linksTo("/@acme/participants/{id}", pia);
        assertThat(as(vic).get("/audit-log?thing={id}", pia)).shows("About Pia Berg", "added a participant");
        assertThat(as(mallory).get("/audit-log?thing={id}", pia)).showsNot("Pia");
    }

    @Test
    void programsReadWhatHappenedWithoutAName() {
        var events = robo.get("/events?type=participant.*").gives(200);

        assertThat(events.at("/data/0/event")).isEqualTo("participant.created");
        assertThat(events.text()).contains(pia.toString()).doesNotContain("Novak");
    }

    @Test
    void theSearchFindsThemByTheBeginningsOfTheirWords() {
        enrolling.archive(ada, enrolling.enrol(ada, Draft.named("Pia Old", "old@acme.example"), null).id());

        assertThat(as(vic).get("/search?q=pia")).showsInOrder("Participants", "Pia Novak", "pia@acme.example",
                "Pia Old", "Archived").linksTo("/@acme/participants/{id}", pia);
        assertThat(as(vic).get("/search?go=1&q={q}", "nov pi")).redirectsTo("/@acme/participants/{id}", pia);
        assertThat(as(vic).get("/search?q=ovak")).shows("Nothing fits");
        assertThat(as(vic).get("/search")).shows("Pia Novak").showsNot("Pia Old");
        assertThat(as(mallory).get("/search?q=pia")).shows("Nothing fits").hasNo("#found a");
    }
}
