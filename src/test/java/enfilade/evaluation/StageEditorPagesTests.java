package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.Ask;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the editor offers while somebody is still choosing: interviewers, reviewers, and what all of it will do. */
class StageEditorPagesTests extends BuildingTests {

    UUID template;

    @BeforeEach
    void buildTwoDoors() {
        template = template("Senior Engineer", "Phone", "Technical");
    }

    @Test
    void offersTheInterviewersOfTheAccount() {
        interviewer(ada, "Alex");
        interviewer(mallory, "Mal");
        profiling.archive(ada, interviewer(ada, "Retired"));

        assertThat(as(ada).get("/evaluations/{id}/stages/new", template))
                .shows("Alex", "Hiring · Depth 50, Clarity 50", "No interviewer")
                .showsNot("Mal", "Retired");
    }

    @Test
    void anArchivedInterviewerStaysWhereItIs() {
        var alex = interviewer(ada, "Alex");
        arranging.change(ada, template, stage(template, "Phone"), null, Sketch.of("Phone").agent(alex).wish());
        db.sql("update agent_profile set status = 'ARCHIVED'").update();

        assertThat(as(ada).get("/evaluations/{id}/stages/{stage}", template, stage(template, "Phone")))
                .keeps("agentId", alex.toString()).shows("Archived · Depth 50, Clarity 50");
    }

    @Test
    void offersThoseWhoMayReview() {
        assertThat(as(ada).get("/evaluations/{id}/stages/new", template)).showsInOrder("Abe", "Ada", "Rui")
                .showsNot("Vic", "Mallory").has("[name=reviewerIds][value='%s']".formatted(rui.id()))
                .hasNo("[name=reviewerIds][value='%s']".formatted(vic.id()));
    }

    @Test
    void makesANewInterviewerAlongWithTheDoor() {
        assertThat(maya(as(ada).post("/evaluations/{id}/stages", template)).param("name", "Intro"))
                .redirectsTo("/@acme/evaluations/{id}", template);

        assertThat(as(ada).get("/evaluations/{id}", template)).shows("AI interview · Maya · 30 min");
        assertThat(as(ada).get("/agents")).shows("Maya", "Curiosity 50 · Clarity 50", "Used at 1 door");
    }

    @Test
    void givesAStandingDoorANewInterviewer() {
        assertThat(maya(as(ada).post("/evaluations/{id}/stages/{stage}", template, stage(template, "Phone")))
                        .param("name", "Phone").htmx())
                .isOk().shows("AI interview · Maya · 30 min");
    }

    @Test
    void noInterviewerIsMadeWhenTheDoorIsRefused() {
        assertThat(maya(as(ada).post("/evaluations/{id}/stages", template)).param("name", "Intro")
                        .param("passThreshold", "700")).isInvalid()
                .keeps("newAgentName", "Maya").keeps("newAgentPersona", "Hello.")
                .keeps("newAgentDimensions", "Curiosity\nClarity")
                .has("details.folded[open]");
        assertThat(maya(as(ada).post("/evaluations/{id}/stages", template)).param("name", "Intro")
                .param("reviewerIds", mallory.id())).isInvalid();
        assertThat(maya(as(ada).post("/evaluations/{id}/stages", templateOf(100))).param("name", "Intro")).isInvalid();

        assertThat(db.sql("select count(*) from agent_profile").query(Integer.class).single()).isZero();
        assertThat(row(template)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"newAgentName|''|An interviewer needs a name.", "newAgentPersona|''|Say how it introduces itself.",
                    "newAgentDimensions|''|Name at least one thing that it looks for.",
                    "newAgentDimensions|'Depth\ndepth'|Another dimension has this name.",
                    "newAgentDimensions|'Depth\nTone of voice'|“Tone of voice” asks how somebody comes across"})
    void saysWhatANewInterviewerLacks(String field, String typed, String sentence) {
        var ask = as(ada).post("/evaluations/{id}/stages", template).param("name", "Intro").param(field, typed);
        if (!field.equals("newAgentName")) ask.param("newAgentName", "Maya");
        if (!field.equals("newAgentPersona")) ask.param("newAgentPersona", "Hello.");
        if (!field.equals("newAgentDimensions")) ask.param("newAgentDimensions", "Depth");

        assertThat(ask).isInvalid().showsAtField(field, sentence).keeps(field, typed).has("details.folded[open]");
    }

