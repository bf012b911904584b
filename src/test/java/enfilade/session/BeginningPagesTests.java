package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.journey.Journey;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pia reads what to know before, agrees where she is asked to, and begins. */
class BeginningPagesTests extends DoorTests {

    @Autowired
    private JdbcClient db;

    @Test
    void saysBeforehandWhatToKnow() {
        var pia = starts(task().instructions("Write to a colleague.").minutes(45));

        assertThat(looks(pia, "/stages/{id}", pia.stageId())).isOk().showsInOrder("Task",
                "You answer in writing, in your own time. A person reads it. About 45 min.", "Read before you begin",
                "Write to a colleague.", "Begin").hasNo("[name=consent]");
    }

    @Test
    void beginsAndOpensTheRoom() {
        var pia = starts(task());

        var begun = sends(pia, "/stages/{id}/sessions", pia.stageId()).page();

        assertThat(begun).redirectsTo("{home}/sessions/{id}", home(pia), walker.newest(pia).session());
        assertThat(signedOut().get(begun.location())).isOk().showsInOrder("Question 1 of 2",
                "How would you keep this fast?", "You may also say:", "What would you measure?", "Question 2 of 2",
                "What broke last?", "Save draft");
    }

    @Test
    void begunTwiceItIsTheSameSession() {
        var pia = starts(task());
        var first = sends(pia, "/stages/{id}/sessions", pia.stageId()).page().location();

        assertThat(sends(pia, "/stages/{id}/sessions", pia.stageId())).redirectsTo(first);
        assertThat(walker.takes(pia)).hasSize(1);
    }

    @Test
    void nothingBeginsWithoutHerConsent() {
        var pia = starts(task().consent("We keep this for a year."));

        assertThat(sends(pia, "/stages/{id}/sessions", pia.stageId())).isInvalid().shows("We keep this for a year.")
                .showsAtField("consent", "Agree before you begin, or ask us.");
        assertThat(looks(pia, "")).shows("Begin").showsNot("Come back");

        sends(pia, "/stages/{id}/sessions", pia.stageId()).param("consent", "true").page();
        assertThat(looks(pia, "")).shows("Come back");
    }

    @Test
    void timesAreToldByHerOwnClockFromThenOn() {
        var pia = starts(task().deadlineDays(3));
        assertThat(looks(pia, "")).shows(", UTC.");

        sends(pia, "/stages/{id}/sessions", pia.stageId()).param("zone", "America/Sao_Paulo").page();
        assertThat(looks(pia, "")).shows(", Sao Paulo time.");

        sends(pia, "/stages/{id}/sessions", pia.stageId()).param("zone", "Nowhere/At all").page();
        assertThat(zone(pia)).isEqualTo("America/Sao_Paulo");
    }

    @Test
    void everyFormTellsByWhichClockSheLives() {
        var pia = starts(task().consent("We keep this for a year."));
        assertThat(looks(pia, "?zone=Asia/Tokyo")).has("time[datetime][data-kind=clock]").has("body[data-zone=UTC]");
        assertThat(zone(pia)).isNull();

        for (var page : List.of("/request", "/withdrawal", "/stages/" + pia.stageId())) {
            assertThat(looks(pia, page)).has("form input[type=hidden][name=zone]");
        }
        assertThat(sends(pia, "/stages/{id}/sessions", pia.stageId()).param("zone", "Asia/Tokyo")).isInvalid()
                .shows("Tokyo time");
        assertThat(sends(pia, "/request").param("words", " ").param("zone", "Europe/Lisbon")).isInvalid()
                .shows("Lisbon time");

        var session = walker.begins(pia).id();
        assertThat(sends(pia, "/sessions/{id}/answers/1", session).param("words", "x").param("saves", "0")
                .param("zone", "Asia/Kolkata").page().body()).contains("Kolkata time");
        assertThat(looks(pia, "/sessions/{id}", session)).has("#answers > input[name=zone]")
                .shows("Draft saved today at", "Kolkata time");
        assertThat(looks(pia, "/sessions/{id}/summary", session)).has("form input[name=zone]");
    }

    @Test
    void aLinkThatWasTakenBackChangesNoClock() {
        var pia = starts(task());
        var old = home(pia);
        linking.replace(ada, pia.id(), Duration.ofDays(5));

        signedOut().post(old + "/request").param("words", "x").param("zone", "Asia/Tokyo").page();

        assertThat(zone(pia)).isNull();
    }

    @Test
    void aDoorThatIsNotOpenStaysShut() {
        var pia = starts(task(), review("Look"));
        walker.handsIn(pia);

        assertThat(sends(pia, "/stages/{id}/sessions", pia.stageId())).hasStatus(409).linksTo(home(pia));
        assertThat(looks(pia, "/stages/{id}", pia.stageId())).redirectsTo(home(pia));
    }

    @Test
    void practiceIsMarkedAsDoneAndSaysThatNobodyScoresIt() {
        var pia = starts(practice().retakes(null, 0), task());
        var room = sends(pia, "/stages/{id}/sessions", pia.stageId()).page().location();

        assertThat(signedOut().get(room)).isOk().shows("Tell me about yourself.", "nobody scores it",
                "You can do another round later.", "Mark this round as done").hasNo("textarea");
        assertThat(signedOut().post(room + "/answers/1").param("words", "x").param("saves", "0")).isNotFound();

        assertThat(signedOut().post(room + "/submission")).redirectsTo(home(pia));
        assertThat(looks(pia, "")).showsInOrder("This is your next step", "Done, today", "Another round");
    }

    @Test
    void anExpiredLinkBeginsNothing() {
        var pia = starts(task());
        clock.passes(Duration.ofDays(31));

        assertThat(sends(pia, "/stages/{id}/sessions", pia.stageId())).hasStatus(409)
                .shows("This link does not work any more");
    }

    @Test
    void formsNeedTheirToken() {
        var pia = starts(task());

        assertThat(sends(pia, "/stages/{id}/sessions", pia.stageId()).withoutCsrf()).isForbidden()
                .shows("open for too long").linksTo(home(pia));
    }

    private @Nullable String zone(Journey pia) {
        return db.sql("select zone from participant where account_id = :account and id = :id")
                .param("account", pia.accountId().value()).param("id", pia.participantId()).query(String.class)
                .list().getFirst();
    }
}
