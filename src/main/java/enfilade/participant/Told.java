package enfilade.participant;

import enfilade.account.Actor;
import enfilade.account.Sight;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where a journey stands, as its reader is told. Until the reader's own score for a take is in, a sealed door reads as
 * one that waits for a review, whatever came of it: below the mark with another attempt to come looks like passed. So
 * it is until that other take is arranged or under way, or the journey leaves the door. An end that can still be taken
 * back is no secret, but what came of the door stays one until then. These are expressions on {@code journey j} for
 * statements that read who is {@code :me} and, but for those about a review, when {@code :now} is; each to be used once
 * in a statement, because they are long. What is read in Java, journey.Standing says alike. Where nothing is skipped
 * (offset 0), PostgreSQL looks journey by journey, by an index: without that it would read every session and scorecard
 * of the account beforehand, even for a single page.
 */
public final class Told {

    private static final String UNDER_WAY = "j.status in ('ACTIVE', 'WAITING')";

    private static final String AT_A_SEAL = """
            exists (select 1
                                 from revision_stage d
                                where (d.account_id, d.revision_id, d.stage_id)
                                      = (j.account_id, j.revision_id, j.stage_id)
                                  and d.sealed_review
                               offset 0 rows)""";

    private static final String SCORED_BY_OTHERS = """
            exists (select 1
                                 from session x
                                 join scorecard c on (c.account_id, c.session_id) = (x.account_id, x.id)
                                where (x.account_id, x.journey_id, x.stage_id) = (j.account_id, j.id, j.stage_id)
                                  and not exists (select 1
                                                    from scorecard own
                                                   where (own.account_id, own.session_id)
                                                         = (c.account_id, c.session_id)
                                                     and own.member_id = :me)
                               offset 0 rows)""";

    /** Whether a seal may hide something at the door where it stands; session.Seal.isOn. */
    public static final String SEALED = "((" + UNDER_WAY + " or j.told_at > :now)\n                   and " + AT_A_SEAL
            + ")";

    /** Whether a score at that door is hidden from the reader. */
    public static final String HIDES = "(" + SEALED + "\n                   and " + SCORED_BY_OTHERS + ")";

    /** Whether the reader is told of a review instead of what came of the door. */
    public static final String AS_REVIEW = "(j.sealed_since is not null\n                   and " + SCORED_BY_OTHERS
            + ")";

    /** The same, and whether that is hidden still after an end that can be taken back. */
    public static final String KEPT = "(" + HIDES + "\n                   and (not " + UNDER_WAY
            + " or j.sealed_since is not null))";

    /** Since when the reader is told of a review; null where they are told how it stands. */
    public static final String REVIEW_SINCE = "case when " + AS_REVIEW + " then j.sealed_since end";

    /**
     * What {@code journey.sealed_since} mirrors, and all that a seal does whoever reads: since when whoever has not
     * scored is told of a review, because all takes at a sealed door have ended and somebody has scored there; null
     * where nobody is.
     */
    public static final String SEALED_SINCE = """
            case when %s and j.waiting_for is distinct from 'REQUEST'
                      and exists (select 1
                                    from revision_stage d
                                   where (d.account_id, d.revision_id, d.stage_id)
                                         = (j.account_id, j.revision_id, j.stage_id)
                                     and d.sealed_review)
                      and exists (select 1
                                    from session x
                                    join scorecard c on (c.account_id, c.session_id) = (x.account_id, x.id)
                                   where (x.account_id, x.journey_id, x.stage_id) = (j.account_id, j.id, j.stage_id))
                      and not exists (select 1
                                        from session n
                                       where (n.account_id, n.journey_id, n.stage_id)
                                             = (j.account_id, j.id, j.stage_id)
                                         and n.status in ('SCHEDULED', 'IN_PROGRESS'))
                 then (select max(m.ended_at)
                         from session m
                        where (m.account_id, m.journey_id, m.stage_id) = (j.account_id, j.id, j.stage_id)
                          and m.status <> 'CANCELLED') end""".formatted(UNDER_WAY);

    /** Whether it stands like that; the true status comes first, because indexes know it. */
    public static String is(JourneyState status) {
        return switch (status) {
            case ACTIVE -> "(j.status = 'ACTIVE' and not " + AS_REVIEW + ")";
            case WAITING -> "(j.status = 'WAITING' or j.status = 'ACTIVE' and " + AS_REVIEW + ")";
            case COMPLETED, STOPPED, WITHDRAWN, TAKEN_BACK -> "j.status = '" + status.name() + "'";
        };
    }

    /** Whether it waits for one of these, by their names. */
    public static String waitsFor(Collection<String> reasons) {
        var names = reasons.stream().map(it -> "'" + it + "'").collect(Collectors.joining(", "));
        return "(j.waiting_for in (" + names + ")" + (reasons.contains("REVIEW") ? " or " : " and not ") + AS_REVIEW
                + ")";
    }

    /** What statements with these expressions ask: who reads, and when. */
    public static Map<String, Object> reads(Actor me, Instant now) {
        var params = new HashMap<String, Object>(Sight.of(me));
        params.put("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
        return params;
    }

    private Told() {}
}
