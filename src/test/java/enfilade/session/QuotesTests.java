package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.Checks;
import enfilade.Issue;
import enfilade.evaluation.Score.Citation;
import enfilade.session.Submissions.Answered;
import enfilade.session.Submissions.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

/** Whoever quotes a participant quotes words that stand there. */
class QuotesTests {

    private static final UUID TASK = UUID.randomUUID();

    private final Quotes said = Quotes.of(TASK, Map.of(TASK, new Submission(true, Instant.EPOCH, List.of(
            new Answered(new Prompt(1, "How?", List.of()), "I’d measure first.\n\nThen I'd “cache”\tit, naïvely."),
            new Answered(new Prompt(2, "Why?", List.of()), "")), List.of())));

    @ParameterizedTest
    @ValueSource(strings = {"measure first", "I'd measure first. Then I’d \"cache\" it", "i’D MEASURE", "naïvely.",
            " cache”  it "})
    void spaceLetterCaseAndTheShapeOfQuotationMarksDoNotMatter(String quote) {
        assertThat(isThere(1, quote)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, measure last", "1, measure then", "1, naively", "2, measure first", "3, measure first"})
    void otherWordsAndOtherTurnsDo(int turn, String quote) {
        assertThat(isThere(turn, quote)).isFalse();
    }

    @Test
    void whatIsNotHandedInCannotBeQuoted() {
        var draft = Quotes.of(TASK, Map.of(TASK, new Submission(true, null, List.of(), List.of())));
        var checks = new Checks();

        draft.check(List.of(new Citation(1, "measure")), "citations", checks);

        assertThat(checks.isFine("citations[0].turn")).isFalse();
    }

    @Test
    void aSessionInWhichNothingWasHandedInIsNone() {
        var checks = new Checks();

        said.check(List.of(new Citation(1, "measure first", TASK), new Citation(1, "measure first", UUID.randomUUID())),
                "citations", checks);

        assertThat(checks.issues()).extracting(Issue::path).containsExactly("citations[1].session");
    }

    private boolean isThere(int turn, String quote) {
        var checks = new Checks();
        said.check(List.of(new Citation(turn, quote)), "citations", checks);
        return checks.isFine("citations[0].turn") && checks.isFine("citations[0].quote");
    }
}
