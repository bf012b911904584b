package enfilade.participant;

import enfilade.Checks;
import enfilade.account.Actor;
import enfilade.account.Scope;
import enfilade.api.Gives;
import enfilade.api.Needs;
import enfilade.api.Reply;
import enfilade.api.Sent;
import enfilade.api.Takes;
import enfilade.api.Writing;
import enfilade.participant.AccommodationPayload.Given;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a participant was given more of, for programs. Reading it takes the right to change participants: a key that
 * only reads them, such as that of a reviewer's own tool, does not learn what reviewers do not.
 */
@RestController
@RequestMapping("/api/v1/participants/{participantId}/accommodation")
class AccommodationApi {

    private final Accommodating accommodating;
    private final Accommodations accommodations;
    private final Participants participants;
    private final Writing writing;

    AccommodationApi(Accommodating accommodating, Accommodations accommodations, Participants participants,
                     Writing writing) {
        this.accommodating = accommodating;
        this.accommodations = accommodations;
        this.participants = participants;
        this.writing = writing;
    }

    @GetMapping
    @Needs(Scope.CANDIDATES_WRITE)
    @Gives(AccommodationPayload.class)
    @Operation(operationId = "getParticipantAccommodation", summary = "Read what a participant has more of",
            description = "It is not among what `candidates.read` shows: whoever reviews is not told.")
    ResponseEntity<byte[]> show(Actor me, @PathVariable UUID participantId) {
        return Reply.one(read(me, participantId));
    }

    @PutMapping
    @Needs(Scope.CANDIDATES_WRITE)
    @Takes(value = Given.class, examples = "accommodate-participant")
    @Gives(AccommodationPayload.class)
    @Operation(operationId = "accommodateParticipant", summary = "Give a participant more", description = "It takes "
            + "the place of what was given before and holds at once, at an open door as well: a deadline moves, and a "
            + "journey that is overdue or waits below its mark goes on when there are days or attempts again. Less "
            + "than before leaves at least a day.")
    ResponseEntity<byte[]> give(Actor me, @PathVariable UUID participantId, Sent sent) {
        return writing.over(sent, () -> lock(me, participantId), () -> read(me, participantId), seen -> {
            var checks = new Checks();
            var asked = sent.read(Given.class, Given.READ_ONLY, checks);
            var draft = checks.tried(() -> Checks.spelt(Given::key, asked::toDraft));
            checks.refuse();
            return Reply.one(AccommodationPayload.of(participantId, accommodating.give(me, participantId,
                    Objects.requireNonNull(draft))));
        });
    }

    @DeleteMapping
    @Needs(Scope.CANDIDATES_WRITE)
    @Gives(value = Void.class, status = 204)
    @Operation(operationId = "endParticipantAccommodation", summary = "End what a participant has more of",
            description = "From now on they have what everybody has. Ended twice it is ended once.")
    ResponseEntity<byte[]> end(Actor me, @PathVariable UUID participantId, Sent sent) {
        return writing.over(sent, () -> lock(me, participantId), () -> read(me, participantId), seen -> {
            accommodating.end(me, participantId);
            return Reply.gone();
        });
    }

    private void lock(Actor me, UUID participantId) {
        me.mayAccommodate();
        participants.lockedOf(me, participantId);
    }

    private AccommodationPayload read(Actor me, UUID participantId) {
        me.mayAccommodate();
        participants.of(me, participantId);
        return AccommodationPayload.of(participantId, accommodations
                .findByAccountIdAndParticipantIdAndInForceTrue(me.accountId(), participantId).orElse(null));
    }
}
