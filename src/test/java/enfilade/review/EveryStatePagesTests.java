package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.journey.Journey;
import enfilade.review.Scenes.Scene;
import enfilade.support.PagesTests;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing waits unseen: each state in which a journey can stand is found, with a way on, by those whose turn it is. */
class EveryStatePagesTests extends PagesTests {

    @Autowired
    private Scenes scenes;

    /** Each state, open and sealed, taken by nobody, by the reader and by somebody else. */
    static Stream<Arguments> everyState() {
        return Arrays.stream(Scene.values()).filter(Scene::isWaiting)
                .flatMap(scene -> Stream.of(false, true).flatMap(sealed -> Stream.of("", "Rui", "Abe")
                        .map(taken -> Arguments.of(scene, sealed, taken))));
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void isFoundInTheQueueAndAtHome(Scene scene, boolean sealed, String taken) {
        var pia = scenes.at(scene, ada, sealed);
        if (!taken.isEmpty()) take(pia, taken);

        var isRuis = !taken.equals("Abe");
        assertThat(as(rui).get("/reviews?show=all")).linksTo("/@acme/journeys/" + pia.id() + "?show=all");
        assertThat(as(rui).get("/reviews").page().text().contains("Pia Moreau")).isEqualTo(isRuis);
        assertThat(as(rui).get("/reviews?show=assigned").page().text().contains("Pia Moreau"))
                .isEqualTo(taken.equals("Rui"));
        assertThat(as(rui).get("/").page().document().select(".rail nav .badge").text())
                .isEqualTo(isRuis ? "1 waiting" : "");
        assertThat(as(isRuis ? rui : abe).get("/home")).showsInOrder("Waits for you", "Pia Moreau", "Lately");

        var page = as(rui).get("/journeys/{id}", pia.id()).page();
        assertThat(page).shows("Pia Moreau at Task", "Waiting");
        var ways = page.document().select(".bar form[action], .bar a[href*=scorecards]");
        assertThat(ways).as("ways on").isNotEmpty();
        if (sealed && scene.isScored()) {
            assertThat(page).shows("Write the review for", "This door is sealed").showsNot("Below the mark", "of 100",
                    "Approve", "No score came", "The answer says nothing");
            assertThat(as(rui).get("/reviews?show=all")).shows("Write the review").showsNot("elow the mark:",
                    "Approve or decline after", "No score came", "Move on after");
            assertThat(as(rui).get("/reviews?show=all&reason=review")).shows("Pia Moreau");
            assertThat(as(rui).get("/reviews?show=all&reason=" + scene.name().toLowerCase())).showsNot("Pia Moreau");
            assertThat(as(rui).get("/home")).hasNo("#stuck");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Scene.class, names = {"OVERDUE", "REQUEST", "CANNOT_SCORE", "FAILED"})
    void whatIsStuckSaysWhy(Scene scene) {
        scenes.at(scene, ada);

        assertThat(as(rui).get("/home")).showsInOrder("Stuck", "Pia Moreau", "Anyone who reviews", "Lately");
        assertThat(as(vic).get("/home")).showsInOrder("Waits for a person", "Pia Moreau", "Stuck", "Pia Moreau");
    }

    @ParameterizedTest
    @EnumSource(value = Scene.class, names = {"DRAFTED", "UNSAID"})
    void whatHasEndedWithoutALastWordIsToBeConfirmed(Scene scene) {
        var pia = scenes.at(scene, ada);

        assertThat(as(rui).get("/reviews?show=confirm")).shows("Pia Moreau", scene == Scene.DRAFTED
                ? "Confirm “hire”" : "Give the recommendation");
        assertThat(as(rui).get("/reviews?show=all")).showsNot("Pia Moreau");
        assertThat(as(rui).get("/home")).shows("1 journey is through its doors").hasNo(".rail nav .badge");
        assertThat(as(rui).get("/journeys/{id}", pia.id())).has(".bar form[action$='/recommendation']");
    }

    @ParameterizedTest
    @EnumSource(value = Scene.class, names = {"OPEN", "SAID", "STOPPED", "WITHDRAWN"})
    void whatWaitsForNobodyIsInNoQueue(Scene scene) {
        var pia = scenes.at(scene, ada);

        for (var show : List.of("mine", "assigned", "all", "confirm")) {
            assertThat(as(rui).get("/reviews?show=" + show)).showsNot("Pia Moreau");
        }
        assertThat(as(rui).get("/home")).shows("Nobody is waiting").hasNo("#stuck");
        assertThat(as(rui).get("/journeys/{id}", pia.id())).isOk().shows("Pia Moreau at");
    }

    private void take(Journey pia, String who) {
        var member = who.equals("Rui") ? rui : abe;
        assertThat(as(member).post("/journeys/{id}/assignment", pia.id()).param("member", member.id()))
                .redirectsTo("/@acme/journeys/{id}", pia.id());
    }
}
