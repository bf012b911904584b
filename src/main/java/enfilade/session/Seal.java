package enfilade.session;

import enfilade.account.Actor;
import enfilade.evaluation.FrozenStage;
import enfilade.journey.Journey;
import enfilade.session.Scorecards.Filed;
import java.util.List;
import java.util.UUID;

/**
 * A sealed stage shows a reader no score, outcome or reason of others until their own score for the same take is in,
 * owners included; programs see it as one who has not scored. The seal ends for all when the journey leaves that door.
 */
public final class Seal {

    /** A condition on {@code journey j}: whether a seal may hide something at the door where it stands. */
    public static final String IS_ON = """
            j.status in ('ACTIVE', 'WAITING')
                   and exists (select 1
                                 from revision_stage d
                                where (d.account_id, d.revision_id, d.stage_id)
                                      = (j.account_id, j.revision_id, j.stage_id)
                                  and d.sealed_review)""";

    /** The same as {@link #hides}, a condition on {@code journey j} for statements that read who is {@code :me}. */
    static final String HIDES = "(" + IS_ON + """

                   and exists (select 1
                                 from session x
                                 join scorecard c on (c.account_id, c.session_id) = (x.account_id, x.id)
                                where (x.account_id, x.journey_id, x.stage_id) = (j.account_id, j.id, j.stage_id)
                                  and not exists (select 1
                                                    from scorecard own
                                                   where (own.account_id, own.session_id)
                                                         = (c.account_id, c.session_id)
                                                     and own.member_id = :me)))""";

    /** What a waiting journey waits for, as a reader is told from whom the outcome is hidden. */
    public static final String TOLD_REASON = """
            case when j.waiting_for in ('APPROVAL', 'MOVE_ON', 'BELOW_MARK', 'CANNOT_SCORE')
                            and %s then 'REVIEW' else j.waiting_for end""".formatted(HIDES);

    /** Whether anything is hidden from anybody at that door. */
    public static boolean isOn(Journey journey, FrozenStage stage) {
        return stage.isSealed() && journey.stageId().equals(stage.id()) && !journey.standing().hasEnded();
    }

    /** @param atTheStage scorecards of the journey at that stage */
    public static boolean hides(Actor reader, Journey journey, FrozenStage stage, List<Filed> atTheStage) {
        return seen(reader, journey, stage, atTheStage).size() < atTheStage.size();
    }

    /** What that reader may see of the scorecards at a stage. */
    public static List<Filed> seen(Actor reader, Journey journey, FrozenStage stage, List<Filed> atTheStage) {
        return isOn(journey, stage)
                ? atTheStage.stream().filter(it -> hasScored(reader, it.session(), atTheStage)).toList() : atTheStage;
    }

    private static boolean hasScored(Actor reader, UUID session, List<Filed> all) {
        return reader.kind() == Actor.Kind.MEMBER
                && all.stream().anyMatch(it -> it.session().equals(session) && it.isBy(reader.id()));
    }

    private Seal() {}
}
