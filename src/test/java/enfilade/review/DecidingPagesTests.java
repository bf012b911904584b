package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.journey.Decision.Kind;
import enfilade.journey.Decisions;
import enfilade.journey.Journey;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import enfilade.review.Scenes.Scene;
import enfilade.support.Ask;
import enfilade.support.PagesTests;
import enfilade.support.Statements;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A person decides, with all the evidence before them, and goes on to the next. */
class DecidingPagesTests extends PagesTests {

    @Autowired
    private Scenes scenes;

    @Autowired
    private Decisions decisions;

    @Test
    void approvesAndNamesTheDoorThatOpens() {
        var pia = scenes.at(Scene.APPROVAL, ada);
        assertThat(as(rui).get("/journeys/{id}", pia.id())).shows("Pia Moreau at Task Approval", "Waiting",
                "revision 1", "Approve or decline after Task Approval", "Anyone who reviews may decide", "Lisbon time",
                "Ada", "10 above the mark", "Seen in the answers", "Approve and open Final", "scored Task Approval")
                .has("svg.states[aria-label='Task Approval waiting, Final ahead']").has("button[data-key=a]");

        assertThat(post(rui, pia, "approval").param("reason", "Strong on recovery"))
                .redirectsTo("/@acme/journeys/{id}", pia.id());

        assertThat(scenes.now(pia).waitingFor()).isEqualTo(Reason.REVIEW);
        assertThat(as(rui).get("/journeys/{id}", pia.id())).shows("Pia Moreau is approved", "Pia Moreau at Final",
                "decided “Approve” at Task Approval", "Strong on recovery", "Write the review for Final")
                .has("a[href*='/scorecards/new']");
    }

    @Test
    void goesOnToTheNextInTheQueue() {
        var first = scenes.at(Scene.APPROVAL, ada);
        var second = scenes.at(Scene.REQUEST, ada);

        assertThat(post(rui, first, "approval").param("show", "mine"))
                .redirectsTo("/@acme/journeys/" + second.id() + "?show=mine");
        assertThat(as(rui).get("/journeys/" + second.id() + "?show=mine")).shows("Pia Moreau is approved", "Undo",
                "Asks for a person", "Could I have until Friday?");
    }

    @Test
    void pressedTwiceItIsOneDecision() {
        var pia = scenes.at(Scene.APPROVAL, ada);

        post(rui, pia, "approval").page();
        assertThat(post(rui, pia, "approval")).redirectsTo("/@acme/journeys/{id}", pia.id());

        assertThat(decisions.of(ada.accountId(), pia.id())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"refusal,APPROVAL", "advance,BELOW_MARK", "attempt,BELOW_MARK", "stop,OVERDUE", "answer,REQUEST"})
    void needsAReason(String noun, Scene scene) {
        var pia = scenes.at(scene, ada);

        assertThat(post(rui, pia, noun).param("reason", "  ").param("recommendation", "")).isInvalid().isWholePage()
                .showsAtField("reason", noun.equals("answer") ? "Write the answer." : "Say why; the person may ask.")
                .has(".unfold[open] form[action$='/%s']".formatted(noun));
        assertThat(scenes.now(pia).standing()).isEqualTo(pia.standing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "1999-01-01T10:00", "+100000-01-01T10:00"})
    void moreTimeNeedsATimeToCome(String until) {
        var pia = scenes.at(Scene.REQUEST, ada);

        assertThat(post(rui, pia, "extension").param("until", until).param("reason", "She is ill")).isInvalid()
                .keeps("until", until).keeps("reason", "She is ill").has("[name=until][aria-invalid=true]")
                .has("label[for=extension-reason]:contains(Note for the team)");
        assertThat(scenes.now(pia).standing()).isEqualTo(pia.standing());
    }

