package enfilade.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.journey.Petition;
import enfilade.support.PagesTests;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever tables there are, those of tomorrow too: of who is erased nothing stands anywhere. */
class NothingLeftDataTests extends PagesTests {

    /** The ledger keeps ids: they lead nowhere any more. */
    private static final String LEDGER = "activity.thing_id";

    @Autowired Erasing erasing;
    @Autowired Lived lived;
    @Autowired JdbcClient db;

    private UUID quenby;

    @BeforeEach
    void lives() {
        quenby = lived.more(ada, rui);
        var asked = lived.asks(quenby, Petition.Kind.ERASURE, "Once more");
        assertThat(as(ada).post("/reviews/requests/{id}/answer", asked).param("outcome", "declined")
                .param("words", "Bound to keep it").page().status()).isEqualTo(302);
        lived.asks(quenby, Petition.Kind.ERASURE, "Forget my knitting");
    }

    @Test
    void whatSheLeftCanBeFoundBeforehand() {
        assertThat(words()).allSatisfy(word -> assertThat(found(word)).as(word).isNotEmpty());
        assertThat(found(quenby.toString())).contains("journey.participant_id", LEDGER);
        assertThat(db.sql("select kind || status from petition").query(String.class).list())
                .containsExactlyInAnyOrder("PERSONANSWERED", "ERASUREDECLINED", "ERASUREOPEN");
        assertThat(db.sql("select outcome from batch_item").query(String.class).list())
                .containsExactlyInAnyOrder("DONE", "DONE", "SKIPPED");
        assertThat(db.sql("select count(*) from journey_door").query(Integer.class).single()).isPositive();
    }

    @Test
    void noWordOfHersIsLeftAnywhere() {
        erasing.erase(ada, quenby);

        assertThat(words()).allSatisfy(word -> assertThat(found(word)).as(word).isEmpty());
    }

    @Test
    void noIdOfHersIsLeftButInTheLedger() {
        var ids = ids();

        erasing.erase(ada, quenby);

        assertThat(ids).hasSizeGreaterThan(4)
                .allSatisfy(id -> assertThat(Set.copyOf(found(id))).as(id).isSubsetOf(Set.of(LEDGER)));
    }

    @Test
    void everyTableThatNamesAParticipantIsEmptied() {
        erasing.erase(ada, quenby);

        var naming = db.sql("""
                select table_name || '.' || column_name
                  from information_schema.columns
                 where table_schema = 'public'
                   and table_name <> 'spring_session'
                   and column_name in ('participant_id', 'journey_id', 'session_id')
                """).query(String.class).list();
        assertThat(naming).hasSizeGreaterThan(8).allSatisfy(it -> {
            var parts = it.split("\\.");
            assertThat(db.sql("select count(*) from " + parts[0] + " where " + parts[1] + " is not null")
                    .query(Integer.class).single()).as(it).isZero();
        });
    }

    private static List<String> words() {
        return Stream.concat(Lived.WORDS.stream(), Lived.MORE_WORDS.stream()).toList();
    }

    private List<String> ids() {
        var ids = new ArrayList<>(List.of(quenby.toString()));
        for (var table : List.of("journey", "session", "decision", "scorecard", "attachment", "message", "petition",
                "accommodation", "participant_note", "participant_file")) {
            ids.addAll(db.sql("select cast(id as varchar(36)) from " + table).query(String.class).list());
        }
        return ids;
    }

    /** Every column in which that stands, whatever its type. */
    private List<String> found(String word) {
        var tables = db.sql("""
                select table_name
                  from information_schema.tables
                 where table_schema = 'public'
                   and table_name <> 'flyway_schema_history'
                """).query(String.class).list();
        var found = new ArrayList<String>();
        for (var table : tables) {
            db.sql("select * from " + table).query(row -> {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    if (contains(row.getObject(i), word)) {
                        found.add((table + "." + row.getMetaData().getColumnLabel(i)).toLowerCase(Locale.ROOT));
                    }
                }
            });
        }
        return found;
    }

    private static boolean contains(@Nullable Object value, String word) {
        var text = value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
        return text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }
}
