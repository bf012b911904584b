package enfilade.participant;

import enfilade.account.Actor;
import java.util.UUID;

/** Lets a participant set out on a template. Called in the transaction of whoever asks for it. */
public interface Arrivals {

    /** Starts a journey, or refuses and says why: a template that cannot be walked through starts none. */
    UUID start(Actor by, UUID participantId, UUID templateId);
}
