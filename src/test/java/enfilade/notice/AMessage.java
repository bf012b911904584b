package enfilade.notice;

import enfilade.account.Actor;
import enfilade.support.Furniture;
import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An account has written to somebody. */
@Component
@Order(9)
class AMessage implements Furniture {

    private final Posting posting;

    AMessage(Posting posting) {
        this.posting = posting;
    }

    @Override
    public void place(Actor by) {
        posting.post(by, new Envelope(null, null, null, "secret.pia@acme.example", "secret.rui@acme.example", null),
                new Letter.Extended("Secret Pia", "Acme", "Engineer", "Secret door",
                        "https://rooms.example.org/door/secret-token", Instant.parse("2026-12-04T14:50:00Z"),
                        by.zone()));
    }
}
