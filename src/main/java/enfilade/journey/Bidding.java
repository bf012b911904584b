package enfilade.journey;

import enfilade.account.Actor;
import enfilade.account.Email;
import enfilade.participant.Enrolling;
import enfilade.participant.Participant;
import enfilade.participant.Participants;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody is invited to a template by name and address, whether the account knows them or not. */
@Service
@Transactional
class Bidding {

    private final Participants participants;
    private final Enrolling enrolling;
    private final Starting starting;

    Bidding(Participants participants, Enrolling enrolling, Starting starting) {
        this.participants = participants;
        this.enrolling = enrolling;
        this.starting = starting;
    }

    /** Whoever is known keeps the name that they have here. */
    Participant invite(Actor by, UUID templateId, @Nullable String name, @Nullable String email) {
        by.mayEnrol();
        var draft = Participant.Draft.named(name, email);
        var who = participants.findByAccountIdAndEmailLower(by.accountId(), Email.fold(draft.email()))
                .orElseGet(() -> enrolling.enrol(by, draft, null));
        starting.start(by, who.id(), templateId);
        return who;
    }
}
