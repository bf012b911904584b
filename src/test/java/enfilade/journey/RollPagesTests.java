package enfilade.journey;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Publishing;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Kind;
import enfilade.participant.Enrolling;
import enfilade.session.Attending;
import enfilade.session.Walker;
import enfilade.support.Page;
import enfilade.support.PagesTests;
import enfilade.support.Statements;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who walks through a template, page by page. */
class RollPagesTests extends PagesTests {

    @Autowired Rehearsal rehearsal;
    @Autowired Walker walker;
    @Autowired Attending attending;
    @Autowired Enrolling enrolling;
    @Autowired Publishing publishing;
    @Autowired JdbcClient db;

    private UUID template;

    @BeforeEach
    void aTemplateWithOneTask() {
        template = rehearsal.hiring(ada, task());
    }

    @Test
    void showsThoseWhoStandLikeThat() {
        var pia = walker.start(ada, template);
        walker.handsIn(pia);
        var gone = walker.start(ada, template, "gone@example.org");
        attending.withdraw(walker.visitor(gone));
        walker.start(ada, template, "open@example.org");

        assertThat(as(vic).get(roll() + "?status=waiting")).shows("pia@example.org", "Waiting")
                .showsNot("gone@example.org", "open@example.org").has("option[selected]:contains(Waiting)");
        assertThat(as(vic).get(roll() + "?status=withdrawn")).shows("gone@example.org").showsNot("pia@example.org");
        assertThat(as(vic).get(roll() + "?status=stopped")).shows("Nobody stands like that here.");
        assertThat(as(vic).get(roll() + "?status=")).shows("pia@example.org", "gone@example.org", "open@example.org");
        assertThat(as(vic).get(roll())).showsInOrder("open@example.org", "gone@example.org", "pia@example.org");
    }

    @Test
    void offersToMoveThoseWhoWalkOnceThereIsAnotherRevision() {
        var pia = walker.start(ada, template);
        assertThat(as(ada).get(roll())).hasNo("#move-form").showsNot("revision 1");
        rehearsal.adds(ada, template, task());
        publishing.publish(ada, template);
        var gone = walker.start(ada, template, "gone@example.org");
        attending.withdraw(walker.visitor(gone));

        assertThat(as(ada).get(roll())).has("#move-form option[value=2]:contains(revision 2)")
                .has("input[name=ids][value=%s]:not([disabled])".formatted(pia.participantId()))
                .has("input[name=ids][value=%s][disabled]".formatted(gone.participantId())).shows("revision 1");
        assertThat(as(vic).get(roll())).hasNo("#move-form").hasNo("input[name=ids]").shows("revision 2");
    }

    @Test
    void leadsThroughSixtyPageByPageAndBack() {
        crowd(60);

        var first = as(vic).get(roll()).page();
        var second = follow(first, "Later");
        var third = follow(second, "Later");

        assertThat(emails(first)).startsWith("p59@example.org").hasSize(Roll.SIZE).endsWith("p35@example.org");
        assertThat(emails(second)).startsWith("p34@example.org").hasSize(Roll.SIZE);
        assertThat(emails(third)).hasSize(10).endsWith("p0@example.org");
        assertThat(emails(follow(third, "Earlier"))).isEqualTo(emails(second));
        assertThat(emails(follow(follow(third, "Earlier"), "Earlier"))).isEqualTo(emails(first));
        assertThat(first).hasNo("a[rel=prev]");
        assertThat(third).hasNo("a[rel=next]");
    }

    @Test
    void keepsTheFilterFromPageToPage() {
        crowd(60);
        db.sql("update journey set status = 'STOPPED' where created_at < (select min(created_at) from journey) "
                + "+ interval '30' minute").update();

        var later = follow(as(vic).get(roll() + "?status=stopped").page(), "Later");

        assertThat(emails(later)).startsWith("p4@example.org").hasSize(5);
        assertThat(later).has("option[selected]:contains(Stopped)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "KzAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMDIwMjYtMTMtNDVUOTlaWg"})
    void aPlaceThatCannotBeReadIsTheBeginning(String place) {
        crowd(3);

        assertThat(as(vic).get(roll() + "?page=" + place)).isOk().shows("p2@example.org");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 60})
    void costsAFewStatementsHoweverManyThereAre(int many) {
        crowd(many);

        var statements = Statements.during(() -> assertThat(as(vic).get(roll())).isOk().shows("@example.org"));

        assertThat(statements.own()).as("%s", statements).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void aTemplateThatSomebodyMayNotKnowOfHasNoRoll() {
        db.sql("update evaluation_template set visibility = 'PRIVATE' where id = :id").param("id", template).update();

        assertThat(as(vic).get(roll())).isNotFound();
        assertThat(as(abe).get(roll())).isOk();
    }

    @Test
    void aStrangerSeesNothing() {
        assertThat(as(mallory).get(roll())).isNotFound();
        assertThat(as(mallory).under("acme").get(roll())).isNotFound();
    }

    @Test
    void whoeverIsSignedOutSignsInFirst() {
        assertThat(signedOut().under("acme").get(roll())).redirectsToSignIn();
    }

    private String roll() {
        return "/evaluations/" + template + "/participants";
    }

    /** That many, a minute apart, called by their numbers. */
    private void crowd(int many) {
        IntStream.range(0, many).forEach(i -> {
            var pia = walker.start(ada, template, "p" + i + "@example.org");
            db.sql("update journey set created_at = created_at + cast(:minutes as integer) * interval '1' minute "
                    + "where id = :id").param("minutes", i).param("id", pia.id()).update();
        });
    }

    private Page follow(Page page, String word) {
        var link = page.document().select(".pager a:contains(" + word + ")").attr("href");
        return as(vic).get(link).page();
    }

    private static List<String> emails(Page page) {
        return page.document().select("#roll tbody .facts:contains(@)").eachText();
    }

    private static Sketch task() {
        return Sketch.of("Task").kind(Kind.ASYNC_ASSESSMENT).asks(Rehearsed.A_QUESTION);
    }
}
