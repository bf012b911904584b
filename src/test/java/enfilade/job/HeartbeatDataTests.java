package enfilade.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.support.AtOnce;
import enfilade.support.PageTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A pause of the installation is noticed once, by whoever comes back first. */
@PageTest
class HeartbeatDataTests {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Autowired JdbcClient db;
    @Autowired PlatformTransactionManager transactions;

    private final List<Duration> rested = new CopyOnWriteArrayList<>();

    @Test
    void beatsWithoutAnybodyNoticing() {
        lastBeatAt(NOON.minusSeconds(119));

        heart(NOON, this::rest).beat();

        assertThat(rested).isEmpty();
        assertThat(lastBeat()).isEqualTo(NOON);
    }

    @Test
    void aPauseIsToldOnceWithItsLength() {
        lastBeatAt(NOON.minus(Duration.ofHours(3)));

        heart(NOON, this::rest).beat();
        heart(NOON.plusSeconds(20), this::rest).beat();

        assertThat(rested).containsExactly(Duration.ofHours(3));
    }

    @Test
    void ofTwoProcessesThatComeBackAtOnceOneTellsIt() throws Exception {
        lastBeatAt(NOON.minus(Duration.ofHours(3)));

        AtOnce.succeed(IllegalStateException.class, () -> beat(NOON.plusMillis(3)), () -> beat(NOON.plusMillis(5)));

        assertThat(rested).hasSize(1);
    }

    @Test
    void aPauseThatCouldNotBeDealtWithIsToldAgain() {
        lastBeatAt(NOON.minus(Duration.ofHours(3)));
        var broken = heart(NOON, (gap, until) -> {
            throw new IllegalStateException("broken");
        });

        assertThatThrownBy(broken::beat).hasMessage("broken");
        heart(NOON.plusSeconds(20), this::rest).beat();

        assertThat(rested).containsExactly(Duration.ofHours(3).plusSeconds(20));
    }

    @Test
    void aClockThatWentBackIsNoPause() {
        lastBeatAt(NOON);

        heart(NOON.minus(Duration.ofHours(1)), this::rest).beat();

        assertThat(rested).isEmpty();
        assertThat(lastBeat()).isEqualTo(NOON);
    }

    @Test
    void everythingThatRunsAgainAndAgainBeatsFirst() {
        lastBeatAt(NOON.minus(Duration.ofHours(3)));
        var jobs = new Jobs(new StaticListableBeanFactory().getBeanProvider(
                com.github.kagkarlsson.scheduler.Scheduler.class), heart(NOON, this::rest));

        jobs.every("sweep", Duration.ofMinutes(1), () -> assertThat(rested).hasSize(1)).executeRecurringly(null, null);

        assertThat(lastBeat()).isEqualTo(NOON);
    }

    private boolean beat(Instant now) {
        heart(now, this::rest).beat();
        return true;
    }

    private void rest(Duration gap, Instant until) {
        rested.add(gap);
    }

    private Heartbeat heart(Instant now, Pause pause) {
        return new Heartbeat(db, Clock.fixed(now, ZoneOffset.UTC), transactions, one(pause));
    }

    private static ObjectProvider<Pause> one(Pause pause) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("pause", pause);
        return beans.getBeanProvider(Pause.class);
    }

    private void lastBeatAt(Instant moment) {
        db.sql("update heartbeat set alive_at = :at").param("at", OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
                .update();
    }

    private Instant lastBeat() {
        return db.sql("select alive_at from heartbeat").query(OffsetDateTime.class).single().toInstant();
    }
}
