package enfilade.session;

import enfilade.account.Actor;
import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Kind;
import enfilade.support.Furniture;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Somebody has handed in a written task with a file. */
@Component
@Order(5)
class ATaskHandedIn implements Furniture {

    private final Rehearsal rehearsal;
    private final Walker walker;
    private final Drafting drafting;
    private final Attending attending;

    ATaskHandedIn(Rehearsal rehearsal, Walker walker, Drafting drafting, Attending attending) {
        this.rehearsal = rehearsal;
        this.walker = walker;
        this.drafting = drafting;
        this.attending = attending;
    }

    @Override
    public void place(Actor by) {
        var template = rehearsal.hiring(by, Sketch.of("Secret task").kind(Kind.ASYNC_ASSESSMENT)
                .asks(DoorTests.question("What is your secret?")));
        var pia = walker.start(by, template, "secret." + UUID.randomUUID() + "@example.org");
        var session = walker.begins(pia);
        var visitor = walker.visitor(pia);
        drafting.save(visitor, session.id(), 1, "Secret words", 0);
        drafting.attach(visitor, session.id(), "Secret plan.txt", "Secret".getBytes(StandardCharsets.UTF_8));
        attending.handIn(visitor, session.id());
    }
}
