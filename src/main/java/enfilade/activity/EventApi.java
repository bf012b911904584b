package enfilade.activity;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Scope;
import enfilade.api.Asked;
import enfilade.api.Gives;
import enfilade.api.Needs;
import enfilade.api.Reply;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happened in an account, for programs: the same ledger that people read as the audit log. */
@RestController
@RequestMapping("/api/v1/events")
class EventApi {

    private final EventReading reading;

    EventApi(EventReading reading) {
        this.reading = reading;
    }

    @GetMapping
    @Needs(Scope.WEBHOOKS_READ)
    @Gives(value = EventPayload.class, several = true)
    @Operation(summary = "List events", description = "The oldest first, by cursor. To follow what happens, ask again "
            + "with `after` and the id of the last event that is known.")
    ResponseEntity<byte[]> list(Actor me, @Asked EventFilter filter) {
        return Reply.several(reading.page(me, filter.read()));
    }

    @GetMapping("/{eventKey}")
    @Needs(Scope.WEBHOOKS_READ)
    @Gives(EventPayload.class)
    @Operation(summary = "Read an event")
    ResponseEntity<byte[]> show(Actor me, @PathVariable String eventKey) {
        var activity = EventPayload.activityOf(eventKey).orElseThrow(() -> new Refusal.NotFound("event"));
        return Reply.one(reading.one(me, activity));
    }
}
