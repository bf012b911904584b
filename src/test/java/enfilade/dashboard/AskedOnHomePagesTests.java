package enfilade.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.journey.Petition;
import enfilade.review.Nudge;
import enfilade.review.Nudges;
import enfilade.review.Scenes;
import enfilade.review.Scenes.Scene;
import enfilade.session.Petitioning;
import enfilade.support.PagesTests;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What participants ask stands on Home as in the queue: whose turn it is, by which day, and what was done about it. */
class AskedOnHomePagesTests extends PagesTests {

    @Autowired private Scenes scenes;
    @Autowired private Petitioning petitioning;
    @Autowired private Nudges nudges;
    @Autowired private JdbcClient db;

    @BeforeEach
    void itIsMonday() {
        clock.stopAt(Instant.parse("2026-11-30T08:00:00Z"));
    }

    @AfterEach
    void theClockRunsAgain() {
        clock.runsAgain();
    }

    @Test
    void whatIsAskedWaitsForWhoeverMayAnswerUntilItsDay() {
        var pia = scenes.at(Scene.REQUEST, ada);
        clock.passes(Duration.ofMinutes(1));
        petitioning.ask(scenes.walker().visitor(scenes.at(Scene.OPEN, ada)), Petition.Kind.ERASURE, null);
        clock.passes(Duration.ofDays(29).plusHours(12));
        assertThat(as(rui).get("/home")).showsInOrder("Waits for you",
                "Asks for a person: “Could I have until Friday?”", "Anyone who reviews · due 30 Dec")
                .hasNo("#stuck").showsNot("Asks to be erased");
        assertThat(as(ada).get("/home")).showsInOrder("Waits for you", "Asks for a person", "Asks to be erased",
                "Owners and admins · due 30 Dec").hasNo("#stuck");
        Stream.of(rui, ada).forEach(one -> assertThat(waiting(one, "/home", "[aria-labelledby=waits] li a"))
                .isNotEmpty().isEqualTo(waiting(one, "/reviews?show=mine", "#queue th a")));
        assertThat(as(vic).get("/home")).shows("Asks for a person", "Asks to be erased")
                .showsNot("until Friday", "“");

        clock.passes(Duration.ofHours(12));

        assertThat(as(rui).get("/home")).showsInOrder("Nobody is waiting", "Stuck", "Asks for a person", "late",
                "Asks to be erased").linksTo("/@acme/journeys/" + pia.id() + "?show=all");
    }

    @Test
    void saysWhatWasDoneAboutWhatIsAsked() {
        petitioning.ask(scenes.walker().visitor(scenes.at(Scene.OPEN, ada)), Petition.Kind.ERASURE, null);
        var it = db.sql("select id, journey_id, asked_at from petition").query().singleRow();
        nudges.add(ada.accountId(), List.of(new Nudge((UUID) it.get("journey_id"), (UUID) it.get("id"),
                clock.instant(), Nudge.Level.REMIND, abe.id(), "Abe", false, clock.instant())));

        assertThat(as(ada).get("/home")).shows("Owners and admins · due 30 Dec · Abe was reminded today");
        assertThat(as(ada).get("/reviews")).shows("Abe was reminded today");
        assertThat(as(ada).get("/reviews/requests/{id}", it.get("id"))).shows("Abe was reminded today");
    }

    private List<String> waiting(Actor who, String path, String links) {
        return as(who).get(path).page().document().select(links).eachAttr("href").stream()
                .map(it -> it.replaceAll("[?#].*", "")).toList();
    }
}
