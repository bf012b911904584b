package enfilade.agent;

import static enfilade.agent.AgentProfileTests.dimension;
import static org.assertj.core.api.Assertions.assertThat;

import enfilade.activity.Activity;
import enfilade.agent.Question.Evidence;
import enfilade.support.Ask;
import enfilade.support.PagesTests;
import enfilade.support.Sheet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an interviewer asks, built and rearranged in its editor. */
class AgentQuestionsPagesTests extends PagesTests {

    static final QuestionPlan PLAN = new QuestionPlan(List.of(
            new Question("Which index?", List.of("Why?", "When not?"), "Coding",
                    List.of(new Evidence("A b-tree", List.of("btree", "sorted, balanced"))), 90),
            new Question("How was your way here?", List.of(), null, List.of(), null)));

    @Autowired Profiling profiling;
    @Autowired AgentProfiles profiles;
    @Autowired JdbcClient db;

    UUID alex;

    @BeforeEach
    void describeAlex() {
        alex = profiling.create(ada, new AgentProfile.Draft("Alex", UseCase.HIRING, "Alex here.", null, null, null,
                null, null, null, List.of(dimension("Coding", 60), dimension("Design", 40)), PLAN)).id();
    }

    @Test
    void showsThePlanAndSavingItUntouchedChangesNothing() {
        var page = as(ada).get("/agents/{id}", alex).page();
        assertThat(page).isOk().shows("1. Which index?", "Coding · 1 point of evidence · 2 follow-ups · 90 s",
                        "2. How was your way here?", "Not scored")
                .keeps("questions[0].dimension", "Coding").keeps("questions[0].followUps", "Why?\nWhen not?")
                .keeps("questions[0].evidence[0].aliases", "btree, \"sorted, balanced\"")
                .keeps("questions[0].timeLimitSeconds", "90").hasNo(".questions details[open]");

        assertThat(Sheet.of(page, "#agent-form").into(as(ada).post("/agents/{id}", alex)))
                .redirectsTo("/@acme/agents/{id}", alex);

        assertThat(profiles.findByAccountIdAndId(ada.accountId(), alex)).get().returns(1, AgentProfile::version)
                .returns(PLAN, AgentProfile::questions);
    }

    @Test
    void questionsFollowADimensionThatIsCalledOtherwise() {
        var page = as(ada).get("/agents/{id}", alex).page();

        assertThat(Sheet.of(page, "#agent-form").with("dimensions[0].name", "Programming")
                .into(as(ada).post("/agents/{id}", alex))).redirectsTo("/@acme/agents/{id}", alex);

        assertThat(profiles.findByAccountIdAndId(ada.accountId(), alex).orElseThrow().questions().questions())
                .extracting(Question::dimension).containsExactly("Programming", null);
    }

    @Test
    void savesWhatIsAsked() {
        assertThat(change(as(ada).post("/agents/{id}", alex)).param("questions[0].prompt", "What is a queue?")
                .param("questions[0].dimension", "Design").param("questions[0].followUps", "Why?\r\n\r\nHow?")
                .param("questions[0].evidence[0].text", "A buffer")
                .param("questions[0].evidence[0].aliases", "fifo, lane")
                .param("questions[0].evidence[1].text", "").param("questions[1].prompt", ""))
                .redirectsTo("/@acme/agents/{id}", alex);

        assertThat(profiles.findByAccountIdAndId(ada.accountId(), alex).orElseThrow().questions().questions())
                .containsExactly(new Question("What is a queue?", List.of("Why?", "How?"), "Design",
                        List.of(new Evidence("A buffer", List.of("fifo", "lane"))), null));
        assertThat(Activity.latest(ada, 1, db).getFirst().type()).isEqualTo("agent_profile.updated");
    }

