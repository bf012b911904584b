package enfilade.trial;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Scope;
import enfilade.api.Gives;
import enfilade.api.Needs;
import enfilade.api.Reply;
import enfilade.api.Sent;
import enfilade.api.Writing;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Attacks on an interviewer, for programs: tried before something is published, or whenever the model is another. */
@RestController
@RequestMapping("/api/v1/agent-profiles/{profileId}/attacks")
class AttackApi {

    private final Attacking attacking;
    private final AttackRuns runs;
    private final Writing writing;

    AttackApi(Attacking attacking, AttackRuns runs, Writing writing) {
        this.attacking = attacking;
        this.runs = runs;
        this.writing = writing;
    }

    @PostMapping
    @Needs(Scope.INTERVIEWS_WRITE)
    @Gives(value = AttackPayload.class, status = 201)
    @Operation(operationId = "tryAttacks", summary = "Have attacks tried on an agent profile", description = "Made-up "
            + "answers are judged as they are, and once more with each of a list of attempts to talk the judge into a "
            + "better score. It is done apart: read it until `status` is no longer `running`. A language model is "
            + "asked some eighty times for it. While one is running, and where people score, it is 409. It takes the "
            + "place of the one before.")
    ResponseEntity<byte[]> begin(Actor me, @PathVariable UUID profileId, Sent sent) {
        return writing.once(me, sent, () -> {
            attacking.begin(me, profileId);
            return Reply.created("/agent-profiles/" + profileId + "/attacks", read(me, profileId));
        });
    }

    @GetMapping
    @Needs(Scope.INTERVIEWS_READ)
    @Gives(AttackPayload.class)
    @Operation(operationId = "getAttacks", summary = "Read what came of the attacks", description = "The last that "
            + "were tried on this profile; 404 when none ever were.")
    ResponseEntity<byte[]> show(Actor me, @PathVariable UUID profileId) {
        return Reply.one(read(me, profileId));
    }

    @PostMapping("/stop")
    @Needs(Scope.INTERVIEWS_WRITE)
    @Gives(AttackPayload.class)
    @Operation(operationId = "stopAttacks", summary = "Stop trying attacks", description = "What was found so far "
            + "stays. Nothing changes where it is over already.")
    ResponseEntity<byte[]> stop(Actor me, @PathVariable UUID profileId, Sent sent) {
        return writing.once(me, sent, () -> {
            attacking.stop(me, profileId);
            return Reply.one(read(me, profileId));
        });
    }

    private AttackPayload read(Actor me, UUID profileId) {
        return runs.of(me.accountId(), profileId).map(AttackPayload::of)
                .orElseThrow(() -> new Refusal.NotFound("attacks"));
    }
}
