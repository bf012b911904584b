package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.AgentProfile;
import enfilade.agent.Question;
import enfilade.agent.Question.Evidence;
import enfilade.agent.QuestionPlan;
import enfilade.agent.UseCase;
import enfilade.support.Ask;
import enfilade.support.Sheet;
import enfilade.support.Statements;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked at a door, built and rearranged in its editor. */
class StageQuestionsPagesTests extends BuildingTests {

    static final Question INDEX = new Question("Which index?", List.of("Why?", "When not?"), "Depth",
            List.of(new Evidence("A b-tree", List.of("btree", "sorted, balanced"))), 90);
    static final Question WAY = new Question("How was your way here?", List.of(), "Patience", List.of(), null);

    UUID template;
    UUID phone;

    @BeforeEach
    void buildADoorWithQuestions() {
        template = template("Senior Engineer", "Phone");
        phone = stage(template, "Phone");
        arranging.change(ada, template, phone, 1, Sketch.of("Phone").agent(interviewer(ada, "Alex")).minutes(30)
                .asks(INDEX, WAY).wish());
    }

    @Test
    void showsThePlanAndSavingItUntouchedChangesNothing() {
        var page = as(ada).get("/evaluations/{id}/stages/{stage}", template, phone).page();
        assertThat(page).isOk().shows("1. Which index?", "Depth · 1 point of evidence · 2 follow-ups · 90 s",
                        "Patience (not looked for)")
                .keeps("questions[1].dimension", "Patience").has("#q0-dimension option[value=Clarity]")
                .has("[data-not=review] #group-questions").hasNo(".questions details[open]");

        var post = as(ada).post("/evaluations/{id}/stages/{stage}", template, phone);
        assertThat(Sheet.of(page, "#stage-form").into(post))
                .redirectsTo("/@acme/evaluations/{id}", template);

        assertThat(find(template, phone)).returns(2, Stage::version)
                .returns(List.of(INDEX, WAY), it -> it.draft().questions().questions());
    }

    @Test
    void savesWhatIsAsked() {
        assertThat(change("name", "Phone").param("questions[0].prompt", "What is a queue?")
                .param("questions[0].evidence[0].text", "A buffer")
                .param("questions[0].evidence[0].aliases", "fifo, lane"))
                .redirectsTo("/@acme/evaluations/{id}", template);
        assertThat(as(ada).post("/evaluations/{id}/stages", template).param("name", "Talk")
                .param("questions[0].prompt", "Why us?").htmx()).isOk().shows("Talk added");

        assertThat(find(template, phone).draft().questions().questions()).containsExactly(new Question(
                "What is a queue?", List.of(), null, List.of(new Evidence("A buffer", List.of("fifo", "lane"))), null));
        assertThat(draft(template, "Talk").questions().size()).isEqualTo(1);
    }

    @Test
    void rearrangesWhatWasTyped() {
        assertThat(typed(change("act", "q-0-down"))).isOk().isWholePage().keeps("questions[0].prompt", "B")
                .keeps("questions[1].prompt", "A").keeps("questions[1].timeLimitSeconds", "soon")
                .keeps("name", "Half typ")
                .keeps("minutes", "soon").keeps("passThreshold", "7000").has("#q1-up[autofocus]")
                .hasNo("#name[autofocus]").has("#stage-form[data-dirty]").hasNo("[aria-invalid]").hasNo(".trouble");
        assertThat(typed(as(ada).post("/evaluations/{id}/stages", template).param("act", "q-add"))).isOk().isWholePage()
                .has("#stage-new #q2-prompt[autofocus]").shows("3. New question").keeps("name", "Half typ");
        assertThat(find(template, phone)).returns(2, Stage::version);
        assertThat(row(template)).containsExactly("Phone");
    }

    @Test
    void rearrangesOverHtmx() {
        assertThat(typed(change("act", "q-1-remove")).htmx()).isOk().isFragment()
                .hasHeader("HX-Retarget", "#stage-form").hasHeader("HX-Reswap", "outerHTML").has("form#stage-form")
                .has("summary#q0[autofocus]").hasNo("#q1")
                .keeps("minutes", "soon");
        assertThat(typed(as(ada).post("/evaluations/{id}/stages", template).param("act", "q-0-evidence-add")).htmx())
                .isOk().isFragment().has("#q0-e0-text[autofocus]").has("#q0-prompt");
    }

