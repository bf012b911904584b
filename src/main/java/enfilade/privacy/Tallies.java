package enfilade.privacy;

import static java.util.Comparator.comparing;

import enfilade.account.AccountId;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Take;
import enfilade.journey.Doors;
import enfilade.journey.Paths;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** How many walked through what, and how that ended, of those who were erased: numbers that name nobody. */
@Component
class Tallies {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM");

    private static final String WALKS = """
             where account_id = :account and template_id = :template and period = :month and ending = :ending
               and recommendation = :word""";

    private static final String DOORS = " where account_id = :account and stage_id = :stage and period = :month";

    private record Ended(Paths.On on, UUID template, String useCase, String month, String ending, String word) {}

    /** What somebody did at one door. */
    private record Walked(String month, FrozenStage stage, UUID journey, List<Take> takes) {}

    private final Doors doors;
    private final Paths paths;
    private final JdbcClient db;
    private final TransactionTemplate alone;

    Tallies(Doors doors, Paths paths, JdbcClient db, PlatformTransactionManager transactions) {
        this.doors = doors;
        this.paths = paths;
        this.db = db;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Counts each journey of somebody that has ended. For whoever holds them, right before they go. In one order for
     * everybody, so that of two who are erased at once nobody waits in a circle.
     */
    void count(AccountId account, UUID participant) {
        var ended = ended(account, participant);
        ended.forEach(it -> count(account, it));
        walked(account, ended).sorted(comparing(Walked::month).thenComparing(it -> it.stage().id().toString())
                .thenComparing(it -> it.journey().toString())).forEach(it -> count(account, it));
    }

    private Stream<Walked> walked(AccountId account, List<Ended> ended) {
        var ways = paths.of(account, ended.stream().map(Ended::on).toList());
        var takes = doors.takes(account, ways.keySet());
        return ended.stream().flatMap(it -> takes.getOrDefault(it.on().journey(), List.of()).stream()
                .filter(Take::isCompleted).collect(Collectors.groupingBy(Take::stage)).entrySet().stream()
                .map(here -> new Walked(it.month(), ways.get(it.on().journey()).stage(here.getKey()),
                        it.on().journey(), here.getValue())));
    }

    private List<Ended> ended(AccountId account, UUID participant) {
        return db.sql("""
                select j.id, j.revision_id, j.moves, j.template_id, t.use_case, j.status, j.since,
                       case when j.recommended_by is null then '' else j.recommendation end as word
                  from journey j
                  join evaluation_template t on (t.account_id, t.id) = (j.account_id, j.template_id)
                 where j.account_id = :account
                   and j.participant_id = :participant
                   and j.status in ('COMPLETED', 'STOPPED', 'WITHDRAWN')
                 order by j.template_id, j.since, j.id
                """).param("account", account.value()).param("participant", participant)
                .query((row, n) -> new Ended(new Paths.On(row.getObject("id", UUID.class),
                        row.getObject("revision_id", UUID.class), row.getInt("moves")),
                        row.getObject("template_id", UUID.class), row.getString("use_case"),
                        row.getObject("since", OffsetDateTime.class).atZoneSameInstant(ZoneOffset.UTC).format(MONTH),
                        row.getString("status"), row.getString("word"))).list();
    }

    private void count(AccountId account, Ended it) {
        var names = Map.of("account", account.value(), "template", it.template(), "use_case", it.useCase(), "month",
                it.month(), "ending", it.ending(), "word", it.word());
        begin("""
                insert into tally (account_id, template_id, use_case, period, ending, recommendation, journeys)
                select t.account_id, t.id, :use_case, :month, :ending, :word, 0
                  from evaluation_template t
                 where t.account_id = :account
                   and t.id = :template
                   and not exists (select 1 from tally %s)
                """.formatted(WALKS), names);
        db.sql("update tally set journeys = journeys + 1 " + WALKS).params(names).update();
    }

    private void count(AccountId account, Walked it) {
        var counting = Take.counting(it.takes(), it.stage().counting()).orElseThrow();
        var names = Map.<String, Object>of("account", account.value(), "stage", it.stage().id(), "month", it.month());
        begin("""
                insert into tally_stage (account_id, stage_id, period, people, attempts, passed, below, unscored)
                select s.account_id, s.id, :month, 0, 0, 0, 0, 0
                  from evaluation_stage s
                 where s.account_id = :account
                   and s.id = :stage
                   and not exists (select 1 from tally_stage %s)
                """.formatted(DOORS), names);
        db.sql("""
                update tally_stage
                   set people = people + 1, attempts = attempts + :attempts, passed = passed + :passed,
                       below = below + :below, unscored = unscored + :unscored
                """ + DOORS).params(names).param("attempts", it.takes().size())
                .param("passed", counting.passed() ? 1 : 0)
                .param("below", counting.passed() || counting.cannotBeScored() ? 0 : 1)
                .param("unscored", counting.cannotBeScored() ? 1 : 0).update();
    }

    /**
     * The line stands before anybody counts in it, in a transaction of its own: of two who begin the same one, the
     * slower would otherwise take a whole erasure down with it. One that stays empty does no harm.
     */
    private void begin(String line, Map<String, ?> names) {
        try {
            alone.executeWithoutResult(status -> db.sql(line).params(names).update());
        } catch (DuplicateKeyException somebodyWasFaster) {
            return;
        }
    }
}
