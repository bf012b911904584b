package enfilade.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import enfilade.support.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledger finds what is asked for without reading all of it, and takes whatever an address says. */
class AuditDataTests extends AuditingTests {

    @Test
    void everybodyAppearsOnceAndOfThisAccountOnly() {
        var robo = keyOf(ada);
        for (var doer : List.of(vic, ada, robo, abe, ada, vic)) happened(doer, "member.updated", "Changed Rui");
        happened(mallory, "member.updated", "Changed Mallory");
        happened(robo, "member.invited", "Invited somebody as Viewer");
        happened(rui, "stage.updated", "Changed what is there no more");

        assertThat(Doer.in(ada, db)).extracting(Doer::label)
                .containsExactly("Abe", "Ada", "Robo, API key", "Rui", "Vic");
        assertThat(Doer.in(vic, db)).extracting(Doer::label).containsExactly("Abe", "Ada", "Robo, API key", "Vic");
        assertThat(Doer.in(mallory, db)).extracting(Doer::id).containsExactly(mallory.id());
    }

    @Test
    void nobodyAppearsWhereNothingHappened() {
        assertThat(Doer.in(ada, db)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=nonsense", "page=KzAwMDAwMDAw", "person=nobody", "thing=1", "kind=STAGES",
            "from=&to=", "person=&kind=&thing=&from=&to=&page="})
    void whatNobodyKnowsIsLeftOut(String query) {
        happened(ada, "member.updated", "Changed Rui");

        assertThat(as(ada).get("/audit-log?" + query)).isOk();
    }

    /** Among many facts, on the database that says how it found them. */
    @ParameterizedTest
    @CsvSource({"actor_id = 'ACTOR' order by seq desc, activity_of_actor",
            "thing_id = 'ACTOR' order by seq desc, activity_of_thing",
            "type like 'api!_key.%' escape '!' order by seq desc, activity_of_type",
            "at < '2001-01-01' order by seq desc, activity_by_time",
            "seq < 900 order by seq desc, activity_order_in_account"})
    void everyFilterHasItsIndex(String condition, String index) {
        assumeTrue(TestDatabase.isPostgresql(), "H2 does not tell its plans like that");
        db.sql("""
                insert into activity (account_id, id, seq, type, thing_id, actor_kind, actor_id, actor_name, words,
                                      changes, at)
                select :account, gen_random_uuid(), n, 'member.updated', gen_random_uuid(), 'MEMBER',
                       gen_random_uuid(), 'Ada', 'Changed Rui', '[]', now() - n * interval '1 hour'
                  from generate_series(1, 20000) n
                """).param("account", ada.accountId().value()).update();
        db.sql("analyze activity").update();

        assertThat(db.sql("explain select * from activity where account_id = '%s' and %s fetch first 51 rows only"
                        .formatted(ada.accountId(), condition.replace("ACTOR", ada.id().toString())))
                .query(String.class).list()).anyMatch(line -> line.contains(index));
    }
}
