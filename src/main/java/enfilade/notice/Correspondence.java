package enfilade.notice;

import enfilade.account.Actor;
import enfilade.activity.Recorded;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenStage;
import enfilade.journey.Decision;
import enfilade.journey.Decisions;
import enfilade.journey.Journey;
import enfilade.journey.Journeys;
import enfilade.journey.Links;
import enfilade.journey.OwnPaths;
import enfilade.journey.Rules;
import enfilade.journey.Standing.Status;
import enfilade.session.Attending;
import enfilade.session.Sessions;
import enfilade.session.Shares;
import enfilade.session.Takes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Writes the letters about journeys. It follows the ledger and looks right before the commit, when everything stands as
 * it will; so a letter is written exactly when what it tells has happened.
 */
@Component
class Correspondence {

    /** All that a letter about a journey may have to say. */
    private record About(Actor by, Journey journey, FrozenRevision revision, FrozenStage stage, Addressee reader,
                         @Nullable String link, ZoneId zone) {}

    private final Journeys journeys;
    private final OwnPaths paths;
    private final Sessions sessions;
    private final Decisions decisions;
    private final Links links;
    private final Posting posting;
    private final Shares shares;
    private final JdbcClient db;
    private final Clock clock;

    Correspondence(Journeys journeys, OwnPaths paths, Sessions sessions, Decisions decisions, Links links,
                   Posting posting, Shares shares, JdbcClient db, Clock clock) {
        this.journeys = journeys;
        this.paths = paths;
        this.sessions = sessions;
        this.decisions = decisions;
        this.links = links;
        this.posting = posting;
        this.shares = shares;
        this.db = db;
        this.clock = clock;
    }

    @Order(0)
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void write(Recorded fact) {
        switch (fact.type()) {
            case "journey.started", "journey.invited" -> invite(fact.by(), fact.thing());
            case "journey.reopened" -> reopened(fact.by(), fact.thing());
            case "session.created" -> doorOpened(fact.by(), fact.thing());
            case "session.scored" -> scored(fact.by(), fact.thing());
            case "journey.completed", "journey.stopped" -> end(fact.by(), fact.thing());
            case "journey.withdrawn" -> posting.cancelNews(fact.by(), fact.thing());
            case "review.submitted" -> decided(fact.by(), fact.thing());
            case "review.undone" -> takeBack(fact.by(), fact.thing());
            default -> {}
        }
    }

    /** Whoever is through the last door is sent there once more how it ended. */
    private void invite(Actor by, UUID journeyId) {
        var it = about(by, journeyId);
        if (it.journey().status() == Status.COMPLETED && it.journey().isWordTold(clock.instant())) end(by, journeyId);
        if (it.link() == null || it.journey().standing().hasEnded()) return;
        var until = links.current(by.accountId(), journeyId).map(Links.Link::expiresAt).orElse(null);
        var contact = Addressee.whoDid(by, db);
        var share = shares.of(by.accountId(), it.revision());
        post(it, contact, null, new Letter.Invitation(it.reader().name(), it.reader().team(),
                it.revision().templateName(), share.parts(), share.minutes(), share.isRun(), it.link(), until,
                it.zone(), contact));
    }

    /** The first door comes with the invitation; another take that they began themselves is no news to them. */
    private void doorOpened(Actor by, UUID sessionId) {
        var session = sessions.of(by.accountId(), sessionId);
        var it = about(by, session.journeyId());
        var door = it.revision().stage(session.stageId());
        var isTheirOwn = session.attempt() > 1 && by.kind() == Actor.Kind.PARTICIPANT;
        var isNews = session.resumes() == null && !isTheirOwn && it.journey().stageId().equals(door.id())
                && it.journey().standing().isActive();
        if (!isNews || door.order() == 0 && session.attempt() == 1 || it.link() == null) return;
        post(it, null, null, new Letter.DoorOpened(it.reader().name(), it.reader().team(), it.revision().templateName(),
                door.name(), Letter.DoorOpened.doing(door.kind()), door.minutes(), it.link(),
                it.journey().deadlineAt(), session.scheduledAt(), it.zone()));
    }

