package enfilade.review;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Rehearsal;
import enfilade.evaluation.Sketch;
import enfilade.journey.Journey;
import enfilade.journey.Journeys;
import enfilade.journey.Petition;
import enfilade.journey.Petition.Kind;
import enfilade.journey.Petitions;
import enfilade.review.Scenes.Scene;
import enfilade.session.Petitioning;
import enfilade.support.PagesTests;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** In which words somebody asks is for whoever may answer; others learn that they ask, for what, and by when. */
class RequestWordsPagesTests extends PagesTests {

    @Autowired
    private Scenes scenes;

    @Autowired
    private Petitioning petitioning;

    @Autowired
    private Petitions petitions;

    @Autowired
    private Journeys journeys;

    @Autowired
    private Rehearsal rehearsal;

    @Test
    void onlyWhoMayAnswerReadsInWhichWords() {
        var pia = scenes.walker().start(ada, rehearsal.asking(ada, Sketch.task("Task"), List.of(abe.id())));
        asks(pia, Kind.ANOTHER_WAY, "My eyes are ill");
        asks(pia, Kind.ERASURE, "And my heart");

        Stream.of(rui, vic).forEach(one -> {
            assertThat(as(one).get("/reviews?show=all")).shows("Asks for another way", "Asks to be erased", "due ")
                    .showsNot("are ill", "my heart");
            assertThat(as(one).get("/journeys/{id}", pia.id())).shows("Another way to do this", "due ",
                    "In which words is for those to read who may answer.").showsNot("are ill", "my heart");
            assertThat(as(one).get("/reviews/requests/{id}", at(pia, Kind.ERASURE)))
                    .shows("for those to read who may answer", "due ").showsNot("my heart", "are ill");
        });
        assertThat(as(vic).get("/home")).shows("Asks for another way", "Asks to be erased")
                .showsNot("are ill", "my heart");
        Stream.of(abe, ada).forEach(one -> {
            Stream.of("/reviews?show=all", "/journeys/" + pia.id()).forEach(path -> assertThat(
                    as(one).get(path)).shows("My eyes are ill", "And my heart").showsNot("for those to read"));
            assertThat(as(one).get("/reviews/requests/{id}", at(pia, Kind.ERASURE))).shows("And my heart");
        });
        assertThat(as(abe).get("/home")).shows("My eyes are ill", "And my heart");
    }

    @Test
    void whatIsAskedWithoutWordsSaysSo() {
        var it = asks(scenes.at(Scene.OPEN, ada), Kind.ERASURE, " ");

        assertThat(it.words()).isNull();
        assertThat(as(ada).get("/reviews/requests/{id}", it.id())).shows("Asked without words.")
                .showsNot("“", "null");
        assertThat(as(ada).get("/reviews")).shows("Asks to be erased").showsNot("“", "null");
        assertThat(as(ada).get("/journeys/{id}", it.journeyId())).shows("Asked without words.").showsNot("null");
        asks(of(it), Kind.ERASURE, "All of it");
        asks(of(it), Kind.ERASURE, null);
        assertThat(now(it).words()).isEqualTo("All of it");
    }

    private Journey of(Petition it) {
        return journeys.of(it.accountId(), it.journeyId());
    }

    private UUID at(Journey pia, Kind kind) {
        return petitions.ofJourney(pia.accountId(), pia.id()).stream().filter(it -> it.kind() == kind).findFirst()
                .orElseThrow().id();
    }

    private Petition asks(Journey pia, Kind kind, String words) {
        petitioning.ask(scenes.walker().visitor(pia), kind, words);
        return petitions.ofJourney(pia.accountId(), pia.id()).getLast();
    }

    private Petition now(Petition it) {
        return petitions.of(it.accountId(), it.id());
    }
}
