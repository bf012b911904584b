package enfilade.participant;

import enfilade.account.Actor;
import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives participants more time, attempts or days, or text only, in a test. */
@Component
public class Giving {

    public static final String WHY = "Agreed with the disability office";

    private final Accommodating accommodating;

    Giving(Accommodating accommodating) {
        this.accommodating = accommodating;
    }

    public void more(Actor by, UUID participant, String factor, int attempts, int days) {
        accommodating.give(by, participant,
                new Accommodation.Draft(new BigDecimal(factor), attempts, days, false, WHY));
    }

    public void text(Actor by, UUID participant) {
        accommodating.give(by, participant, new Accommodation.Draft(null, null, null, true, WHY));
    }

    public void end(Actor by, UUID participant) {
        accommodating.end(by, participant);
    }
}
