package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import enfilade.agent.UseCase;
import enfilade.support.Statements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an import reads, in which order it puts things, what it writes down, and how often it asks. */
class ImportingDataTests extends BuildingTests {

    private static final String AGENT = """
            {"key": "%s", "name": "%s", "persona": "Hello.", "useCase": "hiring", "isPublic": true,
             "evaluationDimensions": [{"name": "Depth", "weight": 50}, {"name": "Clarity", "weight": 50}]}
            """;

    @Autowired
    private Importing importing;

    @Test
    void stagesStandInTheOrderThatTheyName() {
        var plan = importing.plan(ada, list("[" + stage("C", 2) + stage("A", 0) + stage("B", 1)
                + "{\"stage_name\": \"D\"}, " + stage("C2", 2) + """
                {"stage_name": "Away", "status": "archived"}]"""));

        assertThat(plan.stages()).extracting(step -> step.door().name())
                .containsExactly("A", "B", "C", "C2", "D", "Away");
        assertThat(plan.stages()).extracting(step -> step.door().order()).containsExactly(0, 1, 2, 3, 4, null);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        assertThat(importing.plan(ada, list("\uFEFF[{\"type\": \"a\"}]")).stages()).hasSize(1);
    }

    @Test
    void theLedgerTellsEveryThingOnce() {
        interviewer(ada, "Alex");

        var facts = ledgerOf(() -> importing.carryOut(ada, whole(AGENT.formatted("alex", "Alex") + ","
                + AGENT.formatted("ben", "Ben") + "," + AGENT.formatted("cy", "Cy"), """
                {"type": "phone", "agent": "alex"}, {"stage_name": "Talk", "agent": "ben"}""")));

        assertThat(facts).containsExactly(
                "template.imported: Imported the template E: 2 stages, 1 new interviewer, 1 interviewer reused",
                "agent_profile.created: Made the agent profile Ben",
                "stage.created: Added Phone to E", "stage.created: Added Talk to E");
    }

    @Test
    void whatIsWorthKnowingIsNoted() {
        template("e");

        var plan = importing.plan(ada, ImportRequest.of("""
                {"enfilade": 1, "template": {"template_name": "E", "use_case": "hiring", "status": "archived", "id": 3},
                 "agents": [%s]}
                """.formatted(AGENT.formatted("alex", "Alex")), null, null, null, null));

        assertThat(plan.notes()).containsExactly("Left out of the template: id.",
                "Left out of the interviewers: isPublic.", "No stage has the interviewer Alex, so it is not made.",
                "There is a template of this name already; this one stands beside it.",
                "The template arrives archived, as the text has it.");
        assertThat(plan.interviewers()).isEmpty();
    }

    @Test
    void aRowHoldsAHundredAndNotOneMore() {
        var template = templateOf(98);

        assertThatThrownBy(() -> importing.carryOut(ada, list(stages(3), template))).isInstanceOf(Refusal.Invalid.class)
                .hasMessage("A template has at most 100 stages; this one has 98, and 3 would be added.");
        importing.carryOut(ada, list(stages(2), template));

        assertThat(row(template)).hasSize(100);
    }

    @Test
    void ownIdsAreAccepted() {
        var template = template("Engineer");
        var alex = interviewer(ada, "Alex");

        importing.carryOut(ada, list("""
                [{"type": "a", "agent_profile_id": "%1$s", "reviewer_ids": ["%2$s", "%2$s"],
                  "evaluation_template_id": "%3$s"}]
                """.formatted(alex, rui.id(), template), template));

        assertThat(find(template, stage(template, "A")).reviewerIds()).containsExactly(rui.id());
        assertThat(draft(template, "A").agentId()).isEqualTo(alex);
    }

    @Test
    void lookingAsksAsOftenForAHundredStagesAsForOne() {
        var few = wholeOf(1);
        var hundred = wholeOf(50);

        var one = Statements.during(() -> importing.plan(ada, few));
        var many = Statements.during(() -> importing.plan(ada, hundred));

        assertThat(many.all()).as("%s", many).hasSameSizeAs(one.all()).hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void makingAsksThreeTimesForEveryStage() {
        var template = template("Engineer");

        var few = Statements.during(() -> importing.carryOut(ada, list(stages(2), template)));
        var many = Statements.during(() -> importing.carryOut(ada, list(stages(12), template)));

        assertThat(many.all().size() - few.all().size()).as("%s", many).isLessThanOrEqualTo(10 * 3);
    }

    @Test
    void theExampleOfTheDocumentationCanBeImported() throws IOException {
        var examples = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/TEMPLATES.md"))).results().map(it -> it.group(1)).toList();

        var whole = importing.carryOut(ada, ImportRequest.of(examples.getFirst(), null, null, null, null));
        var stages = importing.carryOut(ada, list(examples.get(1)));
        var named = importing.carryOut(ada, ImportRequest.of(examples.get(2), null, null, null, null));

        assertThat(examples).hasSize(3);
        assertThat(whole.plan().notes()).isEmpty();
        assertThat(row(whole.templateId())).containsExactly("Technical Interview", "Final");
        assertThat(draft(whole.templateId(), "Final").minutes()).isEqualTo(45);
        assertThat(row(stages.templateId())).containsExactly("Phone Screen", "Technical", "Final");
        assertThat(find(named.templateId()).name()).isEqualTo("Backend Engineer");
        assertThat(row(named.templateId())).containsExactly("Phone Screen");
    }

    private static String stage(String name, int order) {
        return "{\"stage_name\": \"%s\", \"stage_order\": %d}, ".formatted(name, order);
    }

    private static String stages(int several) {
        return IntStream.range(0, several).mapToObj("{\"stage_name\": \"Further %d\"}"::formatted)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static ImportRequest list(String text) {
        return list(text, null);
    }

    private static ImportRequest list(String text, @Nullable UUID target) {
        return ImportRequest.of(text, target, "E", UseCase.HIRING, null);
    }

    private static ImportRequest whole(String agents, String stages) {
        return ImportRequest.of("""
                {"enfilade": 1, "template": {"template_name": "E", "use_case": "hiring"}, "agents": [%s],
                 "stages": [%s]}
                """.formatted(agents, stages), null, null, null, null);
    }

    private ImportRequest wholeOf(int several) {
        var known = interviewer(ada, "Known");
        interviewer(ada, "Agent 0");
        var agents = IntStream.range(0, several).mapToObj(i -> AGENT.formatted("a" + i, "Agent " + i)).toList();
        var stages = IntStream.range(0, several).mapToObj(i -> ("{\"type\": \"s%d\", \"agent\": \"a%d\", "
                + "\"reviewer_ids\": [\"%s\"]}, {\"type\": \"t%d\", \"agent_profile_id\": \"%s\"}")
                .formatted(i, i, rui.id(), i, known)).toList();
        return whole(String.join(",", agents), String.join(",", stages));
    }
}
