package enfilade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What one check adds to another: nothing that follows from what is known to be wrong already. */
class ChecksTests {

    @Test
    void whatFollowsFromAKnownIssueIsLeftOut() {
        var checks = with("stages[1].type", "template.outcome_words[0]", "agents");

        checks.adopt(with("type", "name"), "stages[1]", field -> field);
        checks.adopt(with("type"), "stages[10]", field -> field);
        checks.adopt(with("outcome_words", "outcome_words[1]"), "template", field -> field);
        checks.adopt(with("name"), "agents[0]", field -> field);

        assertThat(paths(checks)).containsExactly("stages[1].type", "template.outcome_words[0]", "agents",
                "stages[1].name", "stages[10].type", "template.outcome_words[1]");
    }

    @Test
    void whatIsFoundTogetherIsToldTogether() {
        var checks = new Checks();

        checks.adopt(with("dimensions[0].weight", "dimensions"), "", field -> field.replace("dim", "evaluationDim"));

        assertThat(paths(checks)).containsExactly("evaluationDimensions[0].weight", "evaluationDimensions");
    }

    @Test
    @Timeout(20)
    void aHundredThousandTakeNoLongerThanTheyAreMany() {
        var checks = new Checks();
        for (int i = 0; i < 100_000; i++) checks.adopt(with("prompt"), "questions[" + i + "]", field -> field);

        assertThat(checks.count()).isEqualTo(100_000);
    }

    private static Checks with(String... paths) {
        var checks = new Checks();
        for (var path : paths) checks.add(path, "invalid", "No.");
        return checks;
    }

    private static List<String> paths(Checks checks) {
        return checks.issues().stream().map(Issue::path).toList();
    }
}
