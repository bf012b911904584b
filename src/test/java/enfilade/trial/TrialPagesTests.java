package enfilade.trial;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.AgentProfile;
import enfilade.agent.AgentProfile.Dimension;
import enfilade.agent.Profiling;
import enfilade.agent.Question;
import enfilade.agent.Question.Evidence;
import enfilade.agent.QuestionPlan;
import enfilade.agent.UseCase;
import enfilade.engine.Means;
import enfilade.engine.PretendEquipment;
import enfilade.evaluation.Arranging;
import enfilade.evaluation.Authoring;
import enfilade.evaluation.EvaluationTemplate;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Kind;
import enfilade.support.AccountContents;
import enfilade.support.Page;
import enfilade.support.PageTest;
import enfilade.support.PagesTests;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ada tries an interviewer and a stage herself, and walks made-up people through the whole; nothing of it stays. */
@PageTest
class TrialPagesTests extends PagesTests {

    private static final String GOOD = "I would begin with cache invalidation, because stale pages hurt readers most, "
            + "and then add a circuit breaker around the slow service that we call.";

    @Autowired
    private Profiling profiling;

    @Autowired
    private Authoring authoring;

    @Autowired
    private Arranging arranging;

    @Autowired
    private PretendEquipment equipment;

    @Autowired
    private AccountContents contents;

    private UUID mo;
    private UUID template;
    private UUID phone;
    private UUID task;
    private String before = "";

    @BeforeEach
    void build() {
        equipment.are(Means.BUILT_IN);
        var depth = Dimension.of("Depth", "", 100, null, List.of());
        var plan = new QuestionPlan(List.of(new Question("How would you keep it fast?", List.of(), "Depth",
                List.of(new Evidence("cache invalidation", List.of()), new Evidence("circuit breaker", List.of())),
                null)));
        mo = profiling.create(ada, new AgentProfile.Draft("Mo", UseCase.HIRING, "I am Mo.", null, null, null, null,
                null, null, List.of(depth), plan)).id();
        template = authoring.create(ada, EvaluationTemplate.Draft.named("Engineer", UseCase.HIRING, null)).id();
        phone = arranging.add(ada, template, Sketch.of("Phone").kind(Kind.AI_INTERVIEW).agent(mo).mark("60").wish())
                .id();
        task = arranging.add(ada, template, Sketch.of("Task").kind(Kind.ASYNC_ASSESSMENT).agent(mo).wish()).id();
        before = contents.snapshot(ada.accountId());
    }

    @AfterEach
    void nobodyInterviews() {
        equipment.areNone();
    }

    @Test
    void holdsTheConversationAndShowsTheScorecard() {
        var trial = begun("/agents/{id}/trials", mo);
        assertThat(as(ada).get("/trials/{id}", trial)).isOk().showsInOrder("Try Mo",
                "Held by the built-in interviewer", "How would you keep it fast?", "Your answer");

        assertThat(says(trial, GOOD).location()).startsWith("/@acme/trials/" + trial);

        assertThat(as(ada).get("/trials/{id}", trial)).showsInOrder(GOOD, "What was found",
                "Provisional, rule-based", "10", "Depth").has("#found blockquote q").hasNo("#words");
        assertThat(contents.snapshot(ada.accountId())).isEqualTo(before);
    }

    @Test
    void endsWhereItStandsAndSaysWhatCannotBeScored() {
        var trial = begun("/evaluations/{template}/stages/{stage}/trials", template, phone);

        as(ada).post("/trials/{id}/turns", trial).param("act", "end").page();

        assertThat(as(ada).get("/trials/{id}", trial)).showsInOrder("Try Phone", "What was found", "Cannot be scored");
    }

    @Test
    void readsWhatWasWrittenInOneForm() {
        var trial = begun("/evaluations/{template}/stages/{stage}/trials", template, task);

        as(ada).post("/trials/{id}/submission", trial).param("answers", GOOD).page();

        assertThat(as(ada).get("/trials/{id}", trial)).showsInOrder("What you wrote", GOOD, "What was found", "Depth");
        assertThat(contents.snapshot(ada.accountId())).isEqualTo(before);
    }

    @Test
    void saysWhyNobodyInterviews() {
        equipment.areNone();

        var trial = begun("/agents/{id}/trials", mo);

        assertThat(as(ada).get("/trials/{id}", trial)).shows("Held by nobody", "People score here").hasNo("#words");
    }

    @Test
    void showsWhatWasWrong() {
        var trial = begun("/agents/{id}/trials", mo);

        assertThat(as(ada).post("/trials/{id}/turns", trial).param("words", " ")).isInvalid()
                .shows("Write an answer, or say that you have none.");
    }

    @Test
    void isGoneOnceItIsLeft() {
        var trial = begun("/agents/{id}/trials", mo);

        assertThat(as(ada).post("/trials/{id}/removal", trial)).redirectsTo("/@acme/agents/" + mo);

        assertThat(as(ada).get("/trials/{id}", trial)).isNotFound();
    }

    @Test
    void isNobodyElses() {
        var trial = begun("/agents/{id}/trials", mo);

        assertThat(as(abe).get("/trials/{id}", trial)).isNotFound();
        assertThat(as(abe).post("/trials/{id}/turns", trial).param("words", "Mine.")).isNotFound();
        assertThat(as(mallory).get("/trials/{id}", trial)).isNotFound();
        assertThat(as(mallory).post("/agents/{id}/trials", mo)).isNotFound();
        assertThat(as(mallory).post("/evaluations/{t}/stages/{s}/trials", template, phone)).isNotFound();
        assertThat(as(vic).post("/agents/{id}/trials", mo)).isForbidden();
        assertThat(as(vic).post("/evaluations/{t}/stages/{s}/trials", template, phone)).isForbidden();
        assertThat(signedOut().post("/@acme/agents/{id}/trials", mo)).redirectsToSignIn();
    }

    @Test
    void walksMadeUpPeopleThroughTheWholeTemplate() {
        assertThat(as(ada).get("/evaluations/{id}", template)).linksTo("/@acme/evaluations/{id}/dry-run", template);
        assertThat(as(ada).get("/evaluations/{id}/dry-run?who=strong&who=silent", template)).isOk()
                .showsInOrder("Dry run", "As revision 1 would be published now", "1. Phone", "10 of 10", "2. Task",
                        "Silent", "Cannot be scored", "Waits in Reviews").has("svg.strip");

        assertThat(contents.snapshot(ada.accountId())).isEqualTo(before);
        assertThat(as(vic).get("/evaluations/{id}/dry-run", template)).isForbidden();
        assertThat(as(mallory).get("/evaluations/{id}/dry-run", template)).isNotFound();
        assertThat(signedOut().get("/@acme/evaluations/{id}/dry-run", template)).redirectsToSignIn();
    }

    private String begun(String path, Object... ids) {
        var location = as(ada).post(path, ids).page().location();
        return location.replaceAll(".*/trials/([0-9a-f-]{36}).*", "$1");
    }

    private Page says(String trial, String words) {
        return as(ada).post("/trials/{id}/turns", trial).param("words", words).page();
    }
}
