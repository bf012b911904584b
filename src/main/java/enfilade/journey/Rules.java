package enfilade.journey;

import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Recommendation;
import enfilade.evaluation.Stage.Kind;
import enfilade.evaluation.Take;
import enfilade.evaluation.Take.State;
import enfilade.journey.Event.Decided;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a journey moves, from SYSTEM.md section 5. A pure function: no clock, no database, no network. Nothing in here
 * stops a journey but a person who decides or takes back an invitation, or the participant.
 */
public final class Rules {

    /** Where a journey stands before anything has happened to it. */
    public static Standing before(FrozenRevision revision, Instant at) {
        return Standing.active(revision.first().id(), at);
    }

    /** @param takes all of the journey, as they are after the event */
    public static Next after(FrozenRevision revision, Standing now, List<Take> takes, Event event) {
        var at = event.at();
        return switch (event) {
            case Event.Started started -> Next.open(before(revision, at), revision.first());
            case Event.Undone undone -> Next.stand(undone.before());
            case Decided(var when, var decision) -> decided(revision, now, takes, decision, at);
            case Event.Withdrew gone -> Next.stand(now.status() == Status.WITHDRAWN ? now
                    : now.ended(Status.WITHDRAWN, null, at));
            case Event.TakenBack off -> Next.stand(now.hasEnded() ? now : now.ended(Status.TAKEN_BACK, null, at));
            default -> now.hasEnded() ? Next.stand(now) : happened(revision, now, takes, event);
        };
    }

    private static Next happened(FrozenRevision revision, Standing now, List<Take> takes, Event event) {
        var at = event.at();
        return switch (event) {
            case Event.Asked asked -> Next.stand(now.waiting(Reason.REQUEST, at));
            case Event.RanOut over -> Next.stand(isParticipantsMove(revision, now, takes)
                    ? now.waiting(Reason.OVERDUE, at) : now);
            case Event.Moved it -> Next.moved(revision, now, it);
            case Event.Renewed link -> now.isWaitingFor(Reason.OVERDUE) ? look(revision, now.open(at), takes, at)
                    : Next.stand(now);
            case Event.LookedAgain eased -> eased(revision, now, takes, eased);
            case Event.Cancelled off when off.stage().equals(now.stage()) ->
                    Next.stand(now.granting(isOwed(revision, now, takes, at)));
            case Event.Opened opened when opened.stage().equals(now.stage()) ->
                    look(revision, now.granting(false), takes, at);
            case Event.Resumed again -> Next.stand(now);
            default -> now.stage().equals(event.stage()) ? look(revision, now, takes, at) : Next.stand(now);
        };
    }

    /**
     * What the participant may do has changed. More of it opens a door that waited for nothing else; less of it closes
     * none: the take that was theirs to begin is owed to them.
     */
    private static Next eased(FrozenRevision revision, Standing now, List<Take> takes, Event.LookedAgain it) {
        if (now.isWaitingFor(Reason.OVERDUE) && it.hasMoreTime()) {
            return look(revision, now.open(it.at()), takes, it.at());
        }
        if (!now.isActive() && !now.isWaitingFor(Reason.BELOW_MARK)) return Next.stand(now);
        var then = look(revision, now, takes, it.at()).standing();
        if (now.isActive()) return Next.stand(now.granting(now.granted() || then.isWaitingFor(Reason.BELOW_MARK)));
        return Next.stand(then.isActive() ? then : now);
    }

    /** What was called off was nobody's attempt: the door stays as it was, and what a person granted stays granted. */
    private static boolean isOwed(FrozenRevision revision, Standing now, List<Take> takes, Instant at) {
        var open = now.open(at);
        return now.granted() || !look(revision, open, takes, at).standing().equals(open);
    }

    private static Next decided(FrozenRevision revision, Standing now, List<Take> takes, Decision it, Instant at) {
        if (!it.kind().fits(now)) throw new IllegalStateException(it.kind() + " does not fit " + now);
        return switch (it.kind()) {
            case APPROVE, MOVE_ON, ADVANCE -> onward(revision, now, takes, given(it), at);
            case DECLINE, STOP -> Next.stand(now.ended(Status.STOPPED, given(it), at));
            case GRANT_ATTEMPT -> granted(revision, now, takes, at);
            case EXTEND, ANSWER -> look(revision, now.open(at), takes, at);
            case COMPLETE -> Next.stand(now.recommending(new Recommendation(it.recommendation(), it.memberName())));
        };
    }

    private static @Nullable Recommendation given(Decision it) {
        return it.recommendation() == null ? null : new Recommendation(it.recommendation(), it.memberName());
    }

    /** One more take, at once: theirs to begin, or a reviewer's to write, unless one waits to be written already. */
    private static Next granted(FrozenRevision revision, Standing now, List<Take> takes, Instant at) {
        var door = revision.stage(now.stage());
        var here = at(door, takes);
        var isTheirs = !isForPeople(door, here);
        var isUnderWay = !here.isEmpty() && !here.getLast().hasEnded();
        var open = now.open(at).granting(isTheirs || !isUnderWay);
        return isUnderWay ? look(revision, open, takes, at) : Next.open(open, isTheirs ? null : door);
    }

