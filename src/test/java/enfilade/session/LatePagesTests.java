package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.journey.Event;
import enfilade.journey.Journey;
import enfilade.journey.Standing.Reason;
import enfilade.support.Ask;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pia's time is over: nothing of hers is lost, a person decides, and she can ask for more time. */
class LatePagesTests extends DoorTests {

    private static final String OVER = "Your time here is over. What was saved before is kept, and a person at Acme "
            + "Labs decides how it goes on.";

    private Journey pia;
    private UUID session;

    @BeforeEach
    void writes() {
        pia = starts(task().deadlineDays(3));
        session = walker.begins(pia).id();
        drafting.save(walker.visitor(pia), session, 1, "Saved in time", 0);
    }

    @AfterEach
    void theClockRunsAgain() {
        clock.runsAgain();
    }

    @Test
    void herPageSaysSoAndWhomToAsk() {
        ranOut();

        assertThat(looks(pia, "")).isOk().showsInOrder("Your time here is over", "What you wrote is kept.",
                "A person at Acme Labs decides how it goes on.", "Ask for more time", "Time is over")
                .linksTo("{home}/request", home(pia)).showsNot("Come back", "You had time until");
    }

    @Test
    void atTheVeryMomentNobodyHasToHaveNoticedIt() {
        clock.passes(Duration.ofDays(3).plusSeconds(1));

        assertThat(looks(pia, "")).isOk().showsInOrder("Your time here is over", "You had time until", "UTC",
                "What you wrote is kept.", "Ask for more time", "Time is over").showsNot("Come back", "You have time");
        assertThat(looks(pia, "/sessions/{id}", session)).redirectsTo(home(pia));
        assertThat(looks(pia, "/sessions/{id}/summary", session)).redirectsTo(home(pia));
    }

    @Test
    void theRoomLetsHerInNoMore() {
        ranOut();

        assertThat(looks(pia, "/sessions/{id}", session)).redirectsTo(home(pia));
        assertThat(looks(pia, "/sessions/{id}/summary", session)).redirectsTo(home(pia));
        assertThat(looks(pia, "/stages/{id}", pia.stageId())).redirectsTo(home(pia));
    }

    @Test
    void whatSheTypesTooLateStaysOnThePageWithTheReason() {
        ranOut();

        assertThat(sends(pia, "/sessions/{id}/answers", session).param("words1", "Too late").param("saves1", "1"))
                .hasStatus(409).shows(OVER, "copy it if you need it").keeps("words1", "Too late")
                .has("[role=alert] a[href*='/request']");
        assertThat(draft("Too late")).hasStatus(409).shows(OVER).linksTo(home(pia));
        assertThat(sends(pia, "/sessions/{id}/submission", session)).hasStatus(409).shows(OVER).linksTo(home(pia));
        assertThat(walker.newest(pia).isHandedIn()).isFalse();
    }

    @Test
    void whoeverHasItForAnotherReasonIsNotCalledLate() {
        walker.asks(pia, "Help");

        assertThat(draft("More")).hasStatus(409).shows("A person has this now").showsNot("Your time here is over");
    }

    @Test
    void asksForMoreTime() {
        ranOut();
        assertThat(looks(pia, "/request")).isOk();

        assertThat(sends(pia, "/request").param("words", "Two days more?")).redirectsTo(home(pia));

        assertThat(walker.now(pia).waitingFor()).isEqualTo(Reason.REQUEST);
        assertThat(looks(pia, "")).shows("You asked for a person", "Two days more?");
    }

    private Ask draft(String words) {
        return sends(pia, "/sessions/{id}/answers/1", session).param("words", words).param("saves", "1");
    }

    private void ranOut() {
        transactions.executeWithoutResult(now -> guiding.tell(Actor.system(pia.accountId()),
                guiding.hold(ada, pia.id()), new Event.RanOut(clock.instant())));
    }
}
