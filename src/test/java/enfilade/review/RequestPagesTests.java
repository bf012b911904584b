package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.journey.Journey;
import enfilade.journey.Petition;
import enfilade.journey.Petition.Kind;
import enfilade.journey.Petition.Status;
import enfilade.journey.Petitions;
import enfilade.review.Scenes.Scene;
import enfilade.session.Petitioning;
import enfilade.support.Ask;
import enfilade.support.Client;
import enfilade.support.PagesTests;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What participants ask is a task with a day: for a person on the journey's page, beside it on a page of its own. */
class RequestPagesTests extends PagesTests {

    @Autowired
    private Scenes scenes;

    @Autowired
    private Petitioning petitioning;

    @Autowired
    private Petitions petitions;

    @Test
    void looksAgainAndSaysThatItStays() {
        var it = asks(stopped(), Kind.LOOK_AGAIN, "My second answer was cut off.");
        assertThat(as(rui).get("/reviews")).showsInOrder("Pia Moreau", "Asks somebody to look again",
                "My second answer was cut off.", "due ").linksTo("/@acme/reviews/requests/" + it.id()
                + "?show=mine");
        assertThat(as(rui).get("/reviews/requests/{id}", it.id())).isOk()
                .shows("Pia Moreau asks somebody to look again", "My second answer was cut off.", "due ",
                        "Stopped by Ada");

        assertThat(answers(as(rui), it, "stays", "I read it again.")).redirectsTo("/@acme/reviews/requests/" + it.id());

        assertThat(now(it)).returns(Status.STAYS, Petition::status).returns("Rui", Petition::settledByName);
        assertThat(as(rui).get("/reviews/requests/{id}", it.id())).shows("Looked again: it stays, by Rui today",
                "I read it again.").hasNo("#answer-form");
        assertThat(as(rui).get("/reviews")).showsNot("Pia Moreau");
    }

    @Test
    void anAnswerNeedsWordsAndWhatComesOfIt() {
        var it = asks(stopped(), Kind.LOOK_AGAIN, "Look");

        assertThat(answers(as(rui), it, "", "")).isInvalid().shows("Say whether it stays or changes.",
                "Write what they will read.");
        assertThat(answers(as(rui), it, "declined", "No.")).isInvalid().shows("That is no answer to this.", "No.");
        assertThat(now(it).isOpen()).isTrue();
    }

    @Test
    void aViewerMayNot() {
        var it = asks(stopped(), Kind.LOOK_AGAIN, "Look");

        assertThat(as(vic).get("/reviews/requests/{id}", it.id())).isOk().hasNo("#answer-form");
        assertThat(answers(as(vic), it, "stays", "No.")).isForbidden();
    }

    @Test
    void aStrangerSeesNothing() {
        var it = asks(stopped(), Kind.LOOK_AGAIN, "Look");

        assertThat(as(mallory).get("/reviews/requests/{id}", it.id())).isNotFound();
        assertThat(answers(as(mallory), it, "stays", "No.")).isNotFound();
        assertThat(now(it).isOpen()).isTrue();
    }

    @Test
    void signedOutGoesToSignIn() {
        var it = asks(stopped(), Kind.LOOK_AGAIN, "Look");

        assertThat(signedOut().get("/@acme/reviews/requests/{id}", it.id())).redirectsToSignIn();
    }

    @Test
    void whoHadTheLastWordIsAskedToLeaveItToAColleague() {
        var it = asks(stopped(), Kind.LOOK_AGAIN, "Look");

        assertThat(as(ada).get("/reviews/requests/{id}", it.id())).shows("The last word here was yours");
        assertThat(as(rui).get("/reviews/requests/{id}", it.id())).showsNot("The last word here was yours");
    }

    @Test
    void ofTwoWhoAnswerTheSecondHearsOfTheFirst() {
        var it = asks(stopped(), Kind.LOOK_AGAIN, "Look");
        answers(as(rui), it, "stays", "I read it again.").page();

        assertThat(answers(as(rui), it, "stays", "I read it again.")).redirectsTo("/@acme/reviews/requests/" + it.id());
        assertThat(answers(as(ada), it, "changed", "Come again.")).hasStatus(409)
                .shows("This has been settled meanwhile, by Rui.");
        assertThat(now(it).answer()).isEqualTo("I read it again.");
    }

    @Test
    void anErasureIsForOwnersAndAdmins() {
        var it = asks(scenes.at(Scene.OPEN, ada), Kind.ERASURE, null);

        assertThat(as(rui).get("/reviews")).showsNot("Asks to be erased");
        assertThat(as(rui).get("/reviews/requests/{id}", it.id())).shows("Only owners and admins can erase somebody")
                .hasNo("#answer-form");
        assertThat(answers(as(rui), it, "declined", "No.")).isForbidden();
        assertThat(as(ada).get("/reviews")).shows("Asks to be erased", "Owners and admins");
        assertThat(as(ada).get("/reviews/requests/{id}", it.id()))
                .linksTo("/@acme/participants/" + it.participantId() + "/erasure").shows("Name the law");
        assertThat(answers(as(ada), it, "declined", "A court case keeps it, § 17.")).redirectsTo(
                "/@acme/reviews/requests/" + it.id());
        assertThat(now(it).status()).isEqualTo(Status.DECLINED);
    }

    @Test
    void aRequestOnTheWayIsAnsweredWhereTheJourneyIs() {
        var pia = scenes.at(Scene.REQUEST, ada);
        var it = petitions.ofJourney(ada.accountId(), pia.id()).getFirst();
        assertThat(as(rui).get("/reviews")).shows("Asks for a person: “Could I have until Friday?”", "due ");
        assertThat(as(rui).get("/reviews/requests/{id}", it.id())).redirectsTo("/@acme/journeys/" + pia.id());

        var decision = scenes.decide(rui, pia, enfilade.journey.Decision.Kind.ANSWER, "You have until Friday.");

        assertThat(now(it)).returns(Status.ANSWERED, Petition::status)
                .returns("You have until Friday.", Petition::answer).returns(decision.id(), Petition::decisionId);
        as(rui).post("/journeys/{id}/decisions/{decision}/undoing", pia.id(), decision.id()).page();
        assertThat(now(it)).returns(Status.OPEN, Petition::status).returns(null, Petition::answer);
    }

    @Test
    void whatIsLateSaysSo() {
        asks(stopped(), Kind.LOOK_AGAIN, "Look");
        scenes.at(Scene.REQUEST, ada);
        clock.passes(Duration.ofDays(32));

        assertThat(as(rui).get("/reviews").page().document().select(".badge[data-tone=stopped]").eachText())
                .containsExactly("late by 2 days", "late by 2 days");
    }

    private Journey stopped() {
        var pia = scenes.at(Scene.STOPPED, ada);
        clock.passes(Duration.ofMinutes(11));
        return pia;
    }

    private Petition asks(Journey pia, Kind kind, String words) {
        petitioning.ask(scenes.walker().visitor(pia), kind, words);
        return petitions.ofJourney(pia.accountId(), pia.id()).getLast();
    }

    private Petition now(Petition it) {
        return petitions.of(it.accountId(), it.id());
    }

    private static Ask answers(Client who, Petition it, String outcome, String words) {
        return who.post("/reviews/requests/{id}/answer", it.id()).param("outcome", outcome).param("words", words);
    }
}
