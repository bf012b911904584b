package enfilade.participant;

import enfilade.account.Actor;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets a test note something about somebody, and keep a file with them. */
@Component
public class Remembered {

    private final Noting noting;
    private final Filing filing;

    Remembered(Noting noting, Filing filing) {
        this.noting = noting;
        this.filing = filing;
    }

    public UUID notes(Actor by, UUID participant, String words) {
        return noting.note(by, participant, words).id();
    }

    public UUID files(Actor by, UUID participant, String name, String content) {
        return filing.add(by, participant, name, content.getBytes(StandardCharsets.UTF_8)).id();
    }
}
