package enfilade.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.activity.Activities;
import enfilade.api.NamedAnswers;
import enfilade.evaluation.Sketch;
import enfilade.journey.Petition;
import enfilade.journey.Starting;
import enfilade.participant.Belongings;
import enfilade.participant.Participants;
import enfilade.session.Petitioning;
import enfilade.support.AtOnce;
import enfilade.support.PagesTests;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What goes by itself goes as a whole, never too early, and never under somebody's hands. */
class ExpiryDataTests extends PagesTests {

    private static final Terms TERMS = new Terms(Map.of("HIRING", 3));

    @Autowired Lived lived;
    @Autowired Overdue overdue;
    @Autowired Retaining retaining;
    @Autowired Recording recording;
    @Autowired Bundle bundle;
    @Autowired Erasing erasing;
    @Autowired Starting starting;
    @Autowired Petitioning petitioning;
    @Autowired Holding holding;
    @Autowired Participants participants;
    @Autowired List<Belongings> belongings;
    @Autowired Tallies tallies;
    @Autowired Holds holds;
    @Autowired NamedAnswers answers;
    @Autowired Activities activities;
    @Autowired PlatformTransactionManager transactions;
    @Autowired JdbcClient db;

    private UUID quenby;

    @BeforeEach
    void endedLongAgo() {
        clock.stopAt(Instant.parse("2026-06-01T08:00:00Z"));
        quenby = lived.whole(ada, rui);
        clock.passes(Duration.ofDays(100));
        retaining.keep(ada, TERMS, 1);
    }

    @AfterEach
    void theClockRunsAgain() {
        clock.runsAgain();
    }

    @Test
    void belowTheFloorNobodyGoesWhateverAnAccountSays() {
        assertThat(new Overdue(db, clock, 99).count(ada.accountId(), TERMS)).isEqualTo(1);
        assertThat(new Overdue(db, clock, 101).count(ada.accountId(), TERMS)).isZero();
        assertThat(new Overdue(db, clock, 101).caseOf(ada.accountId(), TERMS, quenby)).isEmpty();
    }

    @Test
    void killedInTheMiddleNothingIsHalfGoneAndItIsCountedOnce() {
        var before = kept();
        var killed = new Retaining(overdue, new Erasing(participants, cutOff(), tallies, holds, answers, activities,
                db, transactions), activities, db, clock);
        assertThatThrownBy(() -> killed.expire(system(), quenby)).isInstanceOf(Error.class).hasMessage("killed");
        assertThat(kept()).isEqualTo(before);

        Expiry.run(db, overdue, retaining);
        Expiry.run(db, overdue, retaining);

        assertThat(count("participant") + count("journey") + count("session")).isZero();
        assertThat(sum("tally", "journeys")).isEqualTo(1);
        assertThat(sum("retention_report", "people")).isEqualTo(1);
    }

    @RepeatedTest(4)
    void whoIsHeldInThatMomentStaysOrIsGoneBefore() throws Exception {
        AtOnce.succeed(Refusal.class, () -> retaining.expire(system(), quenby), () -> {
            holding.hold(ada, quenby, "A complaint is open");
            return true;
        });

        assertThat(count("record_hold")).isEqualTo(count("participant"));
    }

    @RepeatedTest(4)
    void whoBeginsAgainInThatMomentStaysOrIsGoneBefore() throws Exception {
        var template = lived.template(ada, Sketch.task("Again"));

        AtOnce.succeed(Refusal.class, () -> retaining.expire(system(), quenby),
                () -> starting.start(ada, quenby, template));

        assertThat(count("journey where status = 'ACTIVE'")).isEqualTo(count("participant"));
    }

    @RepeatedTest(4)
    void whoAsksInThatMomentStaysOrIsGoneBefore() throws Exception {
        var visitor = lived.visitor(quenby);

        AtOnce.succeed(Refusal.class, () -> retaining.expire(system(), quenby), () -> {
            petitioning.ask(visitor, Petition.Kind.ERASURE, "Forget me");
            return true;
        });

        assertThat(count("petition where status = 'OPEN'")).isEqualTo(count("participant"));
    }

    @Test
    void erasedWhileTheyAreTakenAlongTheFileIsWholeAndHoldsNothingThatWasGone() throws IOException {
        var record = recording.tell(ada, quenby);
        assertThat(record.files()).isNotEmpty();
        var bytes = new ByteArrayOutputStream();

        bundle.write(record, ZoneOffset.UTC, new FilterOutputStream(bytes) {
            @Override
            public void write(byte[] part, int from, int length) throws IOException {
                erasing.erase(ada, quenby);
                super.write(part, from, length);
            }
        });

        assertThat(names(bytes.toByteArray())).containsExactly("record.html", "record.json");
        assertThat(count("participant")).isZero();
    }

    /** The last one is cut off, when all others are gone already. */
    private List<Belongings> cutOff() {
        var all = new ArrayList<>(belongings);
        all.add(new Belongings() {
            @Override
            public List<Chapter> of(AccountId account, UUID participant) {
                return List.of();
            }

            @Override
            public void erase(AccountId account, UUID participant) {
                assertThat(count("participant")).isZero();
                throw new Error("killed");
            }
        });
        return all;
    }

    private Actor system() {
        return Actor.system(ada.accountId());
    }

    private List<Integer> kept() {
        return List.of(count("participant"), count("journey"), count("session"), count("answer"), count("message"),
                sum("tally", "journeys"), sum("tally_stage", "people"), count("retention_report"), count("activity"));
    }

    private static List<String> names(byte[] zip) throws IOException {
        var names = new ArrayList<String>();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var it = entries.getNextEntry(); it != null; it = entries.getNextEntry()) names.add(it.getName());
        }
        return names;
    }

    private int sum(String table, String column) {
        return db.sql("select coalesce(sum(" + column + "), 0) from " + table).query(Integer.class).single();
    }

    private int count(String from) {
        return db.sql("select count(*) from " + from).query(Integer.class).single();
    }
}
