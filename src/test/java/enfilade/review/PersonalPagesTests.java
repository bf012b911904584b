package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Publishing;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Decision;
import enfilade.journey.Journey;
import enfilade.journey.Moving;
import enfilade.participant.Giving;
import enfilade.support.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the pages about one person cost when all has happened to them that can. */
class PersonalPagesTests extends WalkTests {

    @Autowired Publishing publishing;
    @Autowired Moving moving;
    @Autowired Giving giving;

    @Test
    void thoseWhoMayKnowAllReadIt() {
        var pia = livesThroughALot();

        var asked = Statements.during(() -> assertThat(as(ada).get("/participants/{id}", pia.participantId())).isOk()
                .shows("2 × the time", "Task: "));

        assertThat(asked.own()).as("%s", asked).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void theyReadTheirOwn() {
        var pia = livesThroughALot();
        var home = "/door/" + walker.token(pia);
        signedOut().get(home).page();

        var asked = Statements.during(() -> assertThat(signedOut().get(home)).isOk().shows("You asked for a person"));

        assertThat(asked.own()).as("%s", asked).hasSizeLessThanOrEqualTo(10);
    }

    /** Given more, let on by a person, moved to another revision, and waiting for an answer. */
    private Journey livesThroughALot() {
        var pia = starts(Sketch.of("Task").kind(Kind.ASYNC_ASSESSMENT).asks(A_QUESTION).mark("60"),
                task().deadlineDays(9));
        giving.more(ada, pia.participantId(), "2", 1, 3);
        walker.handsIn(pia);
        walker.scores(rui, pia, 80);
        decides(pia, Decision.Kind.MOVE_ON);
        rehearsal.adds(ada, pia.templateId(), Sketch.of("Panel").kind(Kind.MANUAL_REVIEW));
        moving.move(abe, pia.id(), publishing.publish(ada, pia.templateId()).revision().id());
        walker.begins(pia);
        walker.asks(pia, "May I talk to somebody?");
        return pia;
    }
}