    /** Where the journey stands at its door, made afresh from the takes there. */
    private static Next look(FrozenRevision revision, Standing now, List<Take> takes, Instant at) {
        var door = revision.stage(now.stage());
        var here = at(door, takes);
        if (now.isWaitingFor(Reason.REQUEST)) return Next.stand(now);
        if (here.isEmpty()) return Next.open(open(now, at), door);
        var newest = here.getLast();
        if (newest.isCompleted()) return judged(revision, now, takes, at);
        if (newest.state() == State.FAILED) return Next.stand(wait(now, Reason.CANNOT_SCORE, at));
        if (isForPeople(door, here) || newest.isHandedIn() && !newest.runner().isThere()) {
            return Next.stand(now.waiting(Reason.REVIEW, at));
        }
        return Next.stand(newest.isHandedIn() ? now.open(at) : open(now, at));
    }

    /** The newest take here has ended with or without a score. The lines of the table, from its top. */
    private static Next judged(FrozenRevision revision, Standing now, List<Take> takes, Instant at) {
        var door = revision.stage(now.stage());
        var here = at(door, takes);
        if (door.kind() == Kind.PRACTICE_SESSION) return onward(revision, now, takes, null, at);
        var take = Take.counting(here, door.counting()).orElseThrow();
        if (door.kind() == Kind.FINAL_REVIEW && revision.isLast(door.id()) && take.recommendation() != null) {
            return Next.stand(now.ended(Status.COMPLETED, take.recommendation(), at));
        }
        if (here.getLast().cannotBeScored()) return Next.stand(wait(now, Reason.CANNOT_SCORE, at));
        if (isBorderline(door, take)) {
            return Next.stand(wait(now, take.passed() ? Reason.APPROVAL : Reason.BELOW_MARK, at));
        }
        if (!take.passed()) {
            return Next.stand(mayTryAgain(door, here) ? open(now, at) : wait(now, Reason.BELOW_MARK, at));
        }
        return switch (door.automation()) {
            case AUTO_ADVANCE -> onward(revision, now, takes, null, at);
            case REQUIRE_REVIEWER_APPROVAL -> Next.stand(wait(now, Reason.APPROVAL, at));
            case NONE -> Next.stand(wait(now, Reason.MOVE_ON, at));
        };
    }

    /** Through the door, whoever opened it: the next one opens, or the journey is complete. */
    private static Next onward(FrozenRevision revision, Standing now, List<Take> takes,
                               @Nullable Recommendation given, Instant at) {
        return revision.after(now.stage()).map(door -> Next.open(Standing.active(door.id(), at), door))
                .orElseGet(() -> Next.stand(now.ended(Status.COMPLETED,
                        given == null ? LastWord.of(revision, now, takes) : given, at)));
    }

    /** Whoever was granted another take has it first, whatever came of the one before. */
    private static Standing wait(Standing now, Reason reason, Instant at) {
        return now.granted() ? open(now, at) : now.waiting(reason, at);
    }

    /** Open for the participant, unless they are late: then a person gives them time first. */
    private static Standing open(Standing now, Instant at) {
        return now.isWaitingFor(Reason.OVERDUE) ? now : now.open(at);
    }

    /** Whether only the participant can do something now. */
    public static boolean isParticipantsMove(FrozenRevision revision, Standing now, List<Take> takes) {
        if (!now.isActive()) return false;
        var door = revision.stage(now.stage());
        var here = at(door, takes);
        return here.isEmpty() || here.getLast().hasEnded() || !here.getLast().isHandedIn();
    }

    /** Whether another take is theirs by the stage's own rule. */
    public static boolean mayTryAgain(FrozenStage door, List<Take> here) {
        var spent = here.stream().filter(Take::isSpent).count();
        var most = door.attempts();
        return door.allowRetake() && !isForPeople(door, here) && (most == null || spent < most);
    }

    /** Doors at which only people act: by their format, or because nothing is there that could run them. */
    public static boolean isForPeople(FrozenStage door, List<Take> here) {
        if (door.kind().isForReviewers()) return true;
        var isTalk = door.kind() == Kind.AI_INTERVIEW || door.kind() == Kind.ROLEPLAY_SIMULATION;
        return isTalk && !here.isEmpty() && !here.getLast().runner().isThere();
    }

    private static boolean isBorderline(FrozenStage door, Take take) {
        return door.kind() != Kind.FINAL_REVIEW && door.borderline() != null && door.passMark() != null
                && take.overall() != null
                && take.overall().subtract(door.passMark()).abs().compareTo(door.borderline()) <= 0;
    }

    /** The takes at a door that were not called off, in their order. */
    public static List<Take> at(FrozenStage door, List<Take> takes) {
        return at(door.id(), takes);
    }

    static List<Take> at(UUID stage, List<Take> takes) {
        return takes.stream().filter(take -> take.stage().equals(stage) && take.state() != State.CANCELLED).toList();
    }

    private Rules() {}
}
