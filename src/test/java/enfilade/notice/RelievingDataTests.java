package enfilade.notice;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.account.Limits;
import enfilade.activity.Activity;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Journey;
import enfilade.journey.Standing.Reason;
import enfilade.review.Scenes;
import enfilade.review.Scenes.Scene;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What nobody has done for too long goes to another who is here, and nothing is decided by that. */
class RelievingDataTests extends PunctualityTests {

    @Autowired Scenes scenes;

    @Test
    void goesToAnotherAfterTheLimitAndBothHearOfIt() {
        var pia = waits(rui, abe);
        take(pia, rui);

        passes(Duration.ofDays(10).minusSeconds(1));
        assertThat(holder(pia)).isEqualTo(rui.id());
        passes(Duration.ofSeconds(1));

        assertThat(holder(pia)).isEqualTo(abe.id());
        assertThat(walker.now(pia).waitingFor()).as("nothing is decided").isEqualTo(Reason.REVIEW);
        assertThat(mail(abe)).contains("HANDED_OVER");
        assertThat(mail(rui)).contains("RELIEVED");
        assertThat(body(rui)).contains("now it is Abe who takes care of it", "Nothing has been decided.");
        assertThat(Activity.latest(ada, 1, db).getFirst()).returns("journey.handed_over", Activity::type)
                .returns(pia.id(), Activity::thing).returns("Enfilade", Activity::actor);
        assertThat(as(vic).get("/journeys/{id}", pia.id())).shows("Abe has taken it", "Handed over to Abe today");
    }

    @Test
    void whereNobodyOfThoseWhoWereAskedIsLeftSomebodyInChargeGetsIt() {
        var pia = waits(rui);

        passes(Duration.ofDays(10));

        assertThat(holder(pia)).as("Abe before Ada, by name").isEqualTo(abe.id());
    }

    @Test
    void whoHasLeastToDoGetsIt() {
        var pia = waits(rui);
        clock.passes(Duration.ofDays(5));
        take(scenes.at(Scene.APPROVAL, ada), abe);

        passes(Duration.ofDays(5));

        assertThat(holder(pia)).isEqualTo(ada.id());
    }

    @Test
    void nobodyWhoIsAwayGetsIt() {
        away(abe, 30);
        var pia = waits(rui);

        passes(Duration.ofDays(10));
        assertThat(holder(pia)).isEqualTo(ada.id());
        away(rui, 30);
        passes(Duration.ofDays(10));

        assertThat(holder(pia)).as("nobody else is here").isEqualTo(ada.id());
        assertThat(count("nudge where level = 'HAND_OVER'")).isEqualTo(1);
    }

    @Test
    void goesOnAfterAsLongAgainAndNobodyGetsItTwice() {
        var pia = waits(rui);

        passes(Duration.ofDays(10));
        passes(Duration.ofDays(9));
        assertThat(holder(pia)).isEqualTo(abe.id());
        passes(Duration.ofDays(1));
        assertThat(holder(pia)).as("Rui was asked, and is here").isEqualTo(rui.id());
        passes(Duration.ofDays(10));
        assertThat(holder(pia)).isEqualTo(ada.id());
        passes(Duration.ofDays(30));

        assertThat(holder(pia)).isEqualTo(ada.id());
        assertThat(count("nudge where level = 'HAND_OVER'")).isEqualTo(3);
        assertThat(count("activity where type = 'journey.handed_over'")).isEqualTo(3);
    }

    @Test
    void whoeverGetsItIsRemindedOnlyAfterTheirOwnDays() {
        waits(rui);
        passes(Duration.ofDays(10));
        var before = mail(abe).stream().filter("REMINDER"::equals).count();

        passes(Duration.ofDays(2));
        assertThat(mail(abe).stream().filter("REMINDER"::equals).count()).isEqualTo(before);
        passes(Duration.ofDays(1));

        assertThat(mail(abe).stream().filter("REMINDER"::equals).count()).isEqualTo(before + 1);
    }

    @Test
    void nothingGoesAnywhereWhereTheTeamDoesNotWantIt() {
        limits(ada, new Limits(14, 3, 7, null, 30));
        var pia = waits(rui);

        passes(Duration.ofDays(60));

        assertThat(holder(pia)).isNull();
    }

    @Test
    void behindASealItTellsNobodyWhatCameOfTheDoor() {
        var below = sealed(30);
        var passed = sealed(70);

        passes(Duration.ofDays(10));

        assertThat(walker.now(below).standing().isActive()).as("another attempt is theirs").isTrue();
        assertThat(walker.now(passed).waitingFor()).isEqualTo(Reason.APPROVAL);
        assertThat(holder(below)).as("Abe or Ada, who have not scored").isNotNull().isNotEqualTo(rui.id());
        assertThat(holder(passed)).isNotNull().isNotEqualTo(rui.id());
        for (var reader : new Actor[] {ada, abe, vic}) {
            var page = as(reader).get("/home").page().document().select("#main .things small").eachText();
            assertThat(page.stream().filter(it -> it.contains("Task")).map(it -> it.replaceAll("A[bd][ea]", "X"))
                    .distinct()).as(reader.name()).isNotEmpty().hasSizeLessThanOrEqualTo(2);
            assertThat(as(reader).get("/home")).showsNot("Rui was reminded", "Rui were");
        }
    }

    @Test
    void whoHasScoredBehindASealIsRemindedUnseenByThoseWhoHaveNot() {
        sealed(30);
        passes(Duration.ofDays(3));
        assertThat(mail(rui)).as("another attempt is theirs").isEmpty();
        assertThat(as(ada).get("/outbox")).shows("Abe, abe@acme.example").showsNot("rui@acme.example");

        sealed(70);
        passes(Duration.ofDays(3));

        assertThat(mail(rui)).as("approve or decline").containsExactly("REMINDER");
        assertThat(as(ada).get("/outbox")).showsNot("rui@acme.example");
        assertThat(as(ada).get("/reviews?show=all")).showsNot("Rui was reminded").shows("reminded");
        assertThat(as(rui).get("/reviews?show=all")).shows("Rui");
    }

    /** Rui has scored a task at a sealed door where another attempt is allowed. */
    private Journey sealed(int score) {
        var pia = walker.start(ada, rehearsal.hiring(ada, Sketch.of("Task").kind(Kind.ASYNC_ASSESSMENT)
                .asks(A_QUESTION).mark("60").retakes(3, 0).then(Automation.REQUIRE_REVIEWER_APPROVAL).sealed(),
                Sketch.of("Final").kind(Kind.FINAL_REVIEW)), score + "@example.org");
        walker.handsIn(pia);
        walker.scores(rui, pia, score);
        return pia;
    }

    private void take(Journey pia, Actor who) {
        assertThat(as(who).post("/journeys/{id}/assignment", pia.id()).param("member", who.id()))
                .redirectsTo("/@acme/journeys/{id}", pia.id());
    }

    private @Nullable UUID holder(Journey pia) {
        return walker.now(pia).assigneeId();
    }
}
