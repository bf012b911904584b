package enfilade.privacy;

import enfilade.Checks;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Scope;
import enfilade.api.Gives;
import enfilade.api.Granted;
import enfilade.api.Needs;
import enfilade.api.Reply;
import enfilade.api.Sent;
import enfilade.api.Takes;
import enfilade.api.Writing;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A participant's whole record, for programs: read, and erased. */
@RestController
@RequestMapping("/api/v1/participants/{participantId}")
class RecordApi {

    private final Recording recording;
    private final Erasing erasing;
    private final Holding holding;
    private final Writing writing;

    RecordApi(Recording recording, Erasing erasing, Holding holding, Writing writing) {
        this.recording = recording;
        this.erasing = erasing;
        this.holding = holding;
        this.writing = writing;
    }

    /** Needs what each of its parts needs: what a person was given more of, scores and decisions. */
    @GetMapping("/record")
    @Needs(Scope.CANDIDATES_DELETE)
    @Gives(RecordPayload.class)
    @Operation(summary = "Read everything about a participant", description = "Profile, notes, files, journeys, "
            + "sessions, answers, scorecards, decisions and letters, chapter by chapter; what a seal hides is not in "
            + "it. Needs `candidates.write` and `reviews.read`, too. Each reading is a fact in the ledger.")
    ResponseEntity<byte[]> show(Actor me, @PathVariable UUID participantId) {
        if (!Granted.to(me, Scope.CANDIDATES_WRITE) || !Granted.to(me, Scope.REVIEWS_READ)) {
            throw new Refusal.NotAllowed("A whole record also needs the scopes candidates.write and reviews.read.");
        }
        return Reply.one(RecordPayload.of(recording.tell(me, participantId)));
    }

    @PostMapping("/erasure")
    @Needs(Scope.CANDIDATES_DELETE)
    @Gives(value = Void.class, status = 204)
    @Operation(summary = "Erase a participant", description = "For good, with everything that is kept about them. "
            + "Totals without names stay, and the fact `participant.erased` with the id alone. A record that is held "
            + "is refused with 409. Erased again, nothing more happens.")
    ResponseEntity<byte[]> erase(Actor me, @PathVariable UUID participantId, Sent sent) {
        return writing.once(me, sent, Erasing::isOvertaken, () -> {
            erasing.erase(me, participantId);
            return Reply.gone();
        });
    }

    @PostMapping("/hold")
    @Needs(Scope.CANDIDATES_DELETE)
    @Takes(value = HoldPayload.class, examples = "hold-record")
    @Gives(value = Void.class, status = 204)
    @Operation(summary = "Hold a record", description = "Until it is lifted nobody erases it, by hand or by rule.")
    ResponseEntity<byte[]> hold(Actor me, @PathVariable UUID participantId, Sent sent) {
        return writing.once(me, sent, () -> {
            var checks = new Checks();
            var asked = sent.read(HoldPayload.class, Set.of(), checks);
            checks.refuse();
            holding.hold(me, participantId, asked.reason());
            return Reply.gone();
        });
    }

    @DeleteMapping("/hold")
    @Needs(Scope.CANDIDATES_DELETE)
    @Gives(value = Void.class, status = 204)
    @Operation(summary = "Lift the hold of a record", description = "Where nobody holds it, nothing happens.")
    ResponseEntity<byte[]> lift(Actor me, @PathVariable UUID participantId) {
        holding.lift(me, participantId);
        return Reply.gone();
    }
}
