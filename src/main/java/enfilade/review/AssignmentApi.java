package enfilade.review;

import enfilade.Checks;
import enfilade.account.Actor;
import enfilade.account.Email;
import enfilade.account.Scope;
import enfilade.api.Gives;
import enfilade.api.Needs;
import enfilade.api.Reply;
import enfilade.api.Sent;
import enfilade.api.Takes;
import enfilade.api.Writing;
import enfilade.journey.Guiding;
import enfilade.review.AssignmentPayload.Given;
import enfilade.session.Dossiers;
import enfilade.session.Reviewers;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who takes care of what a journey waits for, told by a program. */
@RestController
@RequestMapping("/api/v1/journeys/{journeyId}/assignment")
class AssignmentApi {

    private final Dossiers dossiers;
    private final Assigning assigning;
    private final Reviewers reviewers;
    private final Guiding guiding;
    private final Writing writing;

    AssignmentApi(Dossiers dossiers, Assigning assigning, Reviewers reviewers, Guiding guiding,
                  Writing writing) {
        this.dossiers = dossiers;
        this.assigning = assigning;
        this.reviewers = reviewers;
        this.guiding = guiding;
        this.writing = writing;
    }

    @GetMapping
    @Needs(Scope.REVIEWS_READ)
    @Gives(AssignmentPayload.class)
    @Operation(operationId = "getJourneyAssignment", summary = "Read who takes care of a journey")
    ResponseEntity<byte[]> show(Actor me, @PathVariable UUID journeyId) {
        return Reply.one(read(me, journeyId));
    }

    @PutMapping
    @Needs(Scope.REVIEWS_WRITE)
    @Takes(value = Given.class, examples = "assign-journey")
    @Gives(AssignmentPayload.class)
    @Operation(operationId = "assignJourney", summary = "Say who takes care of a journey", description = "One of "
            + "the members who may decide where it stands: through a program they take it themselves, or give back "
            + "what they have. A journey that waits for nobody is 409.")
    ResponseEntity<byte[]> assign(Actor me, @PathVariable UUID journeyId, Sent sent) {
        return writing.over(sent, () -> hold(me, journeyId), () -> read(me, journeyId), seen -> {
            var checks = new Checks();
            var asked = sent.read(Given.class, Given.READ_ONLY, checks);
            if (!sent.body().has("member")) checks.add("member", "required", "Say who, or null for nobody.");
            var member = asked.member() == null ? null : one(me, journeyId, asked.member(), checks);
            checks.refuse();
            var by = acting(me, member == null ? seen.member() : member.email(), checks);
            checks.refuse();
            return by == null ? Reply.one(seen) : Reply.one(AssignmentPayload.of(journeyId,
                    assigning.assign(by, journeyId, member == null ? null : member.id())));
        });
    }

    private Assigning.@Nullable Reviewer one(Actor me, UUID journeyId, String email, Checks checks) {
        var found = assigning.among(me, dossiers.of(me, journeyId).journey()).stream()
                .filter(it -> Email.fold(it.email()).equals(Email.fold(email))).findFirst();
        if (found.isEmpty()) checks.add("member", "unknown", "Nobody with this e-mail may decide there.");
        return found.orElse(null);
    }

    /** A program takes nothing for itself: through it somebody takes it, or gives back what they have. */
    private @Nullable Actor acting(Actor me, @Nullable String email, Checks checks) {
        if (me.kind() != Actor.Kind.API_KEY) return me;
        return email == null ? null : reviewers.named(me, "member", email, checks);
    }

    private void hold(Actor me, UUID journeyId) {
        Reviewers.admit(me);
        guiding.hold(me, journeyId);
    }

    private AssignmentPayload read(Actor me, UUID journeyId) {
        var journey = dossiers.of(me, journeyId).journey();
        return AssignmentPayload.of(journeyId, journey.assigneeId() == null ? null : assigning.among(me, journey)
                .stream().filter(it -> it.id().equals(journey.assigneeId())).findFirst().orElse(null));
    }
}
