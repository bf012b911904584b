package enfilade.review;

import enfilade.account.Actor;
import enfilade.account.Member;
import enfilade.account.Sight;
import enfilade.journey.Standing.Reason;
import enfilade.participant.Told;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The queue as statements ask for it. They read what {@link #params} gives. */
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

    /** One of those who were asked is still in the team, is not away, and may review. */
    private static final String ASKED_SOMEBODY_HERE = """
            exists (select 1
                      from revision_reviewer r
                      join member m on (m.account_id, m.id) = (r.account_id, r.member_id)
                     where (r.account_id, r.revision_id, r.stage_id) = (j.account_id, j.revision_id, j.stage_id)
                       and m.role <> 'VIEWER'
                       and not %s)""".formatted(Member.IS_ABSENT);

    /** Those who were asked, or anyone; owners and admins stand in everywhere. As session.Asked says it. */
    static final String MAY_DECIDE = "(:reviews and (:writes or not %s or %s))".formatted(ASKED_ANYBODY, ASKED_ME);

    /** Whoever has it is gone, or away. */
    private static final String UNTAKEN = "(a.id is null or a.back_at is not null and a.back_at > :now)";

    /** Taken by the reader; or by nobody who is here, and asked of the reader, of anyone, or of people who are not. */
    static final String WAITS_FOR_ME = """
            (a.id = :me
                    or %s and :reviews
                       and (not %s or %s or :writes and not %s))""".formatted(UNTAKEN, ASKED_ANYBODY, ASKED_ME,
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
            select j.id, j.id as journey_id, p.name as participant, j.template_id, t.template_name, f.stage_name,
                   f.sealed_review,
                   %%s as recommendation,
                   j.waiting_for, j.since, %%s as place, %%s as review_since,
                   %s,
                   %s as mine,
                   %s as attempt,
                   %s as asked,
                   a.id as assignee_id, o.name as assignee,
                   case when a.back_at > :now then a.absent_until end as assignee_absent_until""".formatted(
            BesideSql.ON_THE_WAY, MAY_DECIDE, ATTEMPT, Away.NAMES);

    private static final String PEOPLE = """
              join participant p    on (p.account_id, p.id) = (j.account_id, j.participant_id)
              left join person o    on o.id = a.person_id
            """;

    private static final String NEVER = "cast(null as timestamp with time zone)";

    /**
     * What the queue is made of, each part by an index of its own: what waits; what the reader is told of as a review,
     * whosever turn it is, by what they are told; and what has ended.
     */
    enum Part {
        WAITING("j.recommendation", "j.status = 'WAITING'\n   and not " + Told.AS_REVIEW, "j.since", NEVER),
        SEALED("j.recommendation", Told.AS_REVIEW, "j.sealed_since", "j.sealed_since"),
        ENDED("case when " + Told.HIDES + " then null else j.recommendation end", TO_CONFIRM, "j.since", NEVER),
        BESIDE("", BesideSql.OPEN, "q.asked_at", NEVER);

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
            var isTaken = filter.shown() == QueueFilter.Show.ASSIGNED;
            return Stream.of(WAITING, SEALED, BESIDE).filter(part -> switch (part) {
                case SEALED -> reasons.isEmpty() || reasons.contains(Reason.REVIEW);
                case BESIDE -> !isTaken && (reasons.isEmpty() || reasons.contains(Reason.REQUEST));
                case WAITING, ENDED -> true;
            }).toList();
        }

        /** Whose turn it is; what is asked beside a way waits for whoever may answer it. */
        String mine() {
            return this == BESIDE ? BesideSql.WAITS_FOR_ME : WAITS_FOR_ME;
        }

        String from() {
            return this == BESIDE ? BesideSql.FROM : FROM;
        }

        /** The row of which it is: a journey, or what is asked beside one. */
        String thing() {
            return this == BESIDE ? "q" : "j";
        }

        String condition() {
            return condition;
        }

        /** By what it stands in the queue: since when it waits, as the reader is told. */
        String place() {
            return place;
        }

        /** Whether it waits for too long. */
        String late() {
            return this == BESIDE ? BesideSql.IS_LATE : place + " <= :before";
        }

        String rows() {
            var columns = this == BESIDE ? BesideSql.ROWS : ROWS.formatted(recommendation, place, reviewSince);
            return columns + from() + PEOPLE;
        }

        String places() {
            return "select j.id, " + place + " as place" + from();
        }

        String behind(boolean later) {
            return "(" + place + ", " + thing() + ".id) " + (later ? ">" : "<") + " (:since, :id)";
        }

        /** On H2, an order reads an index only when it names the index's first columns too. */
        String order(String way) {
            return (this == SEALED ? " order by j.account_id %1$s, j.sealed_since %1$s, j.id %1$s"
                    : this == BESIDE ? " order by q.account_id %1$s, q.status %1$s, q.asked_at %1$s, q.id %1$s"
                    : " order by j.account_id %1$s, j.status %1$s, j.since %1$s, j.id %1$s").formatted(way);
        }
    }

    static Map<String, Object> params(Actor me, Instant now) {
        var params = new HashMap<>(Sight.of(me));
        params.put("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
        params.put("writes", me.role().writes());
        params.put("reviews", me.role().reviews());
        return params;
    }

    private QueueSql() {}
}
