package enfilade.settings;

import enfilade.account.Actor;
import enfilade.account.Scope;
import enfilade.support.Furniture;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An account lets a program in, and has shut another one out. */
@Component
@Order(1)
class AKey implements Furniture {

    private final Issuing issuing;

    AKey(Issuing issuing) {
        this.issuing = issuing;
    }

    @Override
    public void place(Actor by) {
        var old = issuing.issue(by, UUID.randomUUID(),
                new KeyDraft("Secret old key", List.of(Scope.CANDIDATES_READ), null));
        issuing.revoke(by, old.kept().id());
        issuing.issue(by, UUID.randomUUID(), new KeyDraft("Secret key", List.of(Scope.values()), null));
    }
}
