package enfilade.session;

import enfilade.account.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets somebody write at a door and give a file along. */
@Component
public class Penned {

    private final Drafting drafting;

    Penned(Drafting drafting) {
        this.drafting = drafting;
    }

    public void writes(Visitor visitor, UUID session, String words, String file, String content) {
        drafting.save(visitor, session, 1, words, 0);
        drafting.attach(visitor, session, file, content.getBytes(StandardCharsets.UTF_8));
    }
}
