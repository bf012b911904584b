package enfilade.review;

import enfilade.Checks;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Scope;
import enfilade.api.Gives;
import enfilade.api.Needs;
import enfilade.api.Reply;
import enfilade.api.Sent;
import enfilade.api.Takes;
import enfilade.api.Writing;
import enfilade.journey.Decision;
import enfilade.journey.Decisions;
import enfilade.journey.Entry;
import enfilade.journey.History;
import enfilade.session.Dossier;
import enfilade.session.Dossiers;
import enfilade.session.Reviewers;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person's decision about a journey, handed in by a program in their name. */
@RestController
@RequestMapping("/api/v1/journeys/{journeyId}/decisions")
class DecisionApi {

    private final Dossiers dossiers;
    private final Decisions decisions;
    private final History history;
    private final Reviewers reviewers;
    private final Reviewing reviewing;
    private final Writing writing;

    DecisionApi(Dossiers dossiers, Decisions decisions, History history, Reviewers reviewers, Reviewing reviewing,
                Writing writing) {
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.history = history;
        this.reviewers = reviewers;
        this.reviewing = reviewing;
        this.writing = writing;
    }

    /** Two who decide at once have seen the same, and only one of them decides about it. */
    @PostMapping
    @Needs(Scope.REVIEWS_WRITE)
    @Takes(value = DecisionPayload.Made.class, examples = "decide-journey")
    @Gives(value = DecisionPayload.class, status = 201)
    @Operation(summary = "Decide about a journey", description = "In the name of a member who may review, whom "
            + "`decided_by` names; whoever is signed in names only themselves. What does not fit how the journey "
            + "stands is 409 and says what would. At a sealed stage everything but `stop` and `extend`, and `answer` "
            + "while nothing is scored there, needs that member's own scorecard first: 409.")
    ResponseEntity<byte[]> decide(Actor me, @PathVariable UUID journeyId, Sent sent) {
        return writing.once(me, sent, () -> {
            Reviewers.admit(me);
            var seen = dossiers.of(me, journeyId);
            var checks = new Checks();
            var asked = sent.read(DecisionPayload.Made.class, DecisionPayload.Made.READ_ONLY, checks);
            var by = reviewers.named(me, "decided_by", asked.decidedBy(), checks);
            var draft = asked.toDraft(checks);
            checks.refuse();
            var made = decided(seen, () -> reviewing.decide(Objects.requireNonNull(by), journeyId,
                    Objects.requireNonNull(draft), seen.journey().entries()));
            return Reply.created("/reviews/" + made.id(), told(me, made, made.kind()));
        });
    }

    @PostMapping("/{decisionId}/undo")
    @Needs(Scope.REVIEWS_WRITE)
    @Takes(value = DecisionPayload.Undone.class, examples = "undo-decision")
    @Gives(DecisionPayload.class)
    @Operation(operationId = "undoJourneyDecision", summary = "Take a decision back", description = "Until the next "
            + "session begins or is scored; after an end, until the participant has been told, ten minutes later. "
            + "What the decision opened is cancelled. Taken back twice it is taken back once.")
    ResponseEntity<byte[]> undo(Actor me, @PathVariable UUID journeyId, @PathVariable UUID decisionId, Sent sent) {
        return writing.once(me, sent, () -> {
            Reviewers.admit(me);
            dossiers.of(me, journeyId);
            var decision = decisions.of(me.accountId(), journeyId, decisionId);
            var checks = new Checks();
            var asked = sent.read(DecisionPayload.Undone.class, Set.of(), checks);
            var by = reviewers.named(me, "decided_by", asked.decidedBy(), checks);
            checks.refuse();
            Reviewers.acting("decided_by", () -> {
                reviewing.undo(Objects.requireNonNull(by), journeyId, decisionId);
                return decisionId;
            });
            return Reply.one(told(me, decision,
                    decision.kind().isBlind() ? decision.kind() : null));
        });
    }

    /** As far as this reader may know of it; they need not be the one in whose name it was decided. */
    private DecisionPayload told(Actor me, Decision it, Decision.@Nullable Kind known) {
        var payload = DecisionPayload.of(it, undoneAt(me, it.journeyId(), it.id()));
        return isHidden(dossiers.of(me, it.journeyId()), it.stageId()) ? payload.sealed(known) : payload;
    }

    private static boolean isHidden(Dossier it, UUID stage) {
        return it.isSealed() && it.stage().id().equals(stage);
    }

    /** What would fit tells what came of the stage, so a program hears it only where it may know that. */
    private static <T> T decided(Dossier seen, Supplier<T> deciding) {
        try {
            return Reviewers.acting("decided_by", deciding);
        } catch (Refusal.Conflict no) {
            if (!seen.isSealed() || !no.issues().contains(Reviewing.MISFITS)) throw no;
            throw new Refusal.Conflict(Reviewing.MISFIT + " What would is sealed from whoever asks.", no.issues());
        }
    }

    private @Nullable Instant undoneAt(Actor me, UUID journeyId, UUID decisionId) {
        return history.of(me.accountId(), journeyId).stream()
                .filter(it -> it.kind() == Entry.Kind.UNDONE && decisionId.equals(it.decision())).map(Entry::at)
                .findFirst().orElse(null);
    }
}