    @Test
    void theOutcomeBoxFollowsTheChoices() {
        var outcome = as(ada).get("/evaluations/{id}/stages/outcome?at=1&kind=ai_interview&passThreshold=75"
                + "&automation=require_reviewer_approval&allowRetake=true&maxAttempts=2&retakeWaitHours=24"
                + "&borderlinePoints=2.5", template).htmx().page();

        assertThat(outcome).isOk().isFragment().has("dl#outcome").showsInOrder("75 or more",
                "Waits in Reviews until a person approves, then Technical opens.",
                "Below 75", "May try once more after 24 hours. After that a person decides.",
                "Within 2.5 of it", "Waits for a person, whatever the rule.",
                "Cannot score", "Goes to a person. It never counts as zero.");
    }

    @Test
    void theOutcomeBoxKnowsTheNextDoor() {
        assertThat(outcome("stage=" + stage(template, "Phone") + "&automation=auto_advance"))
                .shows("Technical opens by itself.");
        assertThat(outcome("stage=" + stage(template, "Technical") + "&automation=auto_advance"))
                .shows("The journey completes.");
        assertThat(outcome("at=0&automation=auto_advance")).shows("Phone opens by itself.");
        assertThat(outcome("at=2&automation=auto_advance")).shows("The journey completes.");
        assertThat(outcome("at=-1&automation=auto_advance")).isOk().shows("Phone opens by itself.");
        assertThat(outcome("at=99&automation=auto_advance")).shows("The journey completes.");
    }

    @ParameterizedTest
    @CsvSource({"passThreshold=high", "passThreshold=700", "passThreshold=-3", "passThreshold=1e999999999",
            "passThreshold=1e-99999999", "passThreshold=", "maxAttempts=0",
            "retakeWaitHours=-5", "borderlinePoints=1e999999999", "borderlinePoints=near", "kind=practice_session"})
    void whatIsNoNumberYetIsAsGoodAsNotChosen(String typed) {
        assertThat(outcome("allowRetake=true&automation=auto_advance&at=2&kind=practice_session&" + typed)).isOk()
                .showsInOrder("Any score", "Feedback, and the journey completes.", "Again",
                        "As many rounds as they like.");
        assertThat(outcome("allowRetake=true&automation=auto_advance&at=0&"
                        + typed.replace("kind=practice_session", ""))).isOk()
                .showsInOrder("Finished", "Phone opens by itself.").showsNot("Below", "Within", "0000");
    }

    @Test
    void strangersAskInVainForOutcomes() {
        assertThat(as(vic).get("/evaluations/{id}/stages/outcome", template)).isOk();
        assertThat(as(mallory).get("/evaluations/{id}/stages/outcome", template)).isNotFound();
        assertThat(as(mallory).under("acme").get("/evaluations/{id}/stages/outcome", template)).isNotFound();
        assertThat(signedOut().get("/@acme/evaluations/{id}/stages/outcome", template)).redirectsToSignIn();
        assertThat(outcome("stage=" + stage(template(mallory, "Theirs", "Hidden"), "Hidden"))).isOk()
                .showsNot("Hidden");
    }

    private Ask outcome(String choices) {
        return as(ada).get("/evaluations/{id}/stages/outcome?" + choices, template).htmx();
    }

    private static Ask maya(Ask ask) {
        return ask.param("newAgentName", "Maya").param("newAgentPersona", "Hello.")
                .param("newAgentDimensions", "Curiosity\nClarity");
    }
}
