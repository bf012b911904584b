package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.engine.PretendEngine;
import enfilade.engine.PretendEquipment;
import enfilade.engine.Utterance.Kind;
import enfilade.engine.model.LoopbackModel;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage;
import enfilade.journey.Journey;
import enfilade.participant.Giving;
import enfilade.support.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What Pia reads about speaking, where she may do it, and what her browser is allowed there. */
class SpeakingPagesTests extends DoorTests {

    private static final String SILENT = "camera=(), geolocation=(), microphone=(), payment=()";
    private static final String OPEN = "camera=(), geolocation=(), microphone=(self), payment=()";

    @Autowired PretendEngine engine;
    @Autowired PretendEquipment equipment;
    @Autowired Giving giving;

    private final LoopbackModel model = LoopbackModel.start();
    private Journey pia;

    @BeforeEach
    void piaIsInvited() {
        engine.comes();
        pia = starts(Sketch.of("Interview").kind(Stage.Kind.AI_INTERVIEW)
                .agent(rehearsal.interviewer(ada, rehearsal.hiring(ada), "Depth")));
    }

    @AfterEach
    void theyGo() {
        model.close();
        engine.goes();
    }

    @Test
    void readsBeforehandWhereHerVoiceWouldGo() {
        assertThat(before()).shows("speak where your browser can", "to its maker", "both ways count the same");

        equipment.are(model.means());
        assertThat(before()).shows("You type or speak, as you like", "a service that turns it into text",
                "no recording is kept");

        giving.text(ada, pia.participantId());
        assertThat(before()).shows("Nobody asks you to speak").showsNot("no recording is kept", "to its maker");
    }

    @Test
    void herBrowserMayListenInTheRoomAlone() {
        var room = "/sessions/" + walker.begins(pia).id();

        assertThat(looks(pia, room)).hasHeader("Permissions-Policy", OPEN).has("button[data-wish=speak][hidden]")
                .has("#speech[hidden][data-ears=browser][data-lang=en]").hasNo("[data-ear=service]")
                .shows("Whether you typed or spoke is not noted");
        assertThat(looks(pia, "")).hasHeader("Permissions-Policy", SILENT);
        assertThat(looks(pia, "/record")).hasHeader("Permissions-Policy", SILENT);
        assertThat(looks(pia, "/stages/" + pia.stageId())).hasHeader("Permissions-Policy", SILENT);
        assertThat(as(ada).get("/")).hasHeader("Permissions-Policy", SILENT);
    }

    @Test
    void theTeamsOwnServiceComesFirst() {
        var room = "/sessions/" + walker.begins(pia).id();
        equipment.are(model.means());

        assertThat(looks(pia, room)).hasHeader("Permissions-Policy", OPEN).has("#speech[data-ears=service]")
                .has("[data-ear=service][hidden]");
    }

    @Test
    void whoWasPromisedTextHasNoMicrophone() {
        var room = "/sessions/" + walker.begins(pia).id();
        giving.text(ada, pia.participantId());

        assertThat(looks(pia, room)).hasHeader("Permissions-Policy", SILENT).hasNo("[data-wish=speak]")
                .hasNo("#speech[data-ears]").has("[data-wish=aloud]");
        giving.end(ada, pia.participantId());
        assertThat(looks(pia, room)).hasHeader("Permissions-Policy", OPEN);
    }

    @Test
    void whenItIsOverNobodyListensAnyMore() {
        var room = "/sessions/" + walker.begins(pia).id();
        engine.says(Kind.CLOSES, 0, "Goodbye.");
        sends(pia, room + "/turns").param("act", "listen").page();

        assertThat(looks(pia, room)).shows("This conversation has ended").hasHeader("Permissions-Policy", SILENT)
                .hasNo("#speech");
    }

    @Test
    void aWrittenTaskNeedsNoMicrophone() {
        var other = walker.start(ada, rehearsal.hiring(ada, task()), "other@example.org");

        assertThat(looks(other, "/sessions/" + walker.begins(other).id())).isOk()
                .hasHeader("Permissions-Policy", SILENT);
    }

    private Page before() {
        return looks(pia, "/stages/" + pia.stageId()).page();
    }
}
