package enfilade.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import enfilade.Checks;
import enfilade.account.Actor;
import enfilade.account.Scope;
import enfilade.api.Asked;
import enfilade.api.Gives;
import enfilade.api.Needs;
import enfilade.api.Reply;
import enfilade.api.Sent;
import enfilade.api.Slice;
import enfilade.api.Takes;
import enfilade.api.Writing;
import enfilade.journey.Standing;
import enfilade.journey.Starting;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ways of participants, for programs: started, and followed to their end. */
@RestController
@RequestMapping("/api/v1/journeys")
class JourneyApi {

    /** Which journeys are wanted. */
    record Filter(@Nullable Integer page, @Nullable Integer pageSize, @Nullable String cursor,
                  @JsonProperty("participant_id") @Schema(description = "Of this participant.")
                  @Nullable UUID participantId,
                  @JsonProperty("evaluation_template_id") @Schema(description = "Through this template.")
                  @Nullable UUID evaluationTemplateId,
                  Standing.@Nullable Status status,
                  @JsonProperty("waiting_for") @Schema(description = "Those that wait for this.")
                  Standing.@Nullable Reason waitingFor) {

        Slice slice() {
            return Slice.of(page, pageSize, cursor, Slice.Order.NEWEST_FIRST);
        }
    }

    private final JourneyReading reading;
    private final WalkReferences references;
    private final Starting starting;
    private final Writing writing;

    JourneyApi(JourneyReading reading, WalkReferences references, Starting starting, Writing writing) {
        this.reading = reading;
        this.references = references;
        this.starting = starting;
        this.writing = writing;
    }

    @GetMapping
    @Needs(Scope.INTERVIEWS_READ)
    @Gives(value = JourneyPayload.class, several = true)
    @Operation(summary = "List journeys", description = "The newest first. What waits for people is found with "
            + "`status=waiting`, or with `waiting_for` and what it waits for.")
    ResponseEntity<byte[]> list(Actor me, @Asked Filter filter) {
        return Reply.several(reading.page(me, filter, filter.slice()));
    }

    @GetMapping("/{journeyId}")
    @Needs(Scope.INTERVIEWS_READ)
    @Gives(JourneyPayload.class)
    @Operation(summary = "Read a journey")
    ResponseEntity<byte[]> show(Actor me, @PathVariable UUID journeyId) {
        return Reply.one(reading.one(me, journeyId));
    }

    @PostMapping
    @Needs(Scope.INTERVIEWS_WRITE)
    @Takes(value = JourneyPayload.Start.class, examples = "start-journey")
    @Gives(value = JourneyPayload.class, status = 201)
    @Operation(summary = "Start a journey", description = "The first door opens, and the participant has a link of "
            + "their own, `join_url`. As long as a journey on a template is under way, no second one starts there: "
            + "409. A template that cannot be published starts none either, and `issues` says what stands in the way.")
    ResponseEntity<byte[]> start(Actor me, Sent sent) {
        return writing.once(me, sent, () -> {
            me.mayEnrol();
            var checks = new Checks();
            var asked = sent.read(JourneyPayload.Start.class, JourneyPayload.READ_ONLY, checks);
            references.check(me, "participant_id", asked.participantId(), asked.evaluationTemplateId(), checks);
            checks.refuse();
            var begun = starting.start(me, asked.participantId(), asked.evaluationTemplateId());
            return Reply.created("/journeys/" + begun, reading.one(me, begun));
        });
    }
}
