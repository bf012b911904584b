package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Publishing;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Kind;
import enfilade.session.Attending;
import enfilade.session.Walker;
import enfilade.support.Browser;
import enfilade.support.Browser.JavaScript;
import enfilade.support.BrowserTests;
import enfilade.support.Errands;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Twenty people walk when Ada adds a door: she moves them to the new revision, and takes it back. */
class MovingBrowserTests extends BrowserTests {

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Walker walker;

    @Autowired
    private Attending attending;

    @Autowired
    private Errands errands;

    @Autowired
    private JdbcClient db;

    private Browser browser;

    @ParameterizedTest
    @EnumSource
    void movesTwentyAndTakesItBack(JavaScript javaScript) {
        var ada = cast.ada();
        var template = rehearsal.hiring(ada, Sketch.of("Look").kind(Kind.MANUAL_REVIEW));
        var journeys = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> walker.start(ada, template, "pia%d@example.org".formatted(i))).toList();
        rehearsal.adds(ada, template, Sketch.of("Panel").kind(Kind.MANUAL_REVIEW));
        publishing.publish(ada, template);
        browser = open(javaScript, ada).visit("/@acme/evaluations/" + template + "/participants")
                .sees("revision 1").axe().fitsAt(320);

        browser.driver().findElements(By.cssSelector("[name=ids]")).forEach(it -> it.click());
        browser.axe().fitsAt(320).choose("Revision", "revision 2").press("See who moves where")
                .sees("to revision 2").sees("Ready: 20").sees("Stays at Look. Then Panel.")
                .sees("No mail goes to anybody").sees("Nothing has happened yet").axe().fitsAt(320);
        attending.withdraw(walker.visitor(journeys.getFirst()));
        assertThat(on(template, 2)).isZero();

        browser.press("Move 20 journeys").sees("Running");
        errands.run();
        look(javaScript, "Done: 19");
        browser.sees("Changed since: 1").sees("Moved to revision 2.").axe().fitsAt(320);
        assertThat(on(template, 2)).isEqualTo(19);
        browser.visit("/@acme/journeys/" + journeys.getLast().id()).sees("revision 2").axe().fitsAt(320)
                .visit("/door/" + walker.token(journeys.getLast())).sees("Panel").axe().fitsAt(320);

        browser.visit("/@acme/participants/batches").press(title(template)).press("Take it back")
                .sees("It is being taken back");
        errands.run();
        look(javaScript, "Taken back: 19");
        assertThat(on(template, 1)).isEqualTo(20);
        browser.axe().fitsAt(320).visit("/door/" + walker.token(journeys.getLast())).seesNot("Panel")
                .consoleIsSilent();
    }

    private String title(UUID template) {
        return "Move 20 journeys on %s to revision 2".formatted(
                db.sql("select template_name from evaluation_template where id = :id").param("id", template)
                        .query(String.class).single());
    }

    /** With a script the page looks by itself. */
    private void look(JavaScript javaScript, String done) {
        var again = browser.driver().findElements(By.linkText("Look again"));
        if (javaScript == JavaScript.OFF && !again.isEmpty()) browser.press("Look again");
        browser.sees(done).seesNot("Running");
    }

    private int on(UUID template, int revision) {
        return db.sql("""
                select count(*)
                  from journey j
                  join revision r on (r.account_id, r.id) = (j.account_id, j.revision_id)
                 where j.template_id = :template
                   and r.number = :revision
                """).param("template", template).param("revision", revision).query(Integer.class).single();
    }
}
