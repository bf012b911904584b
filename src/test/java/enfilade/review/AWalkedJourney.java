package enfilade.review;

import enfilade.account.Actor;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Decision;
import enfilade.session.Walker;
import enfilade.support.Furniture;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An account has a participant on their way: scored at one door, let through it, at another one now. */
@Component
@Order(4)
class AWalkedJourney implements Furniture {

    private final Rehearsal rehearsal;
    private final Walker walker;
    private final Reviewing reviewing;

    AWalkedJourney(Rehearsal rehearsal, Walker walker, Reviewing reviewing) {
        this.rehearsal = rehearsal;
        this.walker = walker;
        this.reviewing = reviewing;
    }

    @Override
    public void place(Actor by) {
        var template = rehearsal.hiring(by,
                Sketch.of("Secret look").kind(Kind.MANUAL_REVIEW).mark("50").then(Automation.REQUIRE_REVIEWER_APPROVAL),
                Sketch.of("Secret end").kind(Kind.FINAL_REVIEW));
        var journey = walker.start(by, template, "secret-" + UUID.randomUUID() + "@example.org");
        walker.scores(by, journey, 80);
        var approval = new Decision.Draft(Decision.Kind.APPROVE, "Secret reason", null, null);
        reviewing.decide(by, journey.id(), approval, null);
    }
}
