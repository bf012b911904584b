package enfilade.session;

import enfilade.Refusal;
import enfilade.account.Visitor;
import enfilade.engine.Conversation;
import enfilade.engine.Said;
import enfilade.engine.Utterance.Kind;
import enfilade.evaluation.FrozenRevisions;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Stage;
import enfilade.journey.Journey;
import enfilade.journey.Journeys;
import enfilade.journey.OwnPaths;
import enfilade.session.Talk.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A participant and an interviewer take turns. Every answer is kept before anything else happens, once, however often
 * it is sent; the interviewer's words are found outside of all this, by {@link Speaking}, and kept here when they are
 * whole.
 */
@Service
@Transactional
public class Talking {

    /** What a participant says who wants another try at the same question. */
    static final String AGAIN = "Let me answer the last question again.";

    /**
     * Leave for one to find the interviewer's next words.
     *
     * @param tries how often nobody answered since the last words
     */
    record Claim(UUID id, UUID session, Conversation so, Runner runner, int number, int tries) {}

    private record Scene(Session session, Journey journey, int minutes, Hourglass glass, Talk talk, Instant now) {

        Instant activeSince() {
            return journey.standing().since();
        }
    }

    private final Attending attending;
    private final Sessions sessions;
    private final Transcripts transcripts;
    private final Hourglasses hourglasses;
    private final Talks talks;
    private final FrozenRevisions revisions;
    private final OwnPaths paths;
    private final Journeys journeys;
    private final Clock clock;

    Talking(Attending attending, Sessions sessions, Transcripts transcripts, Hourglasses hourglasses, Talks talks,
            FrozenRevisions revisions, OwnPaths paths, Journeys journeys, Clock clock) {
        this.attending = attending;
        this.sessions = sessions;
        this.transcripts = transcripts;
        this.hourglasses = hourglasses;
        this.talks = talks;
        this.revisions = revisions;
        this.paths = paths;
        this.journeys = journeys;
        this.clock = clock;
    }

    /** The participant answers what their page shows; what was asked since, on another one, they have not read. */
    public Talk answer(Visitor visitor, UUID sessionId, String typed, FromPage page) {
        var words = Answer.kept(typed).strip();
        if (words.isEmpty()) throw new Refusal.Invalid("words", "Write an answer, or say that you have none.");
        if (words.length() > Answer.LONGEST) {
            throw new Refusal.Invalid("words", String.format(Locale.ENGLISH,
                    "An answer has at most %,d characters; this has %,d.", Answer.LONGEST, words.length()));
        }
        return say(visitor, sessionId, Kind.ANSWERS, words, page);
    }

    /** In practice the same question may be answered as often as they like. */
    public Talk repeat(Visitor visitor, UUID sessionId, FromPage page) {
        return say(visitor, sessionId, Kind.REPEATS, AGAIN, page);
    }

    /** They want to end it: the interviewer says goodbye, and what was said is handed in. */
    public Talk end(Visitor visitor, UUID sessionId) {
        var it = scene(visitor, sessionId);
        return after(it, it.glass().seen(it.now(), it.activeSince(), it.glass().beats()).ended());
    }

    /** They are there; what the page noted since it last said so is added up. */
    public Talk present(Visitor visitor, UUID sessionId, Signals noted) {
        var it = scene(visitor, sessionId);
        var seen = it.glass().seen(it.now(), it.activeSince(), true).noted(noted);
        return after(it, it.talk().isUnread() ? seen.read(it.now()) : seen);
    }

    /** The interviewer's newest words stand before them: from now on it is their time that runs. */
    Talk read(Visitor visitor, UUID sessionId) {
        var it = scene(visitor, sessionId);
        return it.talk().isUnread() ? after(it, it.glass().read(it.now())) : it.talk();
    }

    /** Leave to find the next words; empty when it is not our turn, somebody is at it, or it is too early. */
    Optional<Claim> claim(Visitor visitor, UUID sessionId) {
        var it = scene(visitor, sessionId);
        var glass = it.glass();
        var isTooEarly = glass.againAt() != null && it.now().isBefore(glass.againAt());
        var isOurs = it.talk().state() == State.OURS || it.talk().state() == State.HELD_UP;
        if (!isOurs || isTooEarly || glass.isAsked(it.now())) return Optional.empty();
        var id = UUID.randomUUID();
        hourglasses.keep(it.session(), glass.askedBy(id, it.now()));
        var revision = revisions.of(visitor.accountId(), it.session().revisionId());
        var so = talks.seenBy(revision.stage(it.session().stageId()), revision.language(), it.talk(), glass.closing());
        return Optional.of(new Claim(id, it.session().id(), so, it.session().runner(), it.talk().number() + 1,
                glass.tries()));
    }

