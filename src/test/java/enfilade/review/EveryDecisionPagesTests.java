package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.journey.Journey;
import enfilade.review.Scenes.Scene;
import enfilade.support.Ask;
import enfilade.support.PagesTests;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The table of decisions: each is offered exactly where it fits, and can be taken back from the page. */
class EveryDecisionPagesTests extends PagesTests {

    private static final Set<Scene> UNENDED = EnumSet.range(Scene.OPEN, Scene.REQUEST);

    /** What fits when, as people are promised it; not read off the code that decides it. */
    private static final Map<Way, Set<Scene>> TABLE = new EnumMap<>(Map.of(
            Way.APPROVAL, EnumSet.of(Scene.APPROVAL), Way.REFUSAL, EnumSet.of(Scene.APPROVAL),
            Way.MOVE, EnumSet.of(Scene.MOVE_ON),
            Way.ADVANCE, EnumSet.of(Scene.BELOW_MARK, Scene.CANNOT_SCORE, Scene.FAILED, Scene.OVERDUE, Scene.REQUEST,
                    Scene.OPEN),
            Way.ATTEMPT, EnumSet.of(Scene.BELOW_MARK, Scene.CANNOT_SCORE, Scene.FAILED, Scene.OVERDUE, Scene.REQUEST,
                    Scene.MOVE_ON, Scene.OPEN),
            Way.EXTENSION, EnumSet.of(Scene.OVERDUE, Scene.REQUEST, Scene.OPEN), Way.ANSWER, EnumSet.of(Scene.REQUEST),
            Way.STOP, UNENDED, Way.RECOMMENDATION, EnumSet.of(Scene.DRAFTED, Scene.UNSAID)));

    @Autowired
    private Scenes scenes;

    @Test
    void exactlyWhatFitsIsOffered() {
        for (var scene : Scene.values()) {
            var pia = scenes.at(scene, ada);

            assertThat(offered(pia)).as("%s", scene).isEqualTo(fitting(scene, EnumSet.allOf(Way.class)));
            assertThat(as(vic).get("/journeys/{id}", pia.id())).isOk().hasNo(".deciding form").hasNo(".undoable form");
        }
    }

    @Test
    void behindASealOnlyWhatNeedsNoScore() {
        for (var scene : UNENDED) {
            var pia = scenes.at(scene, ada, true);

            assertThat(offered(pia)).as("%s", scene).isEqualTo(fitting(scene,
                    EnumSet.of(Way.STOP, Way.EXTENSION, Way.ANSWER)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isDecidedAndTakenBack(Way way) {
        for (var scene : TABLE.get(way)) decidesAndTakesBack(way, scenes.at(scene, ada));
    }

    private void decidesAndTakesBack(Way way, Journey pia) {
        assertThat(decide(pia, way)).redirectsTo("/@acme/journeys/{id}", pia.id());
        var page = as(rui).get("/journeys/{id}", pia.id()).page();
        assertThat(page).shows("“" + way.kind().label() + "”").has("#flash form[action*=decisions]");
        var undo = page.document().selectFirst(".undoable form").attr("action");
        assertThat(scenes.now(pia)).isNotEqualTo(pia);

        assertThat(as(rui).post(undo)).redirectsTo("/@acme/journeys/{id}", pia.id());
        assertThat(as(rui).get("/journeys/{id}", pia.id())).shows("Taken back", "took back").hasNo(".undoable form");
        assertThat(scenes.now(pia).standing()).isEqualTo(pia.standing());
        assertThat(scenes.now(pia).deadlineAt()).isEqualTo(pia.deadlineAt());
        assertThat(offered(scenes.now(pia))).contains(way.noun());
    }

    private static TreeSet<String> fitting(Scene scene, Set<Way> among) {
        return among.stream().filter(way -> TABLE.get(way).contains(scene)).map(Way::noun)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private TreeSet<String> offered(Journey pia) {
        var page = as(rui).get("/journeys/{id}", pia.id()).page().document();
        return page.select(".deciding form").eachAttr("action").stream()
                .map(address -> address.substring(address.lastIndexOf('/') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Ask decide(Journey pia, Way way) {
        return as(rui).post("/journeys/{id}/{noun}", pia.id(), way.noun()).param("seen", pia.entries())
                .param("reason", "Seen it twice").param("until", "2999-11-22T14:50")
                .param("recommendation", way == Way.RECOMMENDATION ? "no_hire" : "");
    }
}
