package enfilade.settings;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Secret;
import enfilade.activity.Activities;
import enfilade.activity.Change;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An owner keeps a place in the team for somebody, or thinks better of it. */
@Service
@Transactional
class Inviting {

    /** An invitation and the token of its link, which nobody can be told again. */
    record Made(Invitation invitation, String token) {}

    private final Invitations invitations;
    private final Activities activities;
    private final Secret secret;
    private final Clock clock;

    Inviting(Invitations invitations, Activities activities, Secret secret, Clock clock) {
        this.invitations = invitations;
        this.activities = activities;
        this.secret = secret;
        this.clock = clock;
    }

    Made invite(Actor by, Invitation.Draft draft) {
        by.mayManagePeople();
        var token = Invitation.freshToken();
        var invitation = invitations.save(Invitation.of(by, draft, secret.seal("invitation", token), clock.instant()));
        var role = invitation.role().label();
        activities.record(by, "member.invited", invitation.id(),
                "Invited somebody as " + role + invitation.noteInWords(),
                Change.between().of("Role", null, role).list());
        return new Made(invitation, token);
    }

    Invitation revoke(Actor by, UUID invitationId) {
        by.mayManagePeople();
        var invitation = invitations.findByAccountIdAndId(by.accountId(), invitationId)
                .filter(it -> invitations.deleteByAccountIdAndId(by.accountId(), invitationId) == 1)
                .orElseThrow(() -> new Refusal.NotFound("invitation any more"));
        var role = invitation.role().label();
        activities.record(by, "member.uninvited", invitationId,
                "Revoked the invitation as " + role + invitation.noteInWords(),
                Change.between().of("Role", role, null).list());
        return invitation;
    }
}
