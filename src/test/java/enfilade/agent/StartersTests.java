package enfilade.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import enfilade.Misconfigured;
import enfilade.agent.AgentProfile.Dimension;
import enfilade.agent.Starters.Starter;
import enfilade.web.JsonText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StartersTests {

    static final Starters STARTERS = new Starters();

    static Stream<Starter> everyStarter() {
        return STARTERS.all().stream();
    }

    @Test
    void thereAreFour() {
        assertThat(STARTERS.all()).extracting(Starter::key)
                .containsExactly("software-engineer", "product-manager", "sales", "support");
        assertThat(STARTERS.find("astronaut")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyStarter")
    void eachIsComplete(Starter starter) {
        var draft = STARTERS.draft(starter.key());

        assertThat(draft.dimensions().stream().mapToInt(Dimension::weight).sum()).isEqualTo(100);
        assertThat(draft.dimensions()).allSatisfy(dimension -> {
            assertThat(dimension.anchors()).hasSize(5).doesNotContain("").doesNotHaveDuplicates();
            assertThat(draft.questions().questions()).anySatisfy(question -> {
                assertThat(question.dimension()).isEqualTo(dimension.name());
                assertThat(question.expectedEvidence()).isNotEmpty();
            });
        });
    }

    @Test
    void aBrokenOneStopsTheStartAndSaysWhere() {
        var sales = STARTERS.find("sales").orElseThrow().agent();
        var text = JsonText.pretty(sales);

        assertThat(Starters.read("sales", "Sales", text).agent()).isEqualTo(sales);
        assertBroken("{", "This is only a part of a document");
        assertBroken(text.replace("\"persona\"", "\"person\""), "person: There is no such key.");
        assertBroken(text.replace("\"weight\": 30", "\"weight\": 31"), "evaluationDimensions: 101 of 100.");
        assertBroken(text.replace("\"expected_evidence\"", "\"follow_ups_too\""), "There is no such key.");
        assertBroken(JsonText.pretty(without(sales)), "evaluationDimensions[0].anchors: All five levels",
                "evaluationDimensions[3]: At least one question with expected evidence asks for it.");
    }

    private static AgentText without(AgentText it) {
        var bare = it.evaluationDimensions().stream().map(dimension -> new AgentText.DimensionText(dimension.name(),
                dimension.description(), dimension.weight(), null, List.of())).toList();
        return new AgentText(null, it.name(), it.persona(), it.useCase(), bare, it.context(), it.interaction(),
                it.scoring(), it.output(), null, it.engine(), List.of());
    }

    private static void assertBroken(String text, String... sentences) {
        assertThatExceptionOfType(Misconfigured.class).isThrownBy(() -> Starters.read("sales", "Sales", text))
                .withMessageStartingWith("The starter profile sales.json is broken. ")
                .satisfies(broken -> assertThat(broken.getMessage()).contains(sentences));
    }
}
