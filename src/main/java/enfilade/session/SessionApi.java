package enfilade.session;

import enfilade.Checks;
import enfilade.account.Actor;
import enfilade.account.Scope;
import enfilade.api.Asked;
import enfilade.api.Gives;
import enfilade.api.Needs;
import enfilade.api.Reply;
import enfilade.api.Sent;
import enfilade.api.Takes;
import enfilade.api.Writing;
import enfilade.journey.Guiding;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sessions, for programs: arranged, moved, cancelled, and what came of them. */
@RestController
@RequestMapping("/api/v1/sessions")
class SessionApi {

    private final SessionReading reading;
    private final WalkReferences references;
    private final Sessions sessions;
    private final Scheduling scheduling;
    private final Guiding guiding;
    private final Writing writing;
    private final Clock clock;

    SessionApi(SessionReading reading, WalkReferences references, Sessions sessions, Scheduling scheduling,
               Guiding guiding, Writing writing, Clock clock) {
        this.reading = reading;
        this.references = references;
        this.sessions = sessions;
        this.scheduling = scheduling;
        this.guiding = guiding;
        this.writing = writing;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Scope.INTERVIEWS_READ)
    @Gives(value = SessionPayload.class, several = true)
    @Operation(summary = "List sessions", description = "The newest first.")
    ResponseEntity<byte[]> list(Actor me, @Asked SessionFilter filter) {
        return Reply.several(reading.page(me, filter, filter.slice()));
    }

    @GetMapping("/{sessionId}")
    @Needs(Scope.INTERVIEWS_READ)
    @Gives(SessionPayload.class)
    @Operation(summary = "Read a session")
    ResponseEntity<byte[]> show(Actor me, @PathVariable UUID sessionId) {
        return Reply.one(reading.one(me, sessionId));
    }

    @PostMapping
    @Needs(Scope.INTERVIEWS_WRITE)
    @Takes(value = BookingPayload.class, examples = "schedule-session")
    @Gives(value = SessionPayload.class, status = 201, also = 200)
    @Operation(summary = "Schedule a session", description = "On the participant's journey through that template, or "
            + "on a new one. The stage has to be its open door. The session that the door has made is taken, when "
            + "nobody has begun it or asked for it; another one that has not ended is a duplicate, and the answer is "
            + "409 with its id. `force` cancels one that has not begun and makes another, never one in progress. A "
            + "further round of practice goes to its own journey. The same `idempotency_key` answers with the first "
            + "session, with 200.")
    ResponseEntity<byte[]> schedule(Actor me, Sent sent) {
        return writing.once(me, sent, () -> {
            me.mayEnrol();
            var checks = new Checks();
            var asked = sent.read(BookingPayload.class, BookingPayload.READ_ONLY, checks);
            references.check(me, "candidate_id", asked.candidateId(), asked.evaluationTemplateId(), checks);
            var made = scheduling.schedule(me, asked.toWish(clock.instant(), checks));
            var shown = reading.one(me, made.session().id());
            return made.isNew() ? Reply.created("/sessions/" + shown.id(), shown) : Reply.one(shown);
        });
    }

    @PatchMapping("/{sessionId}")
    @Needs(Scope.INTERVIEWS_WRITE)
    @Takes(value = MovedPayload.class, partly = true, examples = "reschedule-session")
    @Gives(SessionPayload.class)
    @Operation(summary = "Reschedule a session", description = "As long as it has not begun; `notes` can be changed at "
            + "any time. Everything else stays as it was when the session was made.")
    ResponseEntity<byte[]> reschedule(Actor me, @PathVariable UUID sessionId, Sent sent) {
        return writing.over(sent, () -> hold(me, sessionId), () -> reading.one(me, sessionId), seen -> {
            var checks = new Checks();
            var to = MovedPayload.of(sent, seen, checks).over(sessions.of(me.accountId(), sessionId), checks);
            checks.refuse();
            scheduling.reschedule(me, sessionId, to);
            return Reply.one(reading.one(me, sessionId));
        });
    }

    @DeleteMapping("/{sessionId}")
    @Needs(Scope.INTERVIEWS_WRITE)
    @Gives(value = Void.class, status = 204)
    @Operation(summary = "Cancel a session", description = "Only one that has not begun; anything else is 409. The "
            + "session stays readable as `cancelled`, the door stays open, and no attempt is spent.")
    ResponseEntity<byte[]> cancel(Actor me, @PathVariable UUID sessionId, Sent sent) {
        return writing.over(sent, () -> hold(me, sessionId), () -> reading.one(me, sessionId), seen -> {
            scheduling.cancel(me, sessionId);
            return Reply.gone();
        });
    }

    private void hold(Actor me, UUID sessionId) {
        me.mayEnrol();
        guiding.hold(me, reading.one(me, sessionId).journeyId());
    }
}
