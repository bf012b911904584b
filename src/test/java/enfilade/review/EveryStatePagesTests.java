package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.review.Scenes.Scene;
import enfilade.support.PagesTests;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing waits unseen: each state in which a journey can stand is found, with a way on, by those whose turn it is. */
class EveryStatePagesTests extends PagesTests {

    @Autowired
    private Scenes scenes;

    /** Open and sealed, taken by nobody, by the reader and by somebody else. */
    @ParameterizedTest
    @CsvSource({"false,", "false,Rui", "false,Abe", "true,", "true,Rui", "true,Abe"})
    void whatWaitsIsInTheQueueAndHasAWayOn(boolean sealed, @Nullable String taken) {
        var waiting = waiting(sealed, taken);
        var isRuis = !"Abe".equals(taken);

        assertThat(inQueue("all")).containsExactlyInAnyOrderElementsOf(waiting.keySet());
        assertThat(inQueue("mine")).hasSize(isRuis ? waiting.size() : 0);
        assertThat(inQueue("assigned")).hasSize("Rui".equals(taken) ? waiting.size() : 0);
        assertThat(as(rui).get("/").page().document().select(".rail nav .badge").text())
                .isEqualTo(isRuis ? waiting.size() + " waiting" : "");
        for (var pia : waiting.keySet()) {
            var page = as(rui).get("/journeys/{id}", pia).page();
            assertThat(page).shows("Pia Moreau at Task", "Waiting");
            assertThat(page).has(".deciding form[action], .deciding a[href*=scorecards]");
        }
    }

    @Test
    void whatASealHidesWaitsForAReview() {
        for (var it : waiting(true, null).entrySet()) {
            if (!it.getValue().isScored()) continue;
            var reason = it.getValue().name().toLowerCase(Locale.ROOT);

            assertThat(as(rui).get("/journeys/{id}", it.getKey())).shows("Write the review for", "This door is sealed")
                    .showsNot("elow the mark", "of 100", "Approve", "No score came", "The answer says nothing");
            assertThat(as(rui).get("/reviews?show=all&reason=review")).linksTo("/@acme/journeys/" + it.getKey()
                    + "?show=all&reason=review");
            assertThat(as(rui).get("/reviews?show=all&reason=" + reason).page().document().select("tbody a")
                    .eachAttr("href")).noneMatch(address -> address.contains(it.getKey().toString()));
        }
        assertThat(as(rui).get("/reviews?show=all")).showsNot("elow the mark:", "Approve or decline after",
                "Move on after");
        assertThat(as(ada).get("/reviews?show=all")).shows("Below the mark:", "Approve or decline after");
    }

    @ParameterizedTest
    @EnumSource(value = Scene.class, names = {"REVIEW", "APPROVAL", "MOVE_ON", "BELOW_MARK", "REQUEST"})
    void whatWaitsIsAtHome(Scene scene) {
        var pia = scenes.at(scene, ada, true);

        assertThat(as(rui).get("/home")).showsInOrder("Waits for you", "Pia Moreau", "Anyone who reviews", "Lately")
                .linksTo("/@acme/journeys/" + pia.id() + "?show=mine");
        if (scene.isScored()) assertThat(as(rui).get("/home")).shows("Write the review").hasNo("#stuck");
    }

    @ParameterizedTest
    @EnumSource(value = Scene.class, names = {"OVERDUE", "CANNOT_SCORE", "FAILED"})
    void whatIsStuckSaysWhy(Scene scene) {
        scenes.at(scene, ada);

        assertThat(as(rui).get("/home")).showsInOrder("Stuck", "Pia Moreau", "Anyone who reviews", "Lately");
        assertThat(as(vic).get("/home")).showsInOrder("Waits for a person", "Stuck", "Pia Moreau");
    }

    @ParameterizedTest
    @EnumSource(value = Scene.class, names = {"DRAFTED", "UNSAID"})
    void whatHasEndedWithoutALastWordIsToBeConfirmed(Scene scene) {
        var pia = scenes.at(scene, ada);

        assertThat(as(rui).get("/reviews?show=confirm")).shows("Pia Moreau", scene == Scene.DRAFTED
                ? "Confirm “hire”" : "Give the recommendation");
        assertThat(as(rui).get("/reviews?show=all")).showsNot("Pia Moreau");
        assertThat(as(rui).get("/home")).shows("1 journey is through its doors").hasNo(".rail nav .badge");
        assertThat(as(rui).get("/journeys/{id}", pia.id())).has(".deciding form[action$='/recommendation']");
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

    private Map<UUID, Scene> waiting(boolean sealed, @Nullable String taken) {
        var all = new LinkedHashMap<UUID, Scene>();
        for (var scene : Scene.values()) {
            if (!scene.isWaiting()) continue;
            var pia = scenes.at(scene, ada, sealed);
            all.put(pia.id(), scene);
            var member = "Rui".equals(taken) ? rui : abe;
            var taking = as(member).post("/journeys/{id}/assignment", pia.id()).param("member", member.id());
            if (taken != null) assertThat(taking).redirectsTo("/@acme/journeys/{id}", pia.id());
        }
        return all;
    }

    private List<UUID> inQueue(String show) {
        return as(rui).get("/reviews?show=" + show).page().document().select("tbody th a").eachAttr("href").stream()
                .map(address -> UUID.fromString(address.replaceAll(".*/journeys/([0-9a-f-]+).*", "$1"))).toList();
    }
}
