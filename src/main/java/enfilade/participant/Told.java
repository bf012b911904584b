package enfilade.participant;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Where a journey stands, as its reader is told. Until the reader's own score for a take is in, a sealed door reads as
 * one that waits for a review, whatever came of it: below the mark with another attempt to come looks like passed. So
 * it is until that other take is arranged or under way, or the journey leaves the door. An end that can still be taken
 * back is no secret, but what came of the door stays one until then. These are expressions on {@code journey j} for
 * statements that read who is {@code :me} and, but for those about a review, when {@code :now} is; each to be used once
 * in a statement, because they are long. What is read in Java, journey.Standing says alike.
 */
public final class Told {

    private static final String UNDER_WAY = "j.status in ('ACTIVE', 'WAITING')";

    private static final String AT_A_SEAL = """
            exists (select 1
                                 from revision_stage d
                                where (d.account_id, d.revision_id, d.stage_id)
                                      = (j.account_id, j.revision_id, j.stage_id)
                                  and d.sealed_review)""";

    private static final String SCORED_BY_OTHERS = """
            exists (select 1
                                 from session x
                                 join scorecard c on (c.account_id, c.session_id) = (x.account_id, x.id)
                                where (x.account_id, x.journey_id, x.stage_id) = (j.account_id, j.id, j.stage_id)
                                  and not exists (select 1
                                                    from scorecard own
                                                   where (own.account_id, own.session_id)
                                                         = (c.account_id, c.session_id)
                                                     and own.member_id = :me))""";

    private static final String NOTHING_UNDER_WAY = """
            not exists (select 1
                                     from session n
                                    where (n.account_id, n.journey_id, n.stage_id)
                                          = (j.account_id, j.id, j.stage_id)
                                      and n.status in ('SCHEDULED', 'IN_PROGRESS'))""";

    /** Whether a seal may hide something at the door where it stands; session.Seal.isOn. */
    public static final String SEALED = "((" + UNDER_WAY + " or j.told_at > :now)\n                   and " + AT_A_SEAL
            + ")";

    /** Whether a score at that door is hidden from the reader. */
    public static final String HIDES = "(" + SEALED + "\n                   and " + SCORED_BY_OTHERS + ")";

    /** Whether the reader is told of a review instead of what came of the door. */
    public static final String AS_REVIEW = "(" + UNDER_WAY + " and j.waiting_for is distinct from 'REQUEST' and "
            + AT_A_SEAL + "\n                   and " + SCORED_BY_OTHERS + "\n                   and "
            + NOTHING_UNDER_WAY + ")";

    /** The same, and whether that is hidden still after an end that can be taken back. */
    public static final String KEPT = "(" + HIDES + "\n                   and (not " + UNDER_WAY
            + " or j.waiting_for is distinct from 'REQUEST' and " + NOTHING_UNDER_WAY + "))";

    /** Since when a door whose takes have all ended has been like that. */
    public static final String ENDED = """
            (select max(m.ended_at)
                      from session m
                     where (m.account_id, m.journey_id, m.stage_id) = (j.account_id, j.id, j.stage_id)
                       and m.status <> 'CANCELLED')""";

    /** Since when the reader is told of a review; null where they are told how it stands. */
    public static final String REVIEW_SINCE = "case when " + AS_REVIEW + " then " + ENDED + " end";

    /** Whether it stands like that; the true status comes first, because indexes know it. */
    public static String is(JourneyState status) {
        return switch (status) {
            case ACTIVE -> "(j.status = 'ACTIVE' and not " + AS_REVIEW + ")";
            case WAITING -> "(j.status = 'WAITING' or j.status = 'ACTIVE' and " + AS_REVIEW + ")";
            case COMPLETED, STOPPED, WITHDRAWN -> "j.status = '" + status.name() + "'";
        };
    }

    /** Whether it waits for one of these, by their names. */
    public static String waitsFor(Collection<String> reasons) {
        var names = reasons.stream().map(it -> "'" + it + "'").collect(Collectors.joining(", "));
        return "(j.waiting_for in (" + names + ")" + (reasons.contains("REVIEW") ? " or " : " and not ") + AS_REVIEW
                + ")";
    }

    private Told() {}
}
