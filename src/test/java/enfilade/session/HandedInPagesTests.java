package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.journey.Journey;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reviewers read what Pia handed in; what she only drafted stays hers. */
class HandedInPagesTests extends DoorTests {

    private Journey pia;
    private UUID session;

    @BeforeEach
    void writes() {
        pia = starts(task());
        session = walker.begins(pia).id();
        drafting.save(walker.visitor(pia), session, 2, "The queue broke.", 0);
        drafting.attach(walker.visitor(pia), session, "plan.txt", "Plan".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void showsEachAnswerAndLinksTheFiles() {
        attending.handIn(walker.visitor(pia), session);

        assertThat(as(rui).get("/sessions/{id}", session)).showsInOrder("How would you keep this fast?", "No answer.",
                "What broke last?", "The queue broke.", "plan.txt", "4 bytes")
                .has("a[href^='/@acme/sessions/" + session + "/attachments/']");
    }

    @Test
    void tellsOnlyThatSomethingIsWritten() {
        assertThat(as(rui).get("/sessions/{id}", session)).shows("Something is written, and nothing handed in yet.")
                .showsNot("The queue broke.", "plan.txt");
    }

    @Test
    void whoWithdrawsTakesTheirDraftAlong() {
        attending.withdraw(walker.visitor(pia));

        assertThat(as(rui).get("/sessions/{id}", session)).shows("nothing handed in")
                .showsNot("The queue broke.", "plan.txt");
    }
}
