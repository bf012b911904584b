package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.Question;
import enfilade.engine.Means;
import enfilade.engine.PretendEquipment;
import enfilade.engine.model.LoopbackModel;
import enfilade.engine.model.LoopbackModel.Reply;
import enfilade.engine.model.Replies;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Automation;
import enfilade.evaluation.Stage.Kind;
import enfilade.journey.Journey;
import enfilade.support.Ask;
import enfilade.support.Errands;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What participant, reviewer and ledger see when the model that holds a conversation does anything but talk. */
class ModelTalksPagesTests extends DoorTests {

    private static final String ANSWER = "I put a queue in front of the mail provider, because it was down for minutes "
            + "at a time, and I measured the latency before and after the change.";
    private static final String TRUTH = "The interviewer cannot be reached at the moment. Everything you said is kept, "
            + "and your time rests.";

    @Autowired PretendEquipment equipment;
    @Autowired Errands errands;
    @Autowired JdbcClient db;

    private LoopbackModel model;
    private Journey pia;
    private UUID session;
    private String room;

    @BeforeEach
    void piaHearsTheFirstQuestion() {
        clock.stopAt(Instant.parse("2026-11-23T08:00:00Z"));
        model = LoopbackModel.start();
        sitsDown(model.means());
    }

    @AfterEach
    void theModelGoes() {
        model.close();
        equipment.areNone();
        clock.runsAgain();
    }

    static Stream<Arguments> faults() {
        return Stream.of(Arguments.of("stalls", Replies.stalls("So you put ")),
                Arguments.of("breaks off in mid-stream", Replies.breaksOff("So you put ")),
                Arguments.of("says 429 with Retry-After", Replies.tooMany("120")),
                Arguments.of("has a fault", Replies.fault()), Arguments.of("answers rubbish", Replies.rubbish()),
                Arguments.of("stops at its limit", Replies.stopsAtItsLimit("So you put ")),
                Arguments.of("does not accept the key", Replies.status(401, "{}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void theTruthIsToldNothingIsLostAndItGoesOn(String name, Reply fault) {
        var before = facts();
        model.always(fault);

        says("words", ANSWER).page();

        assertThat(looks(pia, room)).isOk().shows("Why a queue?", ANSWER, TRUTH, "30 min left").showsNot("So you put");
        assertThat(as(rui).get("/sessions/{id}", session)).shows("The interviewer cannot be reached; asked once "
                + "without success. Their time rests");
        assertThat(as(rui).get("/reviews")).shows("Nobody is waiting");
        assertThat(facts()).as("what a peer does is no fact about Pia").isEqualTo(before);

        model.sensible();
        clock.passes(Duration.ofMinutes(5));
        says("act", "listen").page();
        assertThat(looks(pia, room)).showsInOrder("30 min left", "Why a queue?", ANSWER, "How was it tested?")
                .showsNot("cannot be reached");
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void whoWantsToBeLeftAloneIsNotAskedBefore() {
        model.always(Replies.tooMany("120"));
        says("words", ANSWER).page();
        var asked = model.asked().size();

        clock.passes(Duration.ofSeconds(100));
        assertThat(looks(pia, room + "/turns/stream?after=2").page().body()).contains("\"held\":{\"again\":21}");

        assertThat(model.asked()).hasSize(asked);
    }

    @Test
    void theScriptTakesOverWhereTheTeamWantsIt() {
        equipment.are(new Means(Runner.MODEL, model.endpoint(), true));
        model.always(Replies.fault());

        says("words", ANSWER).page();
        for (int i = 0; i < 5; i++) {
            clock.passes(Duration.ofMinutes(10));
            says("act", "listen").page();
        }

        assertThat(looks(pia, room)).shows("Why a queue?", ANSWER, "How was it tested?").showsNot("cannot be reached");
    }

    private void sitsDown(Means means) {
        equipment.are(means);
        pia = starts(Sketch.of("Interview").kind(Kind.AI_INTERVIEW).asks(about("Why a queue?"),
                about("How was it tested?")).mark("50").minutes(30).then(Automation.AUTO_ADVANCE)
                .agent(rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth")));
        session = walker.begins(pia).id();
        room = "/sessions/" + session;
        says("act", "listen").page();
    }

    private Ask says(String field, String value) {
        return sends(pia, room + "/turns").param(field, value);
    }

    private List<String> facts() {
        return db.sql("select type from activity where account_id = :account order by seq")
                .param("account", ada.accountId().value()).query(String.class).list();
    }

    private static Question about(String prompt) {
        return new Question(prompt, List.of(), "Depth", List.of(), null);
    }
}
