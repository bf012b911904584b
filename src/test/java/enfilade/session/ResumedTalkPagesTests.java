package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.engine.Utterance.Kind;
import enfilade.engine.model.Replies;
import enfilade.support.Statements;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A conversation that could not go on begins again where it stopped, and a long one costs its page no more. */
class ResumedTalkPagesTests extends ModelDoorTests {

    @Autowired Scoring scoring;

    @Test
    void nobodySaysAnythingTwice() {
        model.always(Replies.fault());
        answers(FIRST);
        var failed = session;
        scoring.failed(Actor.system(ada.accountId()), failed);
        assertThat(looks(pia, "")).shows("A person is looking at this");
        model.sensible();
        clock.passes(Duration.ofMinutes(1));

        as(rui).post("/journeys/{id}/attempt", pia.id()).param("reason", "The model was away").page();
        session = walker.begins(pia).id();
        listens();

        assertThat(session).isNotEqualTo(failed);
        assertThat(said()).containsExactly(Kind.ASKS, Kind.ANSWERS, Kind.ASKS);
        assertThat(sits()).showsInOrder("How did you keep it up?", FIRST, "How did you find the fault?")
                .shows("30 min left").showsNot("cannot be reached");
        assertThat(facts()).containsOnlyOnce("session.failed").doesNotContain("session.scored");
    }

    @Test
    void aLongConversationCostsItsPageNoMore() {
        pia = walker.start(ada, rehearsal.hiring(ada, interview().asks(about("One?"), about("Two?"), about("Three?"),
                about("Four?"), about("Five?"), about("Six?"))), UUID.randomUUID() + "@example.org");
        session = walker.begins(pia).id();
        listens();
        var early = statements();

        for (int i = 0; said().size() < 10; i++) answers(i % 2 == 0 ? FIRST : SECOND);

        assertThat(statements().own()).as(early.toString()).hasSameSizeAs(early.own())
                .hasSizeLessThanOrEqualTo(12);
    }

    private Statements statements() {
        return Statements.during(() -> assertThat(sits()).isOk());
    }
}