    /** A score for a door that they have left changes nothing for them. */
    private void scored(Actor by, UUID sessionId) {
        var session = sessions.of(by.accountId(), sessionId);
        var it = about(by, session.journeyId());
        var isKnown = posting.isWritten(by, session.journeyId(), Letter.Kind.RETAKE, session.endedAt());
        if (it.stage().id().equals(session.stageId()) && !isKnown) retake(it);
    }

    /** Below the mark the door may have stayed open. */
    private void retake(About it) {
        if (!it.journey().standing().isActive() || it.link() == null) return;
        var here = Rules.at(it.stage(), Takes.of(it.by().accountId(), it.journey().id(), db));
        Attending.tryAgainFrom(it.journey(), it.stage(), here).ifPresent(from -> post(it, null, null,
                new Letter.Retake(it.reader().name(), it.reader().team(), it.revision().templateName(),
                        it.stage().name(), it.link(), from.isAfter(clock.instant()) ? from : null,
                        it.journey().deadlineAt(), it.zone())));
    }

    /** They may go on after all: with another take, or until another time. */
    private void reopened(Actor by, UUID journeyId) {
        var it = about(by, journeyId);
        var here = Rules.at(it.stage(), Takes.of(by.accountId(), journeyId, db));
        if (!here.isEmpty() && here.getLast().hasEnded()) retake(it);
        else if (extended(it, it.journey().deadlineAt()) instanceof Letter letter) post(it, null, null, letter);
    }

    private static @Nullable Letter extended(About it, @Nullable Instant until) {
        return it.link() == null || until == null ? null : new Letter.Extended(it.reader().name(), it.reader().team(),
                it.revision().templateName(), it.stage().name(), it.link(), until, it.zone());
    }

    private void decided(Actor by, UUID decisionId) {
        find(by, decisionId, (it, decision) -> switch (decision.kind()) {
            case GRANT_ATTEMPT -> {
                retake(it);
                yield null;
            }
            case EXTEND -> extended(it, decision.until());
            case ANSWER -> it.link() == null ? null : new Letter.Answered(it.reader().name(), it.reader().team(),
                    it.revision().templateName(), decision.memberName(), String.valueOf(decision.reason()), it.link());
            case COMPLETE -> {
                end(by, it.journey().id());
                yield null;
            }
            default -> null;
        });
    }

    /** Told only when nobody can take it back any more. The word is told as far as their page tells it. */
    private void end(Actor by, UUID journeyId) {
        var it = about(by, journeyId);
        var word = it.journey().standing().recommendation();
        var isTold = word != null && !word.isDraft() && it.revision().tellsRecommendation();
        Letter letter = switch (it.journey().status()) {
            case COMPLETED -> new Letter.Result(it.reader().name(), it.reader().team(), it.revision().templateName(),
                    isTold ? word.words() : null, null, it.link());
            case STOPPED -> new Letter.Stopped(it.reader().name(), it.reader().team(), it.revision().templateName(),
                    Addressee.whoDid(by, db));
            default -> null;
        };
        if (letter != null && it.journey().isNews()) post(it, null, it.journey().newsAt(), letter);
    }

    private void takeBack(Actor by, UUID decisionId) {
        var decision = decisions.find(by.accountId(), decisionId);
        posting.cancelNews(by, decision.journeyId(), decision.at());
    }

    private void find(Actor by, UUID decisionId, BiFunction<About, Decision, @Nullable Letter> writing) {
        var decision = decisions.find(by.accountId(), decisionId);
        var it = about(by, decision.journeyId());
        var letter = writing.apply(it, decision);
        if (letter != null) post(it, null, null, letter);
    }

    private void post(About it, @Nullable String replyTo, @Nullable Instant due, Letter letter) {
        var to = Envelope.toParticipant(it.reader().id(), it.journey().id(), it.reader().email()).answeredAt(replyTo);
        posting.post(it.by(), due == null ? to : to.notBefore(due), letter);
    }

    private About about(Actor by, UUID journeyId) {
        var journey = journeys.of(by.accountId(), journeyId);
        var revision = paths.of(journey);
        var reader = Addressee.participant(by.accountId(), journeyId, db).orElseThrow();
        var link = links.current(by.accountId(), journeyId).map(it -> links.address(journeyId, it.number()));
        return new About(by, journey, revision, revision.stage(journey.stageId()), reader, link.orElse(null),
                reader.zone() == null ? by.zone() : reader.zone());
    }
}
