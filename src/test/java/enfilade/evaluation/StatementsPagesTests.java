package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.Ask;
import enfilade.support.Statements;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How often a page asks the database: as often with a hundred doors as with three. */
class StatementsPagesTests extends BuildingTests {

    @Test
    void theListAsksFourTimesHoweverLongItIs() {
        template("Senior Engineer", "Phone");
        var one = during(as(ada).get("/evaluations"));
        IntStream.range(0, 40).forEach(i -> template("Template " + i, "Phone", "Technical"));
        var many = during(as(ada).get("/evaluations?q=temp&sort=name"));

        assertThat(one.own()).as("%s", one).hasSizeLessThanOrEqualTo(4);
        assertThat(many.own()).as("%s", many).hasSameSizeAs(one.own());
    }

    @Test
    void aTemplateAsksAsOftenWithAHundredDoorsAsWithThree() {
        var three = during(as(ada).get("/evaluations/{id}", templateOf(3)));
        var hundred = during(as(ada).get("/evaluations/{id}", templateOf(100)));

        assertThat(three.own()).as("%s", three).hasSizeLessThanOrEqualTo(6);
        assertThat(hundred.own()).as("%s", hundred).hasSameSizeAs(three.own());
    }

    @Test
    void anOpenEditorAsksSevenTimes() {
        var template = templateOf(3);
        IntStream.range(0, 10).forEach(i -> interviewer(ada, "Interviewer " + i));

        var edit = during(as(ada).get("/evaluations/{id}/stages/{stage}", template, stage(template, "Door 1")));
        var blank = during(as(ada).get("/evaluations/{id}/stages/new", template));

        assertThat(edit.own()).as("%s", edit).hasSizeLessThanOrEqualTo(7);
        assertThat(blank.own()).as("%s", blank).hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void addingADoorIsSixStatementsAtTheEndAndInTheMiddle() {
        var template = templateOf(20);

        var last = Statements.during(() -> arranging.add(ada, template, Sketch.of("Last").wish()));
        var middle = Statements.during(() -> arranging.add(ada, template, Sketch.of("Middle").wish(3)));

        assertThat(last.all()).as("%s", last).hasSizeLessThanOrEqualTo(6);
        assertThat(middle.all()).as("%s", middle).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void theAnswerToANewDoorIsFiveMore() {
        var template = templateOf(20);

        var write = Statements.during(() -> arranging.add(ada, template, Sketch.of("Middle").wish(3)));
        var post = during(as(ada).post("/evaluations/{id}/stages", template).param("name", "Another")
                .param("position", 4).htmx());

        assertThat(post.own().size() - write.all().size()).as("%s", post).isLessThanOrEqualTo(5);
        assertThat(post.own()).as("%s", post).hasSizeLessThanOrEqualTo(11);
    }

    @Test
    void movingADoorCostsTheSameHoweverFar() {
        var template = templateOf(100);

        var near = Statements.during(() -> arranging.move(ada, template, stage(template, "Door 1"), 2));
        var far = Statements.during(() -> arranging.move(ada, template, stage(template, "Door 0"), 99));

        assertThat(far.all()).as("%s", far).hasSameSizeAs(near.all());
    }

    @Test
    void knowingWhoLooksAndTheSidebarAreFourAtMost() {
        var page = during(as(ada).get("/evaluations/{id}", templateOf(3)));

        assertThat(page.identity()).as("%s", page).isNotEmpty().hasSizeLessThanOrEqualTo(4);
        assertThat(page.all()).hasSize(page.own().size() + page.frame().size() + page.identity().size()
                + page.sessions().size());
    }

    private static Statements during(Ask ask) {
        return Statements.during(() -> assertThat(ask).isOk());
    }
}
