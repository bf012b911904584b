package enfilade.review;

import enfilade.account.Actor;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Petition;
import enfilade.session.Petitioning;
import enfilade.session.Walker;
import enfilade.support.Furniture;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Somebody asks an account to be erased, and nobody has answered yet. */
@Component
@Order(7)
class APetition implements Furniture {

    private final Rehearsal rehearsal;
    private final Walker walker;
    private final Petitioning petitioning;

    APetition(Rehearsal rehearsal, Walker walker, Petitioning petitioning) {
        this.rehearsal = rehearsal;
        this.walker = walker;
        this.petitioning = petitioning;
    }

    @Override
    public void place(Actor by) {
        var pia = walker.start(by, rehearsal.hiring(by, Sketch.of("Secret wish").kind(Kind.ASYNC_ASSESSMENT)
                .asks(Scenes.ASKED)), "secret-" + UUID.randomUUID() + "@example.org");
        petitioning.ask(walker.visitor(pia), Petition.Kind.ERASURE, "Secret grounds");
    }
}
