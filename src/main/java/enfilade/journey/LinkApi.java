package enfilade.journey;

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
import enfilade.journey.LinkPayload.Renewal;
import enfilade.journey.LinkPayload.Renewed;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A participant's link, for programs: read, sent again, replaced, taken back. */
@RestController
@RequestMapping("/api/v1/journeys/{journeyId}/link")
class LinkApi {

    private final Walked walked;
    private final Guiding guiding;
    private final Linking linking;
    private final Links links;
    private final Writing writing;
    private final Clock clock;

    LinkApi(JdbcClient db, Guiding guiding, Linking linking, Links links, Writing writing, Clock clock) {
        this.walked = new Walked(db);
        this.guiding = guiding;
        this.linking = linking;
        this.links = links;
        this.writing = writing;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Scope.INTERVIEWS_READ)
    @Gives(LinkPayload.class)
    @Operation(operationId = "getJourneyLink", summary = "Read the participant's link")
    ResponseEntity<byte[]> show(Actor me, @PathVariable UUID journeyId) {
        return Reply.one(read(me, journeyId));
    }

    @PostMapping
    @Needs(Scope.INTERVIEWS_WRITE)
    @Takes(value = Renewed.class, examples = "renew-link")
    @Gives(LinkPayload.class)
    @Operation(operationId = "renewJourneyLink", summary = "Send or replace the participant's link", description =
            "It goes to the participant by mail, or into the Outbox. An overdue journey is theirs again by that. "
            + "Within a minute of the last time `resend` sends nothing, and the answer is the same. A journey that was "
            + "stopped or withdrawn, and an archived participant, get no link: 409.")
    ResponseEntity<byte[]> renew(Actor me, @PathVariable UUID journeyId, Sent sent) {
        return writing.once(me, sent, () -> {
            me.mayEnrol();
            read(me, journeyId);
            var checks = new Checks();
            var asked = sent.read(Renewed.class, Renewed.READ_ONLY, checks);
            asked.check(checks);
            if (asked.renew() == Renewal.REPLACE) linking.replace(me, journeyId, asked.lasting());
            else linking.resend(me, journeyId);
            return Reply.one(read(me, journeyId));
        });
    }

    @DeleteMapping
    @Needs(Scope.INTERVIEWS_WRITE)
    @Gives(value = Void.class, status = 204)
    @Operation(operationId = "revokeJourneyLink", summary = "Revoke the participant's link", description = "Nobody "
            + "comes in by it any more, until it is renewed. Nothing that was written is lost. Revoked twice it is "
            + "revoked once.")
    ResponseEntity<byte[]> revoke(Actor me, @PathVariable UUID journeyId, Sent sent) {
        return writing.over(sent, () -> hold(me, journeyId), () -> read(me, journeyId), seen -> {
            linking.revoke(me, journeyId);
            return Reply.gone();
        });
    }

    private void hold(Actor me, UUID journeyId) {
        me.mayEnrol();
        guiding.hold(me, journeyId);
    }

    private LinkPayload read(Actor me, UUID journeyId) {
        walked.of(me, journeyId);
        var link = links.of(me.accountId(), journeyId).stream().findFirst()
                .orElseThrow(() -> new Refusal.NotFound("link"));
        var now = clock.instant();
        var isShown = Granted.to(me, Scope.INTERVIEWS_WRITE) && !walked.isSealedFrom(me, journeyId, now);
        return LinkPayload.of(link, isShown ? links.address(journeyId, link.number()) : null, now);
    }
}