    @Test
    void showsWhatIsWrongAtItsField() {
        assertThat(change("name", "Phone").param("questions[0].followUps", "Why?").param("questions[1].prompt", "Fine")
                .param("questions[1].evidence[0].aliases", "x").param("questions[1].timeLimitSeconds", "1e3")
                .param("maxAttempts", 7)).isInvalid().isWholePage()
                .showsAtField("questions[0].prompt", "A question needs words.")
                .showsAtField("questions[1].evidence[0].text", "Say what a good answer mentions.")
                .showsAtField("questions[1].timeLimitSeconds", "A time limit is 10 to 3,600 seconds.")
                .keeps("questions[1].timeLimitSeconds", "1e3").has(".questions > li:nth-child(2) > details[open]");
        assertThat(change("name", "Phone").param("questions[0].followUps", "Why?").htmx()).isInvalid().isFragment();
        for (var name : List.of("questions[10000].prompt", "questions[0].evidence[10000].text")) {
            assertThat(change("name", "Phone").param(name, "X")).hasStatus(400);
            assertThat(change("act", "q-add").param(name, "X")).hasStatus(400);
        }
    }

    @Test
    void whoMayNotWriteOnlyReads() {
        assertThat(as(vic).get("/evaluations/{id}/stages/{stage}", template, phone)).isOk().shows("Which index?")
                .hasNo("[name=act]").hasNo("#stage-form button");
        for (var path : List.of("/evaluations/{id}/stages", "/evaluations/{id}/stages/{stage}")) {
            assertThat(as(vic).post(path, template, phone).param("act", "q-add")).isForbidden();
            assertThat(as(mallory).post(path, template, phone).param("act", "q-add")).isNotFound();
            assertThat(as(mallory).under("acme").post(path, template, phone).param("act", "q-add")).isNotFound();
            assertThat(signedOut().post("/@acme" + path, template, phone).param("act", "q-add")).redirectsToSignIn();
        }
        assertThat(as(ada).post("/evaluations/{id}/stages/{stage}", template("Other"), phone).param("act", "q-add"))
                .isNotFound();
    }

    @Test
    void saysWhosePlanCounts() {
        var plan = new QuestionPlan(IntStream.range(0, 8)
                .mapToObj(i -> new Question("Q" + i, List.of(), null, List.of(), null)).toList());
        var maya = profiling.create(ada, new AgentProfile.Draft("Maya", UseCase.HIRING, "Hello.", null, null, null,
                null, null, null, List.of(AgentProfile.Dimension.of("Calm", "", 100, null, List.of())), plan)).id();

        assertThat(by(maya)).shows("None here yet: Maya brings 8 questions.");
        assertThat(by(interviewer(ada, "Noor"))).shows("No questions yet: they are made from what Noor looks for.");
        assertThat(by(null)).shows("No questions yet. Write some here, or choose an interviewer.");
        by(maya);
        db.sql("update agent_profile set status = 'ARCHIVED'").update();
        assertThat(as(ada).get("/evaluations/{id}/stages/{stage}", template, phone)).shows("Maya brings 8 questions.");
    }

    @Test
    void onlyTheOpenEditorLoadsAPlan() {
        var list = Statements.during(() -> assertThat(as(ada).get("/evaluations/{id}", template)).isOk());
        var editor = Statements.during(() ->
                assertThat(as(ada).get("/evaluations/{id}/stages/{stage}", template, phone)).isOk());
        by(null);
        var bare = Statements.during(() ->
                assertThat(as(ada).get("/evaluations/{id}/stages/{stage}", template, phone)).isOk());

        assertThat(list.own()).as("%s", list).noneMatch(statement ->
                statement.replaceAll("length\\(\\w\\.questions\\)", "").contains("questions"));
        assertThat(editor.own()).as("%s", editor).hasSameSizeAs(bare.own());
    }

    private Ask by(UUID agent) {
        arranging.change(ada, template, phone, null, Sketch.of("Phone").agent(agent).wish());
        return as(ada).get("/evaluations/{id}/stages/{stage}", template, phone);
    }

    private Ask change(String name, String value) {
        return as(ada).post("/evaluations/{id}/stages/{stage}", template, phone).param("version", 2).param(name, value);
    }

    private static Ask typed(Ask ask) {
        return ask.param("name", "Half typ").param("minutes", "soon").param("passThreshold", 7000)
                .param("questions[0].prompt", "A").param("questions[0].timeLimitSeconds", "soon")
                .param("questions[1].prompt", "B");
    }
}
