package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.journey.Journey;
import enfilade.participant.Giving;
import enfilade.review.Scenes.Scene;
import enfilade.support.Client;
import enfilade.support.PagesTests;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever reviews or looks reads the same to the letter, whatever somebody was given more of. */
class AccommodatedPagesTests extends PagesTests {

    private static final List<String> PAGES = List.of("/journeys/{journey}", "/journeys/{journey}/link",
            "/sessions/{session}", "/sessions/{session}/scorecards/new", "/reviews", "/participants",
            "/participants/{participant}", "/evaluations/{template}", "/evaluations/{template}/participants");

    @Autowired Scenes scenes;
    @Autowired Giving giving;

    @BeforeEach
    void atOneMoment() {
        clock.stopAt(Instant.parse("2026-11-30T08:00:00Z"));
    }

    @AfterEach
    void theClockRunsAgain() {
        clock.runsAgain();
    }

    @ParameterizedTest
    @EnumSource(value = Scene.class, names = {"OPEN", "REVIEW", "APPROVAL", "MOVE_ON", "CANNOT_SCORE", "REQUEST",
            "DRAFTED", "STOPPED"})
    void nothingTellsThem(Scene scene) {
        var pia = scenes.at(scene, ada);
        var before = Map.of(rui, read(rui, pia), vic, read(vic, pia));

        giving.more(ada, pia.participantId(), "2", 3, 20);

        before.forEach((reader, pages) -> read(reader, pia).forEach((page, body) ->
                assertThat(body).as("%s reads %s", reader.name(), page).isEqualTo(pages.get(page))));
    }

    @Test
    void theGuardWouldNoticeIfSomethingDid() {
        var pia = scenes.at(Scene.OPEN, ada);
        var before = read(ada, pia);

        giving.more(ada, pia.participantId(), "2", 3, 20);

        assertThat(read(ada, pia).get("/participants/{participant}"))
                .isNotEqualTo(before.get("/participants/{participant}")).contains("60 min instead of 30 min");
    }

    @Test
    void aTakeBeyondTheRuleIsCountedAgainstNothing() {
        var pia = scenes.at(Scene.BELOW_MARK, ada);
        giving.more(ada, pia.participantId(), "1", 1, 0);
        scenes.walker().handsIn(pia);
        scenes.walker().scores(ada, pia, 20);

        assertThat(as(rui).get("/journeys/{id}", pia.id())).shows("Attempt 2", "looked again at Task")
                .showsNot("Attempt 2 of", "granted");
    }

    @Test
    void behindASealNobodyIsToldThatItWasLookedAtAgain() {
        var pia = scenes.at(Scene.BELOW_MARK, ada, true);

        giving.more(ada, pia.participantId(), "1", 1, 0);

        assertThat(as(rui).get("/journeys/{id}", pia.id())).showsNot("looked again");
        assertThat(as(rui).get("/audit-log")).showsNot("ooked again");
        assertThat(as(ada).get("/journeys/{id}", pia.id())).shows("looked again at Task");
    }

    private Map<String, String> read(Actor reader, Journey pia) {
        var pages = new TreeMap<String, String>();
        PAGES.forEach(page -> pages.put(page, body(as(reader), page.replace("{journey}", pia.id().toString())
                .replace("{session}", scenes.session(pia).toString()).replace("{template}", pia.templateId().toString())
                .replace("{participant}", pia.participantId().toString()))));
        return pages;
    }

    private static String body(Client reader, String address) {
        var page = reader.get(address).page();
        return page.status() + page.body().replaceAll("value=\"[^\"]{40,}\"|\"X-CSRF[^}]*", "");
    }
}
