package enfilade.participant;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.participant.Participant.Draft;
import enfilade.support.PagesTests;
import enfilade.support.Statements;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Members note something about a participant for each other. */
class NotePagesTests extends PagesTests {

    @Autowired Enrolling enrolling;
    @Autowired Remembered remembered;

    private UUID pia;

    @BeforeEach
    void addPia() {
        pia = enrolling.enrol(ada, Draft.named("Pia Novak", "pia@acme.example"), null).id();
    }

    @Test
    void notesSomethingAndTakesItAway() {
        assertThat(as(rui).post("/participants/{id}/notes", pia).param("words", "Called back.\nOn Monday."))
                .redirectsTo("/@acme/participants/{id}#notes", pia);
        assertThat(as(vic).get("/participants/{id}", pia)).shows("Called back.", "Rui").hasNo("#notes form");
        assertThat(as(vic).get("/audit-log")).shows("noted something about a participant").showsNot("Called back");

        var note = remembered.notes(rui, pia, "Wrong person");
        assertThat(as(ada).get("/participants/{id}", pia)).showsInOrder("Wrong person", "Called back.")
                .hasNo("form[action$='/notes/" + note + "/removal']");
        assertThat(as(ada).post("/participants/{id}/notes/{note}/removal", pia, note)).isForbidden();
        assertThat(as(rui).post("/participants/{id}/notes/{note}/removal", pia, note))
                .redirectsTo("/@acme/participants/{id}#notes", pia);
        assertThat(as(rui).get("/participants/{id}", pia)).showsNot("Wrong person");
    }

    @Test
    void notesOverHtmx() {
        assertThat(as(rui).post("/participants/{id}/notes", pia).param("words", "Called back.").htmx()).isOk()
                .isFragment().shows("Called back.", "Noted.").has("#flash[hx-swap-oob]");
    }

    @Test
    void showsWhatWasWrongAndKeepsWhatWasTyped() {
        var long_ = "x".repeat(4001);

        assertThat(as(rui).post("/participants/{id}/notes", pia).param("words", " ")).isInvalid().isWholePage()
                .showsAtField("words", "Write the note.");
        assertThat(as(rui).post("/participants/{id}/notes", pia).param("words", long_).htmx()).isInvalid()
                .isFragment().showsAtField("words", "at most 4,000 characters").keeps("words", long_);
    }

    @Test
    void isForMembersWhoReview() {
        assertThat(as(vic).post("/participants/{id}/notes", pia).param("words", "No")).isForbidden();
        assertThat(as(mallory).post("/participants/{id}/notes", pia).param("words", "No")).isNotFound();
        assertThat(signedOut().under("acme").post("/participants/{id}/notes", pia)).redirectsToSignIn();
    }

    @Test
    void thePageAsksNoMoreWhenThereIsMore() {
        IntStream.range(0, 30).forEach(i -> remembered.notes(rui, pia, "Note " + i));
        IntStream.range(0, 20).forEach(i -> remembered.files(ada, pia, i + ".txt", "Words"));

        assertThat(Statements.during(() -> as(rui).get("/participants/{id}", pia).page()).own()).hasSizeLessThan(9);
    }
}
