package enfilade.session;

import enfilade.account.Actor;
import enfilade.evaluation.FrozenStage;
import enfilade.journey.Decision.Kind;
import enfilade.journey.Journey;
import enfilade.journey.Standing;
import enfilade.session.Scorecards.Filed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A sealed stage shows a reader no score, outcome or reason of others until their own score for the same take is in,
 * owners included; programs see it as one who has not scored. The seal ends for all when the journey leaves that door,
 * or has ended there for good: else somebody could stop it, read, take the stop back, and score as if they had not.
 *
 * <p>Where the journey stands would tell the outcome as well: it goes on for the participant when another attempt is
 * theirs, and waits for a person when it is not. So a reader from whom a score is hidden is told of a review, whatever
 * came of the take, until the next take there is arranged or under way; {@link Standing#sealed} and, for statements,
 * {@link enfilade.participant.Told} say it. What is told to nobody in particular (the ledger, the letters that ask
 * members to look) is what is told to one who has not scored.
 */
public final class Seal {

    /** Whether anything is hidden from anybody at that door. */
    public static boolean isOn(Journey journey, FrozenStage stage, Instant now) {
        var isForGood = journey.standing().hasEnded()
                && (journey.toldAt() == null || !now.isBefore(journey.toldAt()));
        return stage.isSealed() && journey.stageId().equals(stage.id()) && !isForGood;
    }

    /** @param atTheStage scorecards of the journey at that stage */
    public static boolean hides(Actor reader, Journey journey, FrozenStage stage, List<Filed> atTheStage,
                                Instant now) {
        return seen(reader, journey, stage, atTheStage, now).size() < atTheStage.size();
    }

    /** What that reader may see of the scorecards at a stage. */
    public static List<Filed> seen(Actor reader, Journey journey, FrozenStage stage, List<Filed> atTheStage,
                                   Instant now) {
        return isOn(journey, stage, now)
                ? atTheStage.stream().filter(it -> hasScored(reader, it.session(), atTheStage)).toList() : atTheStage;
    }

    /**
     * Whether somebody may not decide that yet. To stop and to give time need no score; an answer needs one only where
     * somebody has scored, because before that nothing is hidden that it could give away.
     */
    public static boolean forbids(Kind kind, boolean isScored, boolean hides) {
        return !kind.isBlind() && (hides || !isScored && kind != Kind.ANSWER);
    }

    private static boolean hasScored(Actor reader, UUID session, List<Filed> all) {
        return reader.kind() == Actor.Kind.MEMBER
                && all.stream().anyMatch(it -> it.session().equals(session) && it.isBy(reader.id()));
    }

    private Seal() {}
}
