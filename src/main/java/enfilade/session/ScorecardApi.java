package enfilade.session;

import enfilade.Checks;
import enfilade.account.Actor;
import enfilade.account.Scope;
import enfilade.api.Gives;
import enfilade.api.Needs;
import enfilade.api.Reply;
import enfilade.api.Sent;
import enfilade.api.Takes;
import enfilade.api.Writing;
import enfilade.evaluation.FrozenRevisions;
import enfilade.evaluation.Judge;
import enfilade.journey.Guiding;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person's scorecard, handed in by a program in their name. */
@RestController
@RequestMapping("/api/v1/sessions/{sessionId}/scorecard")
class ScorecardApi {

    private final SessionReading reading;
    private final Sessions sessions;
    private final Quoting quoting;
    private final FrozenRevisions revisions;
    private final Reviewers reviewers;
    private final Scoring scoring;
    private final Guiding guiding;
    private final Writing writing;

    ScorecardApi(SessionReading reading, Sessions sessions, Quoting quoting, FrozenRevisions revisions,
                 Reviewers reviewers, Scoring scoring, Guiding guiding, Writing writing) {
        this.reading = reading;
        this.sessions = sessions;
        this.quoting = quoting;
        this.revisions = revisions;
        this.reviewers = reviewers;
        this.scoring = scoring;
        this.guiding = guiding;
        this.writing = writing;
    }

    @PutMapping
    @Needs(Scope.REVIEWS_WRITE)
    @Takes(value = ScorecardPayload.class, examples = "score-session")
    @Gives(SessionPayload.class)
    @Operation(summary = "Hand in a scorecard", description = "In the name of a member who may review, whom "
            + "`scored_by` names; whoever is signed in names only themselves. It completes a session that has no "
            + "engine's score, and stands beside the engine's on others; from then on it counts. Over a score that is "
            + "there already it needs a `reason`; the same once more is one scorecard. Quotes are looked up in what "
            + "the participant handed in. While a seal is on, the answer shows none of it.")
    ResponseEntity<byte[]> score(Actor me, @PathVariable UUID sessionId, Sent sent) {
        return writing.over(sent, () -> hold(me, sessionId), () -> reading.one(me, sessionId), seen -> {
            var checks = new Checks();
            var asked = sent.read(ScorecardPayload.class, Set.of(), checks);
            var by = reviewers.named(me, "scored_by", asked.scoredBy(), checks);
            var draft = asked.toDraft(checks);
            compare(me, sessionId, draft, checks);
            checks.refuse();
            Reviewers.acting("scored_by", () -> Checks.spelt(ScorecardPayload::key,
                    () -> scoring.score(Objects.requireNonNull(by), sessionId, draft)));
            return Reply.one(reading.one(me, sessionId));
        });
    }

    /** Holds it against the stage beforehand, so that all that is wrong is told at once. */
    private void compare(Actor me, UUID sessionId, CardDraft draft, Checks checks) {
        var session = sessions.of(me.accountId(), sessionId);
        var revision = revisions.of(me.accountId(), session.revisionId());
        var found = new Checks();
        found.tried(() -> draft.against(revision, revision.stage(session.stageId()),
                quoting.of(session, draft), new Judge.Person(me.id(), me.name())));
        checks.adopt(found, "", ScorecardPayload::key);
    }

    private void hold(Actor me, UUID sessionId) {
        Reviewers.admit(me);
        guiding.hold(me, reading.one(me, sessionId).journeyId());
    }
}
