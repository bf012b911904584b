package enfilade.participant;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Scope;
import enfilade.participant.Participant.Draft;
import enfilade.support.ApiTests;
import enfilade.support.Call;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A program notes something about somebody for the team. */
class NoteApiTests extends ApiTests {

    private static final String NOTES = "/participants/{id}/notes";

    @Autowired Enrolling enrolling;
    @Autowired Remembered remembered;

    private UUID pia;

    @BeforeEach
    void addPia() {
        pia = enrolling.enrol(ada, Draft.named("Pia Novak", "pia@acme.example"), null).id();
    }

    @Test
    void notesListsAndRemoves() {
        remembered.notes(rui, pia, "Called back");

        var noted = note(Map.of("words", "Sent the task")).gives(201);

        assertThat(noted.at("/data/by")).isEqualTo("Robo");
        var all = robo.get(NOTES, pia).gives(200);
        assertThat(all.at("/data/0/words") + all.at("/data/1/words")).isEqualTo("Sent the taskCalled back");
        assertThat(all.at("/meta/total")).isEqualTo("2");
        robo.delete(NOTES + "/{note}", pia, noted.id()).gives(204);
        robo.delete(NOTES + "/{note}", pia, noted.id()).isRefused(404);
        assertThat(robo.get(NOTES, pia).gives(200).at("/meta/total")).isEqualTo("1");
    }

    @Test
    void saysWhatIsWrong() {
        note(Map.of("words", " ")).isRefused(400, "words required");
        note(Map.of("words", "x".repeat(4_001), "colour", 1)).isRefused(400, "colour unknown_key");
        note(Map.of("words", "x".repeat(4_001))).isRefused(400, "words too_long");
    }

    @Test
    void onlyWhoeverWroteItRemovesIt() {
        robo.delete(NOTES + "/{note}", pia, remembered.notes(rui, pia, "Called back")).isRefused(403);
    }

    @Test
    void needsTheScopeAndItsOwnAccount() {
        program(ada, Scope.CANDIDATES_READ).post(NOTES, Map.of("words", "No"), pia).isRefused(403);
        bolt.get(NOTES, pia).isRefused(404);
        bolt.post(NOTES, Map.of("words", "No"), pia).isRefused(404);
        bolt.delete(NOTES + "/{note}", pia, remembered.notes(rui, pia, "Called back")).isRefused(404);
    }

    private Call note(Map<String, ?> body) {
        return robo.post(NOTES, body, pia);
    }
}
