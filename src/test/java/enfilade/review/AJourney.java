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

/** Somebody walks through an account: handed in, scored, decided, and waiting at the next door. */
@Component
@Order(6)
class AJourney implements Furniture {

    private final Rehearsal rehearsal;
    private final Walker walker;
    private final Scenes scenes;

    AJourney(Rehearsal rehearsal, Walker walker, Scenes scenes) {
        this.rehearsal = rehearsal;
        this.walker = walker;
        this.scenes = scenes;
    }

    @Override
    public void place(Actor by) {
        var pia = walker.start(by, rehearsal.hiring(by, Sketch.of("Secret task").kind(Kind.ASYNC_ASSESSMENT)
                        .asks(Scenes.ASKED).then(Automation.REQUIRE_REVIEWER_APPROVAL),
                Sketch.of("Secret end").kind(Kind.FINAL_REVIEW)), "secret." + UUID.randomUUID() + "@example.org");
        walker.handsIn(pia);
        walker.scores(by, pia, 70);
        scenes.decide(by, pia, Decision.Kind.APPROVE, "Secret strength");
    }
}
