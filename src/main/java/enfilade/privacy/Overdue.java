package enfilade.privacy;

import enfilade.account.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose record has been kept as long as it may be: each journey has ended so long ago, nobody holds the record,
 * and nothing that they asked waits for an answer.
 */
@Component
class Overdue {

    private static final String ENDED = "j.status in ('COMPLETED', 'STOPPED', 'WITHDRAWN', 'TAKEN_BACK')";

    /** On {@code participant p}; %s is the moment before which something of a use case has to have ended. */
    private static final String IS_OVERDUE = """
            p.account_id = :account
                   and not exists (select 1
                                     from record_hold h
                                    where (h.account_id, h.participant_id) = (p.account_id, p.id))
                   and not exists (select 1
                                     from petition q
                                    where (q.account_id, q.participant_id) = (p.account_id, p.id)
                                      and q.status = 'OPEN')
                   and not exists (select 1
                                     from journey j
                                     join evaluation_template t on (t.account_id, t.id) = (j.account_id, j.template_id)
                                    where (j.account_id, j.participant_id) = (p.account_id, p.id)
                                      and (not %1$s or %2$s is null or j.since > %2$s))
                   and (exists (select 1
                                  from journey j
                                 where (j.account_id, j.participant_id) = (p.account_id, p.id))
                        or p.updated_at <= cast(:none as timestamp with time zone))""";

    private final JdbcClient db;
    private final Clock clock;
    private final int floor;

    /** @param floor in days: below that nothing is erased by itself, whatever an account says */
    Overdue(JdbcClient db, Clock clock, @Value("${enfilade.retention-floor-days:30}") int floor) {
        this.db = db;
        this.clock = clock;
        this.floor = floor;
    }

    int floor() {
        return floor;
    }

    int count(AccountId account, Terms terms) {
        return terms.isEmpty() ? 0 : ask("select count(*) from participant p where ", account, terms)
                .query(Integer.class).single();
    }

    /** The next ones; nobody in particular first. */
    List<UUID> next(AccountId account, Terms terms, int most) {
        return terms.isEmpty() ? List.of() : db.sql("select p.id from participant p where " + condition()
                        + " order by p.id fetch first :most rows only").params(params(account, terms))
                .param("most", most).query(UUID.class).list();
    }

    /** What the last journey of somebody was for, if their time is over. */
    Optional<String> caseOf(AccountId account, Terms terms, UUID participant) {
        if (terms.isEmpty()) return Optional.empty();
        var isOver = ask("select count(*) from participant p where p.id = :participant and ", account, terms)
                .param("participant", participant).query(Integer.class).single() > 0;
        return !isOver ? Optional.empty() : Optional.of(db.sql("""
                select t.use_case
                  from journey j
                  join evaluation_template t on (t.account_id, t.id) = (j.account_id, j.template_id)
                 where j.account_id = :account
                   and j.participant_id = :participant
                 order by j.since desc, j.id
                 fetch first 1 rows only
                """).param("account", account.value()).param("participant", participant).query(String.class).optional()
                .orElse(Terms.NONE));
    }

    private JdbcClient.StatementSpec ask(String select, AccountId account, Terms terms) {
        return db.sql(select + condition()).params(params(account, terms));
    }

    private static String condition() {
        var since = Terms.cases().stream().filter(it -> !it.equals(Terms.NONE))
                .map(it -> "when '" + it + "' then cast(:" + param(it) + " as timestamp with time zone)")
                .collect(Collectors.joining(" ", "case t.use_case ", " end"));
        return IS_OVERDUE.formatted(ENDED, since);
    }

    private Map<String, @Nullable Object> params(AccountId account, Terms terms) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("account", account.value());
        Terms.cases().forEach(it -> params.put(param(it), before(terms.of(it))));
        return params;
    }

    /** What ended before then has been kept long enough. */
    private @Nullable OffsetDateTime before(@Nullable Integer months) {
        if (months == null) return null;
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        var term = now.minusMonths(months);
        var least = now.minus(Duration.ofDays(floor));
        return term.isBefore(least) ? term : least;
    }

    private static String param(String what) {
        return what.toLowerCase(Locale.ROOT);
    }
}
