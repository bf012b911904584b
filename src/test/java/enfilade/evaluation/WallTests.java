package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.account.Role;
import enfilade.agent.UseCase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The picture of a template: one panel for each door, and words where the row ends. */
class WallTests {

    @ParameterizedTest
    @CsvSource({"1,L,false", "5,L,false", "6,M,true", "9,M,true", "10,S,true", "100,S,true"})
    void theMoreDoorsTheSmallerAndThenAKeyExplainsThem(int doors, String size, boolean explained) {
        var wall = wall(IntStream.range(0, doors).mapToObj(i -> Sketch.of("Door " + i)).toArray(Sketch[]::new));

        assertThat(wall.size()).isEqualTo(size);
        assertThat(wall.panels()).hasSize(doors);
        assertThat(wall.hasKeyLine()).isEqualTo(explained);
    }

    @Test
    void betweenDoorsTheFloorSaysWhoOpensTheNext() {
        var wall = wall(Sketch.of("Phone").then(Stage.Automation.AUTO_ADVANCE),
                Sketch.of("Technical").then(Stage.Automation.REQUIRE_REVIEWER_APPROVAL), Sketch.of("Talk"),
                Sketch.of("Final"));

        assertThat(wall.panels()).extracting(Wall.Panel::next)
                .containsExactly("auto_advance", "require_reviewer_approval", "none", "none");
        assertThat(wall.panels()).extracting(Wall.Panel::words)
                .containsExactly("opens by itself", "a person holds the key", "waits to be moved on",
                        "hire or no hire");
        assertThat(wall.panels()).extracting(Wall.Panel::icon)
                .containsExactly("arrow-right", "key-round", "pause", "pause");
        assertThat(wall.panels()).extracting(Wall.Panel::flag).containsExactly(false, false, false, true);
    }

    @Test
    void theLastDoorSaysWhoOpensTheWayOutAndHowItEnds() {
        var last = last(Sketch.of("Technical").minutes(45).mark("75").then(Stage.Automation.REQUIRE_REVIEWER_APPROVAL));

        assertThat(last.next()).isEqualTo("require_reviewer_approval");
        assertThat(last.icon()).isEqualTo("key-round");
        assertThat(last.spoken())
                .isEqualTo("1, Technical, AI interview, 45 min, pass mark 75, then a person holds the key, "
                        + "hire or no hire");
    }

    @Test
    void afterTheFinalReviewTheFloorJustEnds() {
        var last = last(Sketch.of("Final").kind(Stage.Kind.FINAL_REVIEW)
                .then(Stage.Automation.REQUIRE_REVIEWER_APPROVAL));

        assertThat(last).returns("auto_advance", Wall.Panel::next).returns(null, Wall.Panel::icon)
                .returns("hire or no hire", Wall.Panel::words);
        assertThat(last.spoken()).endsWith("then hire or no hire");
    }

    @Test
    void afterPracticeThereIsOnlyFeedback() {
        var last = last(Sketch.of("Mock").kind(Stage.Kind.PRACTICE_SESSION).mark("70"));

        assertThat(last).returns("auto_advance", Wall.Panel::next).returns(null, Wall.Panel::icon)
                .returns("feedback only", Wall.Panel::words);
        assertThat(last.spoken()).endsWith("then feedback only");
    }

    @Test
    void aFinalReviewInTheMiddleIsADoorLikeOthers() {
        var wall = wall(Sketch.of("Review").kind(Stage.Kind.FINAL_REVIEW), Sketch.of("Talk"));

        assertThat(wall.panels().getFirst().words()).isEqualTo("waits to be moved on");
    }

    @Test
    void theOpenDoorHasItsTickReady() {
        var door = Sketch.of("Phone").door(0);
        var pipeline = new Pipeline(List.of(door, Sketch.of("Technical").mark("75").door(1),
                Sketch.of("Final").door(2)));

        var panels = Wall.of(pipeline, template(), door.id()).panels();

        assertThat(panels).extracting(Wall.Panel::current).containsExactly("true", null, null);
        assertThat(panels).extracting(Wall.Panel::isTick).containsExactly(true, true, false);
        assertThat(panels.getFirst().getHidden()).isEqualTo("hidden");
        assertThat(panels.get(1).getHidden()).isNull();
    }

    @Test
    void draftsLookLikeDrafts() {
        assertThat(last(Sketch.of("Talk").status(Stage.Status.DRAFT)).state()).isEqualTo("draft");
        assertThat(last(Sketch.of("Talk")).state()).isEqualTo("active");
    }

    private static Wall.Panel last(Sketch... doors) {
        return wall(doors).panels().getLast();
    }

    private static Wall wall(Sketch... doors) {
        var row = new Pipeline(Stream.iterate(0, i -> i < doors.length, i -> i + 1)
                .map(i -> doors[i].door(i)).toList());
        return Wall.of(row, template(), null);
    }

    private static EvaluationTemplate template() {
        var ada = new Actor(AccountId.next(), Actor.Kind.MEMBER, UUID.randomUUID(), "Ada", Role.OWNER, ZoneOffset.UTC);
        return EvaluationTemplate.of(ada, EvaluationTemplate.Draft.named("Senior Engineer", UseCase.HIRING, null),
                Instant.EPOCH);
    }
}
