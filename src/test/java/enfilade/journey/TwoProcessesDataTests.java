package enfilade.journey;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.EnfiladeApplication;
import enfilade.Refusal;
import enfilade.evaluation.Sketch;
import enfilade.journey.Standing.Reason;
import enfilade.participant.Enrolling;
import enfilade.participant.Participant.Draft;
import enfilade.review.Reviewing;
import enfilade.session.Attending;
import enfilade.session.CardDraft;
import enfilade.session.Scoring;
import enfilade.support.AtOnce;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two server processes work on one database: whatever comes to both in the same moment happens once. */
class TwoProcessesDataTests extends ClockTests {

    private static @Nullable ConfigurableApplicationContext second;

    @Autowired Environment environment;
    @Autowired Enrolling enrolling;
    @Autowired Starting starting;
    @Autowired Scoring scoring;

    private ConfigurableApplicationContext other;

    @BeforeEach
    void anotherProcessWorksToo() {
        if (second == null) second = start();
        other = second;
    }

    @AfterAll
    static void itStops() {
        if (second != null) second.close();
        second = null;
    }

    @Test
    void invitedInBothSomebodyWalksOnce() throws Exception {
        var template = task(Sketch.of("Task"));
        var pia = enrolling.enrol(ada, Draft.named("Pia Moreau", "pia@example.org"), null).id();

        var went = AtOnce.succeed(Refusal.Conflict.class, () -> starting.start(ada, pia, template),
                () -> other.getBean(Starting.class).start(abe, pia, template));

        assertThat(went).isEqualTo(1);
        assertThat(count("journey")).isEqualTo(1);
        assertThat(count("revision")).isEqualTo(1);
        assertThat(count("message where kind = 'INVITATION'")).isEqualTo(1);
    }

    @Test
    void addedInBothSomebodyIsHereOnce() throws Exception {
        var went = AtOnce.succeed(Refusal.Invalid.class,
                () -> enrolling.enrol(ada, Draft.named("Pia Moreau", "pia@example.org"), null),
                () -> other.getBean(Enrolling.class).enrol(abe, Draft.named("Pia", "PIA@example.org"), null));

        assertThat(went).isEqualTo(1);
        assertThat(count("participant")).isEqualTo(1);
        assertThat(count("activity where type = 'participant.created'")).isEqualTo(1);
    }

    @Test
    void begunAndHandedInInBothItIsOneSessionThatWaitsOnce() throws Exception {
        var pia = walker.start(ada, task(Sketch.of("Task")));
        var visitor = walker.visitor(pia);

        assertThat(AtOnce.succeed(Refusal.Conflict.class, () -> attending.begin(visitor, pia.stageId(), true),
                () -> there(Attending.class).begin(visitor, pia.stageId(), true))).isEqualTo(2);
        var session = walker.newest(pia).session();
        AtOnce.succeed(Refusal.Conflict.class, () -> attending.handIn(visitor, session),
                () -> there(Attending.class).handIn(visitor, session));

        assertThat(count("session")).isEqualTo(1);
        assertThat(entries(pia, Entry.Kind.HANDED_IN)).isEqualTo(1);
        assertThat(count("activity where type = 'review.requested'")).isEqualTo(1);
    }

    @Test
    void scoredInBothTheNextDoorOpensOnce() throws Exception {
        var pia = walker.start(ada, rehearsal.hiring(ada, door(Sketch.of("Task")), door(Sketch.of("Second"))));
        var session = walker.handsIn(pia).id();
        CardDraft card = walker.card(pia, 80, null);

        assertThat(AtOnce.succeed(Refusal.Conflict.class, () -> scoring.score(rui, session, card),
                () -> there(Scoring.class).score(ada, session, card))).isEqualTo(2);

        assertThat(count("scorecard")).isEqualTo(2);
        assertThat(count("session")).isEqualTo(2);
        assertThat(count("message where kind = 'DOOR_OPENED'")).isEqualTo(1);
    }

    @Test
    void decidedInBothOneDecides() throws Exception {
        var pia = walker.start(ada, task(Sketch.of("Task").deadlineDays(3)));
        passes(Duration.ofDays(3));
        var seen = walker.now(pia).entries();

        var went = AtOnce.succeed(Refusal.Conflict.class,
                () -> reviewing.decide(rui, pia.id(), draft(Decision.Kind.STOP), seen),
                () -> there(Reviewing.class).decide(ada, pia.id(), draft(Decision.Kind.GRANT_ATTEMPT), seen));

        assertThat(went).isEqualTo(1);
        assertThat(count("decision")).isEqualTo(1);
        assertThat(entries(pia, Entry.Kind.DECIDED)).isEqualTo(1);
    }

    @Test
    void whatBothFindLateIsAskedOnce() throws Exception {
        var pia = walker.start(ada, task(Sketch.of("Task").deadlineDays(3)));
        clock.passes(Duration.ofDays(3));

        AtOnce.succeed(Refusal.Conflict.class, () -> looks(db, watching), () -> looks(there(JdbcClient.class),
                there(Watching.class)));

        standsAt(pia, Standing.Status.WAITING, Reason.OVERDUE, 1);
        assertThat(count("activity where type = 'journey.waiting'")).isEqualTo(1);
    }

    private Object looks(JdbcClient database, Watching eyes) {
        Lateness.look(database, eyes, clock);
        return true;
    }

    private <T> T there(Class<T> type) {
        return other.getBean(type);
    }

    private static Decision.Draft draft(Decision.Kind kind) {
        return new Decision.Draft(kind, "Because", null, null);
    }

    private long entries(Journey pia, Entry.Kind kind) {
        return history.of(ada.accountId(), pia.id()).stream().filter(it -> it.kind() == kind).count();
    }

    private int count(String what) {
        return db.sql("select count(*) from " + what).query(Integer.class).single();
    }

    /** The same code on the same database by the same clock, with nothing else in common; no sweeps of its own. */
    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(EnfiladeApplication.class)
                .initializers(house -> ((GenericApplicationContext) house).registerBean("ourClock", Clock.class,
                        () -> clock, bean -> bean.setPrimary(true)))
                .run("--server.port=0", "--spring.main.banner-mode=off", "--db-scheduler.enabled=false",
                        "--enfilade.data=target/test-data",
                        "--enfilade.database.url=" + environment.getRequiredProperty("enfilade.database.url"),
                        "--enfilade.database.username="
                                + environment.getRequiredProperty("enfilade.database.username"));
    }
}