    @Test
    void moreTimeIsReadOnTheClockOfTheOneWhoGivesIt() {
        var pia = scenes.at(Scene.OVERDUE, ada);

        post(rui, pia, "extension").param("until", "2999-07-01T10:00").page();

        assertThat(scenes.now(pia).deadlineAt()).isEqualTo(Instant.parse("2999-07-01T09:00:00Z"));
        assertThat(scenes.now(pia).status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void whoWasSlowerKeepsTheirWordsAndHearsWhatHappened() {
        var pia = scenes.at(Scene.APPROVAL, ada);
        scenes.decide(abe, pia, Kind.APPROVE, null);

        assertThat(post(rui, pia, "refusal").param("reason", "Too vague")).hasStatus(409).isWholePage()
                .shows("This has changed since you looked", "You wrote: Too vague", "Pia Moreau at Final");
        assertThat(post(rui, scenes.now(pia), "refusal").param("reason", "Too vague")).hasStatus(409)
                .shows("That does not fit");
    }

    @Test
    void endsWithARecommendationInTheWordsOfTheTemplate() {
        var pia = scenes.at(Scene.DRAFTED, ada);
        assertThat(as(rui).get("/journeys/{id}", pia.id())).shows("Confirm “hire”").keeps("recommendation", "hire");
        assertThat(post(rui, pia, "recommendation").param("recommendation", "")).isInvalid()
                .showsAtField("recommendation", "Choose the recommendation.");
        assertThat(post(rui, pia, "recommendation").param("recommendation", "admit")).isInvalid();

        assertThat(post(rui, pia, "recommendation").param("recommendation", "no_hire"))
                .redirectsTo("/@acme/journeys/{id}", pia.id());

        assertThat(as(rui).get("/journeys/{id}", pia.id())).shows("Recommendation: no hire, by Rui")
                .hasNo(".deciding form");
    }

    @Test
    void oneThatWasActedUponCannotBeTakenBackAndSaysWhy() {
        var pia = scenes.at(Scene.BELOW_MARK, ada);
        var decision = scenes.decide(rui, pia, Kind.GRANT_ATTEMPT, "Unclear");
        scenes.walker().begins(pia);
        scenes.walker().handsIn(pia);

        assertThat(as(rui).get("/journeys/{id}", pia.id())).shows("A session has begun since. Decide anew instead.")
                .hasNo(".undoable form");
        assertThat(as(rui).post("/journeys/{id}/decisions/{decision}/undoing", pia.id(), decision.id())).hasStatus(409)
                .shows("A session has begun since. Decide anew instead.");
    }

    @Test
    void afterTheEndNobodyIsSentToDecideAnew() {
        var pia = scenes.at(Scene.BELOW_MARK, ada);
        scenes.decide(rui, pia, Kind.GRANT_ATTEMPT, "Unclear");
        scenes.walker().begins(pia);
        scenes.decide(rui, pia, Kind.STOP, "The role is filled");

        assertThat(as(rui).get("/journeys/{id}", pia.id())).shows("A session has begun since. By now it has ended.")
                .showsNot("Decide anew");
    }

    @Test
    void asksAsOftenHoweverLongTheStory() {
        var pia = scenes.at(Scene.BELOW_MARK, ada);
        var once = Statements.during(() -> as(rui).get("/journeys/{id}?show=all", pia.id()).page());
        for (int i = 0; i < 5; i++) {
            var decision = scenes.decide(rui, pia, Kind.ADVANCE, "Seen");
            assertThat(as(rui).post("/journeys/{id}/decisions/{it}/undoing", pia.id(), decision.id()).page().status())
                    .isEqualTo(302);
        }
        var often = Statements.during(() -> as(rui).get("/journeys/{id}?show=all", pia.id()).page());

        assertThat(often.own()).as("%s", often).hasSizeLessThanOrEqualTo(once.own().size())
                .hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void aViewerMayNot() {
        var pia = scenes.at(Scene.APPROVAL, ada);

        assertThat(post(vic, pia, "approval")).isForbidden();
        assertThat(as(vic).get("/journeys/{id}", pia.id())).shows("You can look; reviewers decide here.");
    }

    @Test
    void aStrangerSeesNothing() {
        var pia = scenes.at(Scene.APPROVAL, ada);

        assertThat(post(mallory, pia, "approval")).isNotFound();
        assertThat(as(mallory).get("/journeys/{id}", pia.id())).isNotFound();
    }

    @Test
    void signedOutGoesToTheSignIn() {
        var pia = scenes.at(Scene.APPROVAL, ada);

        assertThat(signedOut().post("/@acme/journeys/{id}/approval", pia.id())).redirectsToSignIn();
    }

    private Ask post(Actor by, Journey pia, String noun) {
        return as(by).post("/journeys/{id}/{noun}", pia.id(), noun).param("seen", pia.entries());
    }
}
