package enfilade.participant;

import enfilade.account.Actor;
import enfilade.participant.Participant.Draft;
import enfilade.support.Furniture;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An account has somebody who is evaluated. */
@Component
@Order(3)
class AParticipant implements Furniture {

    private final Enrolling enrolling;
    private final Noting noting;
    private final Filing filing;

    AParticipant(Enrolling enrolling, Noting noting, Filing filing) {
        this.enrolling = enrolling;
        this.noting = noting;
        this.filing = filing;
    }

    @Override
    public void place(Actor by) {
        var secret = enrolling.enrol(by, new Draft("Secret participant",
                "secret." + UUID.randomUUID() + "@north.example",
                "secret-77", "+351 555 0177", List.of("secret tag"), null, "Secret organization", null, null,
                List.of(), null,
                List.of(), null, null, null, null), null).id();
        noting.note(by, secret, "Secret note");
        filing.add(by, secret, "Secret resume.txt", "Secret".getBytes(StandardCharsets.UTF_8));
    }
}
