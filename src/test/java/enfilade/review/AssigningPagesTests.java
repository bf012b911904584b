package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.journey.Journey;
import enfilade.review.Scenes.Scene;
import enfilade.support.Ask;
import enfilade.support.PagesTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody takes care of what waits, gives it on, or gives it back. */
class AssigningPagesTests extends PagesTests {

    @Autowired
    private Scenes scenes;

    private Journey pia;

    @BeforeEach
    void letSomethingWait() {
        pia = scenes.at(Scene.APPROVAL, ada);
    }

    @Test
    void takesItAndGivesItBack() {
        assertThat(assign(rui, rui)).redirectsTo("/@acme/journeys/{id}", pia.id());
        assertThat(as(rui).get("/reviews?show=assigned")).shows("You have taken it", "Give back");
        assertThat(as(abe).get("/reviews")).showsNot("Pia Moreau");
        assertThat(as(abe).get("/reviews?show=all")).shows("Rui has taken it");

        assertThat(assign(rui, null)).redirectsTo("/@acme/journeys/{id}", pia.id());
        assertThat(scenes.now(pia).assigneeId()).isNull();
        assertThat(as(abe).get("/reviews")).shows("Anyone who reviews");
    }

    @Test
    void fromTheQueueItGoesBackToTheQueue() {
        assertThat(assign(rui, rui).param("back", "1").param("show", "all")).redirectsTo("/@acme/reviews?show=all");
    }

    @Test
    void givesItToAnother() {
        assertThat(as(rui).get("/journeys/{id}", pia.id())).has("button[value=%s]:contains(Abe)".formatted(abe.id()))
                .hasNo("button[value=%s]".formatted(vic.id()));

        assertThat(assign(rui, abe)).redirectsTo("/@acme/journeys/{id}", pia.id());
        assertThat(as(rui).get("/journeys/{id}", pia.id())).shows("Given to Abe", "Abe has taken it");
    }

    @Test
    void onlyToOneWhoMayDecide() {
        assertThat(assign(rui, vic)).hasStatus(409).shows("They may not decide here");
        assertThat(assign(rui, mallory)).hasStatus(409);
        assertThat(scenes.now(pia).assigneeId()).isNull();
    }

    @Test
    void aViewerMayNot() {
        assertThat(assign(vic, vic)).isForbidden();
    }

    @Test
    void aStrangerSeesNothing() {
        assertThat(assign(mallory, mallory)).isNotFound();
    }

    @Test
    void signedOutGoesToTheSignIn() {
        assertThat(signedOut().post("/@acme/journeys/{id}/assignment", pia.id())).redirectsToSignIn();
    }

    private Ask assign(Actor by, @Nullable Actor to) {
        return as(by).post("/journeys/{id}/assignment", pia.id()).param("member", to == null ? "" : to.id());
    }
}
