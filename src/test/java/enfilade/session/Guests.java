package enfilade.session;

import enfilade.account.Actor;
import enfilade.participant.Enrolling;
import enfilade.participant.Participant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Participants for tests, each with an address of their own. */
@Component
class Guests {

    private final Enrolling enrolling;

    Guests(Enrolling enrolling) {
        this.enrolling = enrolling;
    }

    UUID one(Actor by) {
        var email = UUID.randomUUID() + "@example.org";
        return enrolling.enrol(by, Participant.Draft.named("Pia Moreau", email), null).id();
    }
}
