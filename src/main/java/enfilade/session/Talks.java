package enfilade.session;

import enfilade.engine.Conversation;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Journey;
import enfilade.session.Talk.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Conversations as their participants find them. */
@Component
public class Talks {

    private static final Set<Kind> SPOKEN = Set.of(Kind.AI_INTERVIEW, Kind.ROLEPLAY_SIMULATION, Kind.PRACTICE_SESSION);

    /** Whoever is in the middle of a thought when the time is over may finish it. */
    private static final Duration ONE_THOUGHT = Duration.ofMinutes(1);

    private final Transcripts transcripts;
    private final Hourglasses hourglasses;

    Talks(Transcripts transcripts, Hourglasses hourglasses) {
        this.transcripts = transcripts;
        this.hourglasses = hourglasses;
    }

    /** Whether a conversation is held in that session, or was. */
    public static boolean isHeld(Session session, FrozenStage stage) {
        return isSpoken(stage) && session.runner().isThere();
    }

    /** Whether people speak there with an interviewer, if one runs it. */
    static boolean isSpoken(FrozenStage stage) {
        return SPOKEN.contains(stage.kind());
    }

    Talk of(Visit visit, Session session) {
        return of(session, visit.journey(), visit.stage(session).minutes(), visit.now());
    }

    /** @param minutes how long it takes for this participant */
    Talk of(Session session, Journey journey, int minutes, Instant now) {
        var glass = hourglasses.of(session.accountId(), session.id()).orElseGet(() -> Hourglass.turned(now));
        return of(session, journey, minutes, glass, transcripts.of(session.accountId(), session.id()), now);
    }

    Talk of(Session session, Journey journey, int minutes, Hourglass glass, List<Spoken> turns, Instant now) {
        var left = glass.left(minutes, now, journey.standing().since());
        var state = state(session, glass, turns, left);
        var isUnread = state == State.THEIRS && glass.heardAt() == null && !glass.isAsked(now);
        return new Talk(turns, state, left, minutes, glass.heldUpSince(), glass.againAt(), isUnread);
    }

    /** How those see it who speak next: as the revision froze the stage. */
    Conversation seenBy(FrozenStage stage, String language, Talk talk, boolean isClosing) {
        return new Conversation(stage, language, talk.turns().stream().map(Spoken::toUtterance).toList(),
                isClosing ? Duration.ZERO : talk.left());
    }

    private static State state(Session session, Hourglass glass, List<Spoken> turns, Duration left) {
        if (session.handedInAt() != null || session.hasEnded()) return State.OVER;
        var isOurs = turns.isEmpty() || turns.getLast().isParticipants() || glass.closing()
                || left.plus(ONE_THOUGHT).isNegative();
        if (!isOurs) return State.THEIRS;
        return glass.heldUpSince() == null ? State.OURS : State.HELD_UP;
    }
}
