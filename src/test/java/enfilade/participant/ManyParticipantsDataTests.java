package enfilade.participant;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.participant.Participant.Draft;
import enfilade.support.PagesTests;
import enfilade.support.TestDatabase;
import enfilade.web.Words;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Among many participants some are found without looking at all of them. */
class ManyParticipantsDataTests extends PagesTests {

    private static final String NUMBERS = "(with recursive t(n) as (select 1 union all select n + 1 from t where "
            + "n < %d) select n from t) numbers";

    @Autowired Enrolling enrolling;
    @Autowired JdbcClient db;

    @BeforeEach
    void thousandsAreHere() {
        var first = enrolling.enrol(ada, Draft.named("Pia", "pia@acme.example"), null).id();
        db.sql("""
                insert into participant (account_id, id, version, name, name_lower, email, email_lower, tags, skills,
                                         languages, metadata, status, created_at, updated_at)
                select account_id, gen_random_uuid(), 1, 'Nico', 'nico', 'p' || n, 'p' || n, tags, skills, languages,
                       metadata, status, created_at, updated_at
                  from participant, %s
                 where id = :first
                """.formatted(NUMBERS.formatted(5_000))).param("first", first).update();
        db.sql("""
                insert into participant_word (account_id, word, created_at, participant_id)
                select account_id, email_lower || '-' || n, created_at, id
                  from participant, %s
                """.formatted(NUMBERS.formatted(4))).update();
        if (TestDatabase.isPostgresql()) db.sql("analyze").update();
    }

    @Test
    void wordsAreFoundByTheirBeginnings() {
        var plan = plan("""
                select w.participant_id
                  from participant_word w
                 where w.account_id = :account
                   and w.word like '%s' escape '!'
                """.formatted(Words.in("p77").beginnings().getFirst()));

        assertThat(plan).contains(TestDatabase.isPostgresql() ? "participant_word_by_beginning" : "word >= 'p77'");
    }

    @ParameterizedTest
    @CsvSource({"p,p", "p77,p77", "p7 p77,p77", "p77 p7,p77", "nobody p,nobody"})
    void theNewestWhoHaveAWordComeFirstHoweverManyHaveIt(String typed, String fits) {
        assertThat(Sought.of(Words.in(typed), null, null, null).ids(ada, 10, db)).isEqualTo(db.sql("""
                select p.id
                  from participant p
                 where p.account_id = :account
                   and p.email_lower like :fits
                 order by p.created_at desc, p.id desc
                 fetch first 10 rows only
                """).param("account", ada.accountId().value()).param("fits", fits + "%").query(UUID.class).list());
    }

    @Test
    void theNewestAreReadFirst() {
        var plan = plan("""
                select p.id, p.created_at
                  from participant p
                 where p.account_id = :account
                   and p.status = 'ACTIVE'
                 order by p.account_id desc, p.created_at desc, p.id desc
                 fetch first 26 rows only
                """);

        assertThat(plan).contains(TestDatabase.isPostgresql() ? "participant_by_birth" : "participant_newest_first");
    }

    private String plan(String sql) {
        return String.join("\n", db.sql("explain " + sql).param("account", ada.accountId().value()).query(String.class)
                .list()).toLowerCase(Locale.ROOT);
    }
}