    /** Whoever has leave is still finding words. Holds nobody up: it locks one row and not the journey. */
    void isAtIt(Visitor visitor, Claim claim) {
        hourglasses.stillAsked(visitor.accountId(), claim.session(), claim.id(), clock.instant());
    }

    /**
     * The interviewer's words are kept, unless somebody else has found others meanwhile; the last ones hand it in.
     *
     * @param by      which sort of engine found them
     * @param isHeard whether the participant's page waits for them
     */
    Talk said(Visitor visitor, Claim claim, Said said, Runner by, boolean isHeard) {
        var it = scene(visitor, claim.session());
        if (!claim.id().equals(it.glass().asker()) || it.talk().number() + 1 != claim.number()) return it.talk();
        transcripts.add(it.session(), new Spoken(claim.number(), said.kind(), said.question(), said.words(),
                by != claim.runner(), it.now()), null);
        hourglasses.keep(it.session(), isHeard ? it.glass().heard(it.now()) : it.glass().unheard());
        if (said.kind() == Kind.CLOSES) attending.handIn(visitor, it.session().id());
        return talks.of(sessions.of(visitor.accountId(), it.session().id()), it.journey(), it.minutes(), it.now());
    }

    /** Nobody answered: the clock rests, and it is asked again after a while. */
    Talk heldUp(Visitor visitor, Claim claim, Duration again) {
        var it = scene(visitor, claim.session());
        if (!claim.id().equals(it.glass().asker())) return it.talk();
        return after(it, it.glass().heldUp(it.now(), again));
    }

    private Talk say(Visitor visitor, UUID sessionId, Kind kind, String words, FromPage page) {
        var it = scene(visitor, sessionId);
        var before = transcripts.said(it.session(), page.key());
        if (before.filter(words::equals).isPresent()) return it.talk();
        if (before.isPresent()) {
            throw new Refusal.Conflict("An answer of this page is in already. What you wrote now is not sent yet.");
        }
        page.refuseUnlessUpTo(it.talk());
        refuseToRepeat(it, kind);
        var turns = new ArrayList<>(it.talk().turns());
        var turn = new Spoken(it.talk().number() + 1, kind, turns.getLast().question(), words, false, it.now());
        transcripts.add(it.session(), turn, page.key());
        turns.add(turn);
        return after(it, it.glass().seen(it.now(), it.activeSince(), page.byItself()).answered(), turns);
    }

    private void refuseToRepeat(Scene it, Kind kind) {
        var stage = revisions.of(it.session().accountId(), it.session().revisionId()).stage(it.session().stageId());
        if (kind == Kind.REPEATS && (stage.kind() != Stage.Kind.PRACTICE_SESSION || !it.talk().hasAnswer())) {
            throw new Refusal.Conflict("Only practice lets you answer a question again.");
        }
    }

    private Talk after(Scene it, Hourglass glass) {
        return after(it, glass, it.talk().turns());
    }

    private Talk after(Scene it, Hourglass glass, List<Spoken> turns) {
        hourglasses.keep(it.session(), glass);
        return talks.of(it.session(), it.journey(), it.minutes(), glass, turns, it.now());
    }

    /** Held by one at a time; refused where nothing can be said any more. */
    private Scene scene(Visitor visitor, UUID sessionId) {
        var session = attending.atWork(visitor, sessionId);
        var journey = journeys.of(visitor.accountId(), session.journeyId());
        var stage = paths.of(journey).stage(session.stageId());
        if (!Talks.isHeld(session, stage)) throw new Refusal.NotFound("conversation");
        var now = clock.instant();
        var glass = hourglasses.of(session.accountId(), session.id()).orElseGet(() -> Hourglass.turned(now));
        var turns = transcripts.of(session.accountId(), session.id());
        return new Scene(session, journey, stage.minutes(), glass,
                talks.of(session, journey, stage.minutes(), glass, turns, now), now);
    }
}
