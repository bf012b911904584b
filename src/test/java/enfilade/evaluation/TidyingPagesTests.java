package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.AtOnce;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several templates are put away at once, and each says what became of it. */
@Tag("both-databases")
class TidyingPagesTests extends BuildingTests {

    @Autowired Tidying tidying;
    UUID one;
    UUID two;
    UUID old;

    @BeforeEach
    void makeThree() {
        one = template("Senior Engineer");
        two = template("Junior Engineer");
        old = authoring.archive(ada, template("Old Engineer")).id();
    }

    @Test
    void archivesTheTickedOnesAndTellsOfEach() {
        var stray = UUID.randomUUID();

        assertThat(as(ada).post("/evaluations/archivals").param("templates", one, two, old, stray, one))
                .redirectsTo("/@acme/evaluations");

        assertThat(as(ada).get("/evaluations")).showsInOrder("What became of each", "Senior Engineer", "archived",
                "Junior Engineer", "archived", "Old Engineer", "was archived already", "There is no such template.");
        assertThat(templates.of(ada, one).isArchived()).isTrue();
        assertThat(templates.of(ada, two).isArchived()).isTrue();
    }

    @Test
    void whatWasDoneIsTakenBackAndNothingElse() {
        as(ada).post("/evaluations/archivals").param("templates", one, old).page();
        var undo = "form[action='/@acme/evaluations/restorations'] input[value='%s']";
        assertThat(as(ada).get("/evaluations")).has(undo.formatted(one)).hasNo(undo.formatted(old));

        assertThat(as(ada).post("/evaluations/restorations").param("templates", one)).redirectsTo("/@acme/evaluations");

        assertThat(templates.of(ada, one).isArchived()).isFalse();
        assertThat(templates.of(ada, old).isArchived()).isTrue();
        assertThat(as(ada).get("/evaluations")).shows("Senior Engineer", "is back");
    }

    @Test
    void needsAtLeastOneTick() {
        assertThat(as(ada).post("/evaluations/archivals")).isInvalid().shows("Tick the templates that you mean.");
        assertThat(as(ada).post("/evaluations/restorations")).isInvalid().shows("Tick the templates that you mean.");
    }

    @Test
    void aViewerMayNot() {
        assertThat(as(vic).post("/evaluations/archivals").param("templates", one)).isForbidden();
        assertThat(as(vic).post("/evaluations/restorations").param("templates", old)).isForbidden();
        assertThat(as(vic).get("/evaluations")).hasNo("input[type=checkbox]");
        assertThat(templates.of(ada, one).isArchived()).isFalse();
    }

    @Test
    void aStrangersTemplatesAreNotThere() {
        assertThat(as(mallory).post("/evaluations/archivals").param("templates", one))
                .redirectsTo("/@rival/evaluations");

        assertThat(as(mallory).get("/evaluations")).shows("There is no such template.").showsNot("Senior Engineer");
        assertThat(templates.of(ada, one).isArchived()).isFalse();
        assertThat(as(mallory).post("/evaluations/restorations").param("templates", old))
                .redirectsTo("/@rival/evaluations");
        assertThat(as(mallory).get("/evaluations")).shows("There is no such template.").showsNot("Old Engineer");
        assertThat(templates.of(ada, old).isArchived()).isTrue();
    }

    @RepeatedTest(3)
    void pressedTwiceAtOnceItArchivesEachOnce() throws Exception {
        var pressed = AtOnce.succeed(RuntimeException.class, () -> tidying.archive(ada, List.of(one, two)),
                () -> tidying.archive(abe, List.of(two, one)));

        assertThat(pressed).isEqualTo(2);
        assertThat(templates.of(ada, one).isArchived()).isTrue();
        assertThat(templates.of(ada, two).isArchived()).isTrue();
        assertThat(db.sql("select thing_id from activity where type = 'template.archived'").query(UUID.class).list())
                .containsExactlyInAnyOrder(one, two, old);
    }

    @Test
    void whoeverIsSignedOutSignsInFirst() {
        assertThat(signedOut().post("/@acme/evaluations/archivals").param("templates", one)).redirectsToSignIn();
        assertThat(signedOut().post("/@acme/evaluations/restorations").param("templates", old)).redirectsToSignIn();
        assertThat(templates.of(ada, old).isArchived()).isTrue();
    }
}
