package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import enfilade.Refusal;
import enfilade.evaluation.Corridor;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.Judge;
import enfilade.evaluation.Score;
import enfilade.evaluation.Scorecard;
import enfilade.evaluation.Sketch;
import enfilade.evaluation.Stage.Kind;
import enfilade.session.CardDraft.Line;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person's scorecard is whole, or says at every field at once what is missing. */
class CardDraftTests {

    private static final Judge RUI = new Judge.Person(UUID.randomUUID(), "Rui");

    private static final Quotes SAID = new Quotes(new UUID(0, 1),
            Map.of(new UUID(0, 1), Map.of(1, "At first it was slow, so I cached it.", 2, "")));

    private final FrozenRevision talk = Corridor.lookingFor(Sketch.of("Talk"), Corridor.dimension("Depth", 60, ""),
            Corridor.dimension("Clear speech", 40, ""));
    private final FrozenRevision last = Corridor.of(Sketch.of("Last look").kind(Kind.FINAL_REVIEW));
    private final FrozenRevision early = Corridor.of(Sketch.of("First look").kind(Kind.FINAL_REVIEW),
            Sketch.of("Talk"));

    @Test
    void standsInTheOrderOfTheStageWithItsNamesAndWeights() {
        var card = card(talk, null, line(" clear SPEECH ", "90"), line("DEPTH", "70.5"));

        assertThat(card.scores()).extracting(Score::dimension).containsExactly("Depth", "Clear speech");
        assertThat(card.scores()).extracting(Score::weight).containsExactly(60, 40);
        assertThat(card.overall()).contains(new BigDecimal("78.30"));
        assertThat(card.judge()).isEqualTo(RUI);
    }

    @Test
    void everythingThatIsWrongIsSaidAtItsFieldAtOnce() {
        var issues = issues(talk, "hire", line("Depth", "101"), line("Humour", "50"),
                new Line("depth", new BigDecimal("50"), " ", List.of()));

        assertThat(issues).containsOnlyKeys("lines[0].score", "lines[1].dimension", "lines[2].dimension", "lines",
                "recommendation");
        assertThat(issues).containsEntry("lines[0].score", "A score is a number from 0 to 100.")
                .containsEntry("lines[1].dimension", "This stage looks for nothing of that name.")
                .containsEntry("lines[2].dimension", "Each dimension is scored once.")
                .containsEntry("lines", "Clear speech has no score yet.");
    }

    @Test
    void eachDimensionThatIsMissingIsNamed() {
        assertThat(issues(talk, null).get("lines")).contains("Depth has no score yet.",
                "Clear speech has no score yet.");
        assertThat(issues(talk, null, line(null, "50"), line("Depth", "50")))
                .containsOnlyKeys("lines[0].dimension", "lines");
    }

    @ParameterizedTest
    @CsvSource({"-0.01, A score is a number from 0 to 100.", "100.01, A score is a number from 0 to 100.",
            "84.995, This number has at most two decimals.", ", A score is a number from 0 to 100."})
    void aScoreIsANumberFromNoughtToAHundredWithTwoDecimals(@Nullable String score, String words) {
        assertThat(issues(talk, null, line("Depth", score), line("Clear speech", "50")))
                .isEqualTo(Map.of("lines[0].score", words));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "100, 100.00", "84.990, 84.99", "70.10, 70.10"})
    void theEndsAreScoresTooAndNeedlessZerosDoNoHarm(String score, String kept) {
        assertThat(card(talk, null, line("Depth", score), line("Clear speech", "50")).scores().getFirst().score())
                .isEqualTo(new BigDecimal(kept));
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", ","})
    void noScoreStandsWithoutItsReasoning(@Nullable String reasoning) {
        var line = new Line("Depth", new BigDecimal("50"), reasoning, List.of());

        assertThat(issues(talk, null, line, line("Clear speech", "50"))).containsOnlyKeys("lines[0].reasoning")
                .extractingByKey("lines[0].reasoning").asString().contains("No score stands without its evidence");
    }

    @Test
    void wordsAndQuotesHaveAnEnd() {
        var quotes = Collections.nCopies(CardDraft.MOST_CITATIONS + 1, new Score.Citation(1, "so I cached it"));
        var line = new Line("Depth", new BigDecimal("50"), "x".repeat(CardDraft.LONGEST_REASONING + 1), quotes);
        var draft = new CardDraft(List.of(line, line("Clear speech", "50")), "x".repeat(CardDraft.LONGEST_SUMMARY + 1),
                null, "x".repeat(Scoring.LONGEST_REASON + 1));

        assertThat(wrong(talk, draft))
                .containsOnlyKeys("lines[0].reasoning", "lines[0].citations", "summary", "reason");
    }

    @Test
    void aQuoteThatIsNotThereIsToldAtItsPlace() {
        var quotes = List.of(new Score.Citation(1, "so I cached it"), new Score.Citation(1, "so I measured it"),
                new Score.Citation(2, "so I cached it"), new Score.Citation(3, "so"));
        var line = new Line("Depth", new BigDecimal("50"), "Seen", quotes);

        assertThat(issues(talk, null, line, line("Clear speech", "50"))).isEqualTo(Map.of(
                "lines[0].citations[1].quote", "These words do not stand in answer 1.",
                "lines[0].citations[2].quote", "These words do not stand in answer 2.",
                "lines[0].citations[3].turn", "There is no answer with this number."));
    }

    @Test
    void theLastReviewEndsWithOneOfTheTwoWords() {
        assertThat(card(last, " hire ", line("Overall", "50")).recommendation()).isEqualTo("hire");
        assertThat(card(last, "no_hire", line("Overall", "50")).recommendation()).isEqualTo("no_hire");

        assertThat(issues(last, null, line("Overall", "50")))
                .containsEntry("recommendation", "The last review ends with a recommendation.");
        assertThat(issues(last, " ", line("Overall", "50"))).containsOnlyKeys("recommendation");
        assertThat(issues(last, "admit", line("Overall", "50")))
                .containsEntry("recommendation", "It is one of: hire, no_hire.");
    }

    @Test
    void nowhereElseIsOneGiven() {
        var words = "The recommendation is given at the final review that comes last.";

        assertThat(issues(talk, "hire", line("Depth", "50"), line("Clear speech", "50")))
                .isEqualTo(Map.of("recommendation", words));
        assertThat(issues(early, "hire", line("Overall", "50"))).isEqualTo(Map.of("recommendation", words));
        assertThat(card(early, null, line("Overall", "50")).recommendation()).isNull();
    }

    private static Line line(@Nullable String dimension, @Nullable String score) {
        return new Line(dimension, score == null ? null : new BigDecimal(score), "Seen in the answers", List.of());
    }

    private static Scorecard card(FrozenRevision revision, @Nullable String word, Line... lines) {
        return new CardDraft(List.of(lines), null, word, null).against(revision, revision.first(), SAID, RUI);
    }

    private static Map<String, String> issues(FrozenRevision revision, @Nullable String word, Line... lines) {
        return wrong(revision, new CardDraft(List.of(lines), null, word, null));
    }

    /** Each field with its sentences. */
    private static Map<String, String> wrong(FrozenRevision revision, CardDraft draft) {
        var refusal = catchThrowableOfType(Refusal.Invalid.class,
                () -> draft.against(revision, revision.first(), SAID, RUI));
        return refusal.issues().stream().collect(Collectors.toMap(it -> it.path(), it -> it.message(),
                (one, other) -> one + " " + other));
    }
}
