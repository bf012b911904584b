package enfilade.review;

import enfilade.journey.Standing.Reason;
import enfilade.participant.Told;
import java.util.Collection;
import java.util.List;

/** The queue as statements ask for it. They read account, me, now, sees_all, writes and reviews. */
final class QueueSql {

    /** Somebody who has left the team has nothing assigned any more. */
    static final String FROM = """

              from journey j
              join evaluation_template t on (t.account_id, t.id) = (j.account_id, j.template_id)
              join revision_stage f      on (f.account_id, f.revision_id, f.stage_id)
                                          = (j.account_id, j.revision_id, j.stage_id)
              left join member a         on (a.account_id, a.id) = (j.account_id, j.assignee_id)
            """;

    private static final String ASKED = """
            from revision_reviewer r
                     where (r.account_id, r.revision_id, r.stage_id) = (j.account_id, j.revision_id, j.stage_id)""";

    private static final String ASKED_ANYBODY = "exists (select 1 %s)".formatted(ASKED);
    private static final String ASKED_ME = "exists (select 1 %s and r.member_id = :me)".formatted(ASKED);

    /** One of those who were asked is still there and may review. */
    private static final String ASKED_SOMEBODY_HERE = """
            exists (select 1
                      from revision_reviewer r
                      join member m on (m.account_id, m.id) = (r.account_id, r.member_id)
                     where (r.account_id, r.revision_id, r.stage_id) = (j.account_id, j.revision_id, j.stage_id)
                       and m.role <> 'VIEWER')""";

    /** Those who were asked, or anyone; owners and admins stand in everywhere. As session.Asked says it. */
    static final String MAY_DECIDE = "(:reviews and (:writes or not %s or %s))".formatted(ASKED_ANYBODY, ASKED_ME);

    /** Taken by the reader; or taken by nobody, and asked of the reader, of anyone, or of people who are gone. */
    static final String WAITS_FOR_ME = """
            (a.id = :me
                    or a.id is null and :reviews
                       and (not %s or %s or :writes and not %s))""".formatted(ASKED_ANYBODY, ASKED_ME,
            ASKED_SOMEBODY_HERE);

    /** Practice alone ends without a last word: FrozenRevision.isAssessed. */
    static final String TO_CONFIRM = """
            j.status = 'COMPLETED'
                   and j.recommended_by is null
                   and exists (select 1
                                 from revision_stage g
                                where (g.account_id, g.revision_id) = (j.account_id, j.revision_id)
                                  and g.kind <> 'PRACTICE_SESSION')""";

    /** Which attempt the newest session there is: Dossier.attempt. */
    private static final String ATTEMPT = """
            1 + (select count(*)
                          from session x
                         where (x.account_id, x.journey_id, x.stage_id) = (j.account_id, j.id, j.stage_id)
                           and x.status in ('IN_PROGRESS', 'COMPLETED')
                           and x.attempt < (select max(y.attempt)
                                              from session y
                                             where (y.account_id, y.journey_id, y.stage_id)
                                                   = (j.account_id, j.id, j.stage_id)
                                               and y.status <> 'CANCELLED'))""";

    private static final String ROWS = """
            select j.id, p.name as participant, j.template_id, t.template_name, f.stage_name, %%s as recommendation,
                   j.waiting_for, j.since, %%s as place, %%s as review_since,
                   %s as mine,
                   %s as attempt,
                   (select string_agg(r.member_name, '\n' order by r.member_name) %s) as asked,
                   a.id as assignee_id, o.name as assignee,
                   case when j.waiting_for = 'REQUEST'
                        then (select e.words
                                from journey_entry e
                               where (e.account_id, e.journey_id) = (j.account_id, j.id)
                                 and e.kind = 'ASKED'
                               order by e.seq desc
                               fetch first 1 row only) end as words""".formatted(MAY_DECIDE,
            ATTEMPT, ASKED) + FROM + """
              join participant p    on (p.account_id, p.id) = (j.account_id, j.participant_id)
              left join person o    on o.id = a.person_id
            """;

    /** A condition that asks for no journey: whether any door can hide something. In most accounts none does. */
    private static final String HAS_SEALS =
            "exists (select 1 from revision_stage g where g.account_id = :account and g.sealed_review)";

    private static final String SEALED_FROM_ME =
            "(" + HAS_SEALS + "\n   and f.sealed_review\n   and " + Told.AS_REVIEW + ")";

    private static final String NEVER = "cast(null as timestamp with time zone)";

    /**
     * What the queue is made of, each part by an index of its own: what waits; what the reader is told of as a review,
     * whosever turn it is, by what they are told; and what has ended.
     */
    enum Part {
        WAITING("j.recommendation", "j.status = 'WAITING'\n   and not " + SEALED_FROM_ME, "j.since", NEVER),
        SEALED("j.recommendation", "j.status in ('ACTIVE', 'WAITING')\n   and " + SEALED_FROM_ME, Told.ENDED,
                Told.ENDED),
        ENDED("case when " + Told.HIDES + " then null else j.recommendation end", TO_CONFIRM, "j.since", NEVER);

        private final String recommendation;
        private final String condition;
        private final String place;
        private final String reviewSince;

        Part(String recommendation, String condition, String place, String reviewSince) {
            this.recommendation = recommendation;
            this.condition = condition;
            this.place = place;
            this.reviewSince = reviewSince;
        }

        static List<Part> of(QueueFilter filter, Collection<Reason> reasons) {
            if (filter.isConfirming()) return List.of(ENDED);
            return reasons.isEmpty() || reasons.contains(Reason.REVIEW) ? List.of(WAITING, SEALED) : List.of(WAITING);
        }

        String condition() {
            return condition;
        }

        String rows() {
            return ROWS.formatted(recommendation, place, reviewSince);
        }

        String places() {
            return "select j.id, " + place + " as place" + FROM;
        }

        String behind(boolean later) {
            return "(" + place + ", j.id) " + (later ? ">" : "<") + " (:since, :id)";
        }

        /** On H2, an order reads an index only when it names the index's first columns too. */
        String order(String way) {
            return (this == SEALED ? " order by %2$s %1$s, j.id %1$s"
                    : " order by j.account_id %1$s, j.status %1$s, j.since %1$s, j.id %1$s").formatted(way, place);
        }
    }

    private QueueSql() {}
}
