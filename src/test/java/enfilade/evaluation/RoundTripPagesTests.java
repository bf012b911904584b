package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.agent.AgentProfile;
import enfilade.agent.Context;
import enfilade.agent.Engine;
import enfilade.agent.Interaction;
import enfilade.agent.Question;
import enfilade.agent.QuestionPlan;
import enfilade.agent.Scoring;
import enfilade.agent.UseCase;
import enfilade.support.Page;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What leaves one account as text arrives in another, and leaves that one as the same bytes. */
class RoundTripPagesTests extends BuildingTests {

    @Test
    void exportImportExportGivesTheSameBytes() {
        var text = export(ada, rich());

        var copy = imported(mallory, text);

        assertThat(export(mallory, copy)).isEqualTo(text);
        assertThat(new String(text)).contains("\"key\": \"alex\"", "\"key\": \"alex-2\"", "\"key\": \"léa\"",
                "\"outcome_words\": [\n      \"In\",\n      \"Out\"\n    ]", "\"status\": \"draft\"");
        assertThat(agents(mallory)).isEqualTo(4);
    }

    @Test
    void importingIntoTheSameAccountReusesItsInterviewers() {
        var text = export(ada, rich());
        int before = agents(ada);

        var copy = imported(ada, text);

        assertThat(export(ada, copy)).isEqualTo(text);
        assertThat(agents(ada)).isEqualTo(before);
    }

    @Test
    void twoThatAreAlikeStayTwo() {
        var template = template("Twins");
        arranging.add(ada, template, Sketch.of("One").agent(interviewer(ada, "Alex")).wish());
        arranging.add(ada, template, Sketch.of("Two").agent(interviewer(ada, "Alex")).wish());
        var text = export(ada, template);

        assertThat(export(mallory, imported(mallory, text))).isEqualTo(text);
        assertThat(export(ada, imported(ada, text))).isEqualTo(text);
        assertThat(agents(mallory)).isEqualTo(2);
        assertThat(agents(ada)).isEqualTo(2);
    }

    @Test
    void anInterviewerThatDiffersInOneFieldIsMade() {
        var text = export(ada, rich());
        var alex = db.sql("select id from agent_profile where persona = 'Alex, the first.'").query(UUID.class).single();
        db.sql("update agent_profile set additional_instructions = 'Be brief.' where id = :id").param("id", alex)
                .update();

        assertThat(export(ada, imported(ada, text))).isEqualTo(text);
        assertThat(agents(ada)).isEqualTo(6);
    }

    @Test
    void anArchivedOrEmptyTemplateGoesThereAndBackToo() {
        var empty = template("Empty");
        authoring.archive(ada, empty);
        var text = export(ada, empty);

        assertThat(export(mallory, imported(mallory, text))).isEqualTo(text);
    }

    private byte[] export(Actor who, UUID template) {
        var page = as(who).get("/evaluations/{id}/export", template).page();
        assertThat(page).isOk();
        return page.bytes();
    }

    private UUID imported(Actor who, byte[] text) {
        assertThat(as(who).post("/evaluations/import/preview").file("file", "it.json", text)).isOk();
        Page page = as(who).post("/evaluations/import").param("text", new String(text).replace("\n", "\r\n")).page();
        assertThat(page).hasStatus(302);
        return UUID.fromString(page.location().replaceAll(".*/", ""));
    }

    private int agents(Actor who) {
        return db.sql("select count(*) from agent_profile where account_id = :account")
                .param("account", who.accountId().value()).query(Integer.class).single();
    }

    /** Everything that a template can have, and what stays behind: archived, removed, reviewers, ids. */
    private UUID rich() {
        var template = authoring.create(ada, new EvaluationTemplate.Draft("Größe & \"Mut\" <b>", UseCase.TRAINING,
                "Two\r\r\nlines.", "Find out.", Outcome.CUSTOM, "In", "Out", EvaluationTemplate.Status.DRAFT, "Sales",
                "Senior", "None.", List.of("Talking", "=1+1"), List.of("Calm 😀"), "Context \u2028 here.", 45,
                Difficulty.ADAPTIVE, EvaluationTemplate.Mode.ROLEPLAY_SIMULATION, EvaluationTemplate.Visibility.PRIVATE,
                "pt-BR")).id();
        var plan = new Question("What did you \"ship\"?\n\tAnd why?", List.of("Why?", "Who?"), "Depth",
                List.of(new Question.Evidence("tests", List.of("TDD")), new Question.Evidence("x", List.of())), 60);
        var bare = new Question("Warm up.", List.of(), null, List.of(), null);
        var first = agent("Alex", "Alex, the first.", plan);
        arranging.add(ada, template, Sketch.of("Phone Screen").label("phone").agent(first).mark("72.50").retakes(3, 24)
                .then(Stage.Automation.AUTO_ADVANCE).minutes(30).asks(plan, bare).wish());
        arranging.add(ada, template, Sketch.of("Draft door").status(Stage.Status.DRAFT)
                .agent(agent("Alex", "Alex, the second.")).difficulty(Difficulty.EXPERT).wish(0));
        arranging.add(ada, template, Sketch.of("𝒜".repeat(60)).agent(agent("Léa", "Léa.")).borderline("2.25").sealed()
                .deadlineDays(7).consent("I agree.\nReally.").engine(Engine.SCRIPTED)
                .counting(Stage.Counting.BEST).asking(rui.id()));
        arranging.add(ada, template, Sketch.of("Again").kind(Stage.Kind.FINAL_REVIEW).agent(first).mark("0")
                .instructions("Read\n\nthis.").wish());
        arranging.add(ada, template, Sketch.of("Put away").status(Stage.Status.ARCHIVED).wish());
        arranging.add(ada, template, Sketch.of("Symbols").agent(agent("!!!", "Nobody.")).wish(1));
        arranging.add(ada, template, Sketch.of("Gone").agent(agent("Gone", "Gone.")).wish());
        clearing.remove(ada, template, stage(template, "Gone"));
        return template;
    }

    private UUID agent(String name, String persona, Question... questions) {
        var dimensions = List.of(
                AgentProfile.Dimension.of("Depth", "", 60, new BigDecimal("60.50"), List.of("1", "2", "3", "4", "5")),
                AgentProfile.Dimension.of("Clarity", "Says it.", 40, new BigDecimal("60.00"), List.of()));
        return profiling.create(ada, new AgentProfile.Draft(name, UseCase.HIRING, persona,
                new Context("Org", null, "Scene\n2"),
                new Interaction(Interaction.Tone.STRICT, null, Interaction.Difficulty.HARD, null),
                new Scoring(Scoring.Scale.TO_5, Scoring.Method.RULE_BASED, "Be fair."),
                new AgentProfile.Output(true, false, true, false), "More.", Engine.MODEL, dimensions,
                new QuestionPlan(List.of(questions)))).id();
    }
}
