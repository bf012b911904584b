package enfilade.participant;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.activity.Activities;
import enfilade.evaluation.Allowance;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An owner or admin gives a participant what they need to show what they can do: more time, attempts or days, or text
 * for good.
 */
@Service
@Transactional
class Accommodating {

    private final Participants participants;
    private final Accommodations accommodations;
    private final Bounds bounds;
    private final Activities activities;
    private final Clock clock;

    Accommodating(Participants participants, Accommodations accommodations, Bounds bounds,
                  Activities activities, Clock clock) {
        this.participants = participants;
        this.accommodations = accommodations;
        this.bounds = bounds;
        this.activities = activities;
        this.clock = clock;
    }

    /** Takes the place of what was given before; said twice it is said once. */
    Accommodation give(Actor by, UUID participantId, Accommodation.Draft draft) {
        by.mayAccommodate();
        if (participants.lockedOf(by, participantId).isArchived()) {
            throw new Refusal.Conflict("This participant is archived. Restore them before you change anything.");
        }
        var before = accommodations.findByAccountIdAndParticipantIdAndInForceTrue(by.accountId(), participantId);
        if (before.filter(it -> it.says(draft)).isPresent()) return before.get();
        var now = clock.instant();
        before.ifPresent(it -> accommodations.save(it.ended(by, now)));
        var given = accommodations.save(Accommodation.of(by, participantId, draft, now));
        follow(by, participantId, before.map(Accommodation::allowance).orElse(Allowance.NONE), given.allowance());
        return given;
    }

    /** From now on they have what everybody has. */
    void end(Actor by, UUID participantId) {
        by.mayAccommodate();
        participants.lockedOf(by, participantId);
        accommodations.findByAccountIdAndParticipantIdAndInForceTrue(by.accountId(), participantId).ifPresent(it -> {
            accommodations.save(it.ended(by, clock.instant()));
            follow(by, participantId, it.allowance(), Allowance.NONE);
        });
    }

    /** In the ledger it reads as every other change: whoever reads along learns nothing of what somebody was given. */
    private void follow(Actor by, UUID participant, Allowance before, Allowance after) {
        activities.record(by, "participant.updated", participant, Enrolling.CHANGED);
        if (!before.equals(after)) bounds.follow(by, participant, before, after);
    }
}
