package enfilade.session;

import enfilade.agent.Question;
import enfilade.engine.Means;
import enfilade.engine.PretendEquipment;
import enfilade.engine.Utterance.Kind;
import enfilade.engine.model.LoopbackModel;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage;
import enfilade.evaluation.Stage.Automation;
import enfilade.journey.Journey;
import enfilade.support.Ask;
import enfilade.support.Errands;
import enfilade.support.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where stories of a language model in trouble start: Pia has been asked her first question by one that does whatever a
 * test tells it. The clock stands.
 */
abstract class ModelDoorTests extends DoorTests {

    static final String FIRST = "I put a queue in front of the mail provider, because it was down for minutes at a "
            + "time, and I measured the latency before and after.";
    static final String SECOND = "I reproduced it on my own machine, and then I wrote a test, so that it could not "
            + "come back without somebody seeing it.";
    static final String HELD_UP = "The interviewer cannot be reached at the moment. Everything you said is kept, and "
            + "your time rests.";

    @Autowired protected PretendEquipment equipment;
    @Autowired protected Errands errands;
    @Autowired protected JdbcClient db;
    @Autowired private Transcripts transcripts;

    protected LoopbackModel model;
    protected Journey pia;
    protected UUID session;

    @BeforeEach
    void piaIsAsked() {
        clock.stopAt(Instant.parse("2026-11-23T08:00:00Z"));
        model = LoopbackModel.start();
        equipment.are(model.means());
        pia = starts(interview());
        session = walker.begins(pia).id();
        listens();
    }

    @AfterEach
    void nobodyIsThere() {
        equipment.areNone();
        model.close();
        clock.runsAgain();
    }

    /** The script takes over where the model stays away. */
    protected Means orElseTheScript() {
        return new Means(Runner.MODEL, model.endpoint(), true);
    }

    protected Sketch interview() {
        return Sketch.of("Interview").kind(Stage.Kind.AI_INTERVIEW).minutes(30).mark("50")
                .asks(about("How did you keep it up?"), about("How did you find the fault?"))
                .then(Automation.AUTO_ADVANCE).agent(rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth"));
    }

    static Question about(String words) {
        return new Question(words, List.of(), "Depth", List.of(), null);
    }

    protected Ask sits() {
        return looks(pia, room());
    }

    protected Ask reads() {
        return as(rui).get("/sessions/{id}", session);
    }

    protected Ask queue() {
        return as(rui).get("/reviews");
    }

    /** By the form of the page without scripts: the answer's page comes when the next words are there, or not. */
    protected void answers(String words) {
        sends(pia, room() + "/turns").param("words", words).page();
    }

    protected void listens() {
        sends(pia, room() + "/turns").param("act", "listen").page();
    }

    /** As the page with scripts asks for what comes after a turn. */
    protected Page streams(int after) {
        return looks(pia, room() + "/turns/stream?after=" + after).page();
    }

    protected String room() {
        return "/sessions/" + session;
    }

    protected List<Kind> said() {
        return transcripts.of(ada.accountId(), session).stream().map(Spoken::kind).toList();
    }

    /** What the ledger has about Pia's way and her sessions, in order. */
    protected List<String> facts() {
        return db.sql("""
                select a.type
                  from activity a
                 where a.account_id = :account
                   and (a.thing_id = :journey
                        or a.thing_id in (select id from session where journey_id = :journey))
                 order by a.seq
                """).param("account", ada.accountId().value()).param("journey", pia.id()).query(String.class).list();
    }
}
