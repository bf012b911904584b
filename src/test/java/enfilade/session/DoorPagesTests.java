package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Decision;
import enfilade.journey.Event;
import enfilade.journey.Journey;
import enfilade.journey.Links;
import enfilade.review.Reviewing;
import enfilade.support.Statements;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pia opens her link and reads where she stands, whatever has happened; and never a score while it goes on. */
class DoorPagesTests extends DoorTests {

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Links links;

    @Test
    void saysWhoseItIsWhatWillHappenAndWhatIsNext() {
        var pia = starts(task(), review("A closer look"), Sketch.of("Final").kind(Kind.FINAL_REVIEW));

        assertThat(looks(pia, "")).isOk().showsInOrder("Hello Pia Moreau. Acme Labs invites you to Backend engineer.",
                "Task", "This is your next step", "Begin", "What will happen",
                "Door 1 of 3. Two after this. What you do takes about 30 min in all.", "You answer in writing",
                "A closer look", "Not open yet", "A person will look at this; there is nothing for you to do here.",
                "A person reads everything", "No software scores you")
                .linksTo("{home}/stages/{stage}", home(pia), pia.stageId()).linksTo("{home}/request", home(pia))
                .hasHeader("Referrer-Policy", "no-referrer").hasHeader("Cache-Control", "no-cache, no-store, private");
    }

    @Test
    void openingChangesNothingButThatItWasOpened() {
        var pia = starts(task());

        assertThat(looks(pia, "")).isOk();

        assertThat(walker.now(pia)).isEqualTo(pia);
        assertThat(links.current(ada.accountId(), pia.id()).orElseThrow().openedAt()).isNotNull();
    }

    @Test
    void comesBackToWhatWasBegun() {
        var pia = starts(task());
        var session = walker.begins(pia);

        assertThat(looks(pia, "")).shows("You have begun", "Come back")
                .linksTo("{home}/sessions/{id}", home(pia), session.id());
        assertThat(looks(pia, "/stages/{id}", pia.stageId())).redirectsTo("{home}/sessions/{id}", home(pia),
                session.id());
    }

    @Test
    void aPersonLooksAndNothingTellsWhy() {
        var pia = starts(task(), review("Look"));
        walker.handsIn(pia);
        assertThat(looks(pia, "")).shows("A person is looking at this", "You handed it in today at");

        walker.scores(rui, pia, 30);

        assertThat(looks(pia, "")).shows("A person is looking at this").showsNot("Below", "30 of", "60", "mark")
                .hasNo("main a[data-look=primary]");
    }

    @Test
    void triesAgainOnceTheWaitIsOver() {
        var pia = starts(task().retakes(2, 24));
        walker.handsIn(pia);
        walker.scores(rui, pia, 30);

        assertThat(looks(pia, "")).shows("You can try again later", "is open for another attempt from")
                .hasNo("main a[data-look=primary]");
        assertThat(looks(pia, "/stages/{id}", pia.stageId())).redirectsTo(home(pia));

        clock.passes(Duration.ofHours(25));
        assertThat(looks(pia, "")).shows("You can try this again", "Try again");
    }

    @Test
    void saysWhenTheTimeIsOver() {
        var pia = starts(task().deadlineDays(3));
        assertThat(looks(pia, "")).shows("You have time until", ", UTC");

        ranOut(pia);

        assertThat(looks(pia, "")).shows("Your time here is over", "A person at Acme Labs decides", "Ask for more time")
                .showsNot("What you wrote").linksTo("{home}/request", home(pia));
        assertThat(looks(pia, "/stages/{id}", pia.stageId())).redirectsTo(home(pia));
    }

    @Test
    void anEndIsToldWhenItCannotBeTakenBackAnyMore() {
        var pia = starts(review("Look"));
        walker.scores(rui, pia, 70);
        decide(pia, Decision.Kind.DECLINE, "Private reasons");

        assertThat(looks(pia, "")).shows("A person is looking at this").showsNot("ends here",
                "Private reasons");
        clock.passes(Duration.ofMinutes(11));

        assertThat(looks(pia, "")).shows("Your way ends here", "A person at Acme Labs", "Your way ended here",
                "Private reasons").showsNot("reject", "Withdraw");
    }

    @Test
    void aLinkThatRanOutSaysSoAndOffersNothing() {
        var pia = starts(task());
        var session = walker.begins(pia);
        clock.passes(Duration.ofDays(31));

        assertThat(looks(pia, "")).isOk().shows("Your link has run out", "Nothing is lost")
                .hasNo("main .turn a").hasNo("[href$='/request']");
        assertThat(looks(pia, "/sessions/{id}", session.id())).redirectsTo(home(pia));
        assertThat(sends(pia, "/sessions/{id}/submission", session.id())).hasStatus(409)
                .shows("This link does not work any more").linksTo(home(pia));
    }

    @Test
    void aLinkThatWasTakenBackShowsNothingMore() {
        var pia = starts(task());
        var old = home(pia);
        linking.replace(ada, pia.id(), Duration.ofDays(5));

        assertThat(signedOut().get(old)).isOk().shows("This link does not work any more", "newer")
                .showsNot("Pia Moreau", "Task");
        assertThat(signedOut().post(old + "/request").param("words", "Help")).hasStatus(409);
        assertThat(looks(pia, "")).shows("Begin");
    }

    @Test
    void whatIsNoLinkIsNoPage() {
        assertThat(signedOut().get("/door/" + "0".repeat(64))).isNotFound()
                .shows("Look whether the whole link from your invitation stands in the address");
        assertThat(as(ada).get("/door/" + walker.token(starts(task())))).isNotFound();
    }

    @Test
    void membersAreNobodySpecialHere() {
        var pia = starts(task());

        assertThat(as(mallory).outside().get(home(pia))).isOk().shows("Hello Pia Moreau").showsNot("Mallory");
    }

    @Test
    void costsNoSessionAndFewStatements() {
        var pia = starts(task(), review("Look"));
        var home = home(pia);
        signedOut().get(home).page();

        var asked = Statements.during(() -> signedOut().get(home).page());

        assertThat(asked.sessions()).isEmpty();
        assertThat(asked.own()).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void costsNoMoreForEachDoorBehind() {
        var pia = starts(task(), task(), task(), task());
        walker.judges(pia, walker.handsIn(pia).id(), 80);
        looks(pia, "").page();
        var one = Statements.during(() -> looks(pia, "").page());
        walker.judges(pia, walker.handsIn(pia).id(), 80);
        walker.judges(pia, walker.handsIn(pia).id(), 80);

        var three = Statements.during(() -> looks(pia, "").page());

        assertThat(three.own()).as("%s", three).hasSameSizeAs(one.own());
    }

    @Test
    void furtherRoundsOfPracticeStayOpen() {
        var pia = starts(practice().retakes(null, 0), task());
        var warmUp = pia.stageId();
        walker.handsIn(pia);

        assertThat(looks(pia, "")).showsInOrder("Begin", "Done, today", "Another round", "You are here");
        assertThat(looks(pia, "/stages/{id}", warmUp)).isOk();
    }

    private void ranOut(Journey pia) {
        transactions.executeWithoutResult(now -> guiding.tell(Actor.system(ada.accountId()),
                guiding.hold(ada, pia.id()), new Event.RanOut(clock.instant())));
    }

    private void decide(Journey pia, Decision.Kind kind, @Nullable String reason) {
        reviewing.decide(rui, pia.id(), new Decision.Draft(kind, reason, null, null), walker.now(pia).entries());
    }
}
