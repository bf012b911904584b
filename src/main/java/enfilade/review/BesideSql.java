package enfilade.review;

/** What participants ask beside their ways, as the queue asks for it: to be looked at again, and to be erased. */
final class BesideSql {

    private static final String OPEN_ON_THE_WAY = """
            from petition q
                           where (q.account_id, q.journey_id) = (j.account_id, j.id)
                             and q.status = 'OPEN'
                             and q.kind not in ('LOOK_AGAIN', 'ERASURE')""";

    private static final String DUE_ON_THE_WAY = "(select min(q.due_at) %s)".formatted(OPEN_ON_THE_WAY);

    /** What makes a journey wait, and by when that is answered. */
    static final String ON_THE_WAY = """
            case when j.waiting_for = 'REQUEST'
                        then (select q.kind %1$s order by q.asked_at desc fetch first 1 row only) end as petition,
                   case when j.waiting_for = 'REQUEST'
                        then (select q.words %1$s order by q.asked_at desc fetch first 1 row only) end as words,
                   case when j.waiting_for = 'REQUEST' then %2$s end as due_at""".formatted(OPEN_ON_THE_WAY,
            DUE_ON_THE_WAY);

    /** Whatever is asked is stuck once it should have been answered: on the way, and beside it. */
    static final String IS_OVERDUE_ON_THE_WAY = "coalesce(%s, j.since) <= :now".formatted(DUE_ON_THE_WAY);

    static final String IS_OVERDUE = "q.due_at <= :now";

    static final String OPEN = """
            q.account_id = :account
               and q.status = 'OPEN'
               and q.kind in ('LOOK_AGAIN', 'ERASURE')""";

    /** Whoever settled it is nobody as long as it is open: so nobody has taken it. */
    static final String FROM = QueueSql.FROM.replace("from journey j", """
            from petition q
              join journey j             on (j.account_id, j.id) = (q.account_id, q.journey_id)""")
            .replace("(j.account_id, j.assignee_id)", "(q.account_id, q.settled_by)");

    /** Owners and admins erase; whoever may decide where the journey ended may look at it again. */
    private static final String IS_FOR = "(q.kind = 'ERASURE' and :writes or q.kind <> 'ERASURE' and %s)";

    /** Since long enough, and with a day that is near; or on that day, however soon it came. */
    static final String IS_LATE = "(q.due_at <= :due and (q.asked_at <= :before or q.due_at <= :now))";

    static final String WAITS_FOR_ME = IS_FOR.formatted(QueueSql.WAITS_FOR_ME);

    /** As session.Asked says it. */
    static final String MAY_ANSWER = IS_FOR.formatted(QueueSql.MAY_DECIDE);

    /** In the columns of QueueSql.ROWS. */
    static final String ROWS = """
            select q.id, j.id as journey_id, p.name as participant, j.template_id, t.template_name, f.stage_name,
                   f.sealed_review, cast(null as varchar(60)) as recommendation, 'REQUEST' as waiting_for,
                   q.asked_at as since, q.asked_at as place, cast(null as timestamp with time zone) as review_since,
                   q.kind as petition, q.words, q.due_at,
                   %s as mine,
                   1 as attempt,
                   %s as asked,
                   a.id as assignee_id, o.name as assignee, cast(null as date) as assignee_absent_until
            """.formatted(MAY_ANSWER, Away.NAMES);

    private BesideSql() {}
}
