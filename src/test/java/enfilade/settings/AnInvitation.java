package enfilade.settings;

import enfilade.account.Actor;
import enfilade.account.Role;
import enfilade.support.Furniture;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An account keeps a place for somebody. */
@Component
@Order(1)
class AnInvitation implements Furniture {

    private final Inviting inviting;

    AnInvitation(Inviting inviting) {
        this.inviting = inviting;
    }

    @Override
    public void place(Actor by) {
        inviting.invite(by, new Invitation.Draft(Role.VIEWER, 7, "Secret guest"));
    }
}