    @Test
    void rearrangesWhatWasTyped() {
        assertThat(typed(as(ada).post("/agents/{id}", alex)).param("act", "q-1-up")).isOk().isWholePage()
                .keeps("questions[0].prompt", "B").keeps("questions[1].prompt", "A")
                .keeps("questions[1].dimension", "New")
                .keeps("questions[1].timeLimitSeconds", "soon").has("#q0-down[autofocus]").has("form[data-dirty]")
                .keeps("dimensions[2].weight", "half").hasNo("[aria-invalid]").has("#q0-prompt");
        assertThat(typed(as(ada).post("/agents")).param("act", "q-add")).isOk().isWholePage()
                .has("#q2-prompt[autofocus]").shows("3. New question");
        assertThat(profiles.findByAccountIdAndId(ada.accountId(), alex)).get().returns(1, AgentProfile::version);
    }

    @Test
    void rearrangesOverHtmx() {
        assertThat(typed(as(ada).post("/agents/{id}", alex)).param("act", "q-0-copy").htmx()).isOk().isFragment()
                .has("#agent-form[data-focus=q1-prompt]").keeps("questions[1].prompt", "A")
                .keeps("questions[2].prompt", "B").has("li:nth-child(2) > details[open]");
        assertThat(typed(as(ada).post("/agents/{id}", alex)).param("act", "q-0-evidence-add").htmx()).isOk()
                .has("#q0-e0-text[autofocus]");
        assertThat(typed(as(ada).post("/agents/{id}", alex)).param("act", "q-0-remove").htmx()).isOk()
                .has("summary#q0[autofocus]").shows("Remove question 1").hasNo("#q1");
    }

    @Test
    void showsWhatIsWrongAtItsField() {
        assertThat(change(as(ada).post("/agents/{id}", alex)).param("questions[0].dimension", "Patience")
                        .param("questions[1].prompt", "Fine").param("questions[1].dimension", "Patience")
                        .param("questions[1].timeLimitSeconds", "5").param("questions[1].evidence[2].aliases", "x"))
                .isInvalid().isWholePage().showsAtField("questions[0].prompt", "A question needs words.")
                .showsAtField("questions[0].dimension", "It looks for nothing of that name.")
                .showsAtField("questions[1].dimension", "It looks for nothing of that name.")
                .showsAtField("questions[1].timeLimitSeconds", "A time limit is 10 to 3,600 seconds.")
                .showsAtField("questions[1].evidence[0].text", "Say what a good answer mentions.")
                .keeps("questions[1].dimension", "Patience").shows("Patience (not looked for)")
                .keeps("questions[1].timeLimitSeconds", "5").has(".questions > li:nth-child(2) > details[open]");
        assertThat(change(as(ada).post("/agents/{id}", alex)).param("questions[0].followUps", "Why?").htmx())
                .isInvalid().isFragment().showsAtField("questions[0].prompt", "A question needs words.");
    }

    @Test
    void fieldsThatNoBrowserWouldMakeAreRefused() {
        for (var name : List.of("questions[10000].prompt", "questions[0].evidence[10000].text", "questions[a].prompt",
                "questions[0].evidence[x].text")) {
            assertThat(change(as(ada).post("/agents/{id}", alex)).param(name, "X")).hasStatus(400);
            assertThat(change(as(ada).post("/agents")).param("act", "q-add").param(name, "X")).hasStatus(400);
        }
    }

    @Test
    void whoMayNotWriteOnlyReads() {
        assertThat(as(vic).get("/agents/{id}", alex)).isOk().shows("Which index?").hasNo("#question-add")
                .hasNo("[value^=q-]");
        assertThat(typed(as(vic).post("/agents/{id}", alex)).param("act", "q-add")).isForbidden();
        assertThat(typed(as(mallory).post("/agents/{id}", alex)).param("act", "q-add")).isNotFound();
        assertThat(typed(signedOut().post("/@acme/agents/{id}", alex)).param("act", "q-add")).redirectsToSignIn();
    }

    private static Ask typed(Ask ask) {
        return change(ask).param("questions[0].prompt", "A").param("questions[0].dimension", "New")
                .param("questions[0].timeLimitSeconds", "soon").param("questions[1].prompt", "B")
                .param("dimensions[2].weight", "half");
    }

    private static Ask change(Ask ask) {
        return ask.param("version", 1).param("name", "Alex").param("persona", "Alex here.").param("useCase", "hiring")
                .param("dimensions[0].name", "Coding").param("dimensions[0].weight", 60)
                .param("dimensions[1].name", "Design").param("dimensions[1].weight", 40);
    }
}
