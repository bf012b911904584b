package enfilade.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import enfilade.Refusal;
import enfilade.account.AccountId;
import enfilade.agent.AgentProfile.Dimension;
import enfilade.agent.AgentProfile.Draft;
import enfilade.agent.AgentProfile.Output;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentProfileTests {

    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void whatNobodyChoseIsTheUsual() {
        var draft = draft(dimension("Coding", 100));

        assertThat(draft.interaction())
                .isEqualTo(new Interaction(Interaction.Tone.PROFESSIONAL, Interaction.Style.CONVERSATIONAL,
                        Interaction.Difficulty.MEDIUM, Interaction.ProbingDepth.MEDIUM));
        assertThat(draft.scoring()).isEqualTo(new Scoring(Scoring.Scale.TO_10, Scoring.Method.WEIGHTED_AVERAGE, null));
        assertThat(draft.output()).isEqualTo(new Output(true, true, true, true));
        assertThat(draft.engine()).isEqualTo(Engine.DEFAULT);
    }

    @Test
    void wordsLoseTheSpaceAroundThemAndBlankOnesAreNone() {
        var context = new Context(" Acme ", "  ", null);
        var draft = new Draft(" Alex ", UseCase.HIRING, " Alex here. ", context, null, null, null, "\n", null,
                List.of(dimension(" Coding ", 100)), null);

        assertThat(draft.name()).isEqualTo("Alex");
        assertThat(draft.persona()).isEqualTo("Alex here.");
        assertThat(draft.context()).isEqualTo(new Context("Acme", null, null));
        assertThat(draft.additionalInstructions()).isNull();
        assertThat(draft.dimensions().getFirst().name()).isEqualTo("Coding");
    }

    @Test
    void takesTheDocumentedInterviewer() {
        var draft = new Draft("Backend Hiring Agent", UseCase.HIRING, "Alex, a staff engineer on the platform team.",
                null,
                new Interaction(Interaction.Tone.PROFESSIONAL, null, Interaction.Difficulty.HARD,
                        Interaction.ProbingDepth.HIGH),
                null, null, null, null, List.of(
                        Dimension.of("System Design", "Designs that hold up as load grows", 50, null, List.of()),
                        Dimension.of("Coding", "Correct, readable code", 30, null, List.of()),
                        Dimension.of("Communication", "Makes trade-offs understandable", 20, null, List.of())), null);

        var profile = AgentProfile.of(AccountId.next(), draft, NOW);

        assertThat(profile.dimensionWords()).isEqualTo("System Design 50, Coding 30, Communication 20");
        assertThat(profile.dimensions()).allMatch(dimension -> profile.accountId().equals(dimension.accountId()));
        assertThat(profile.interaction().style()).isEqualTo(Interaction.Style.CONVERSATIONAL);
    }

    @Test
    void aQuickOneSharesTheHundredEvenly() {
        var draft = Draft.quick("Maya", "Maya, a recruiter.", UseCase.HIRING,
                List.of("Motivation", " ", "Experience", "Clarity"));

        assertThat(draft.dimensions()).extracting(Dimension::words)
                .containsExactly("Motivation 34", "Experience 33", "Clarity 33");
    }

    @Test
    void needsANameAPersonaAndAUseCase() {
        var dimensions = List.of(dimension("Coding", 100));

        assertRefused("name", () -> draft(" ", "Alex here.", UseCase.HIRING, dimensions));
        assertRefused("persona", () -> draft("Alex", "", UseCase.HIRING, dimensions));
        assertRefused("useCase", () -> draft("Alex", "Alex here.", null, dimensions));
        assertRefused("name", () -> draft("x".repeat(161), "Alex here.", UseCase.HIRING, dimensions));
    }

    @Test
    void looksForOneToTwelveThings() {
        var thirteen = IntStream.range(0, 13).mapToObj(i -> dimension("Dimension " + i, 8)).toArray(Dimension[]::new);

        assertRefused("dimensions", () -> draft());
        assertRefused("dimensions", () -> draft(thirteen));
    }

    @Test
    void weightsAddUpToExactly100() {
        assertThat(assertRefused("dimensions", () -> draft(dimension("Coding", 60), dimension("Design", 30))))
                .isEqualTo("90 of 100. Give out 10 more to save.");
        assertThat(assertRefused("dimensions", () -> draft(dimension("Coding", 60), dimension("Design", 50))))
                .isEqualTo("110 of 100. Take back 10 to save.");
        assertRefused("dimensions[1].weight", () -> draft(dimension("Coding", 100), dimension("Design", 0)));
    }

    @Test
    void dimensionsHaveNamesOfTheirOwn() {
        assertRefused("dimensions[0].name", () -> draft(dimension(" ", 100)));
        assertRefused("dimensions[1].name", () -> draft(dimension("Coding", 50), dimension("CODING ", 50)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "100", "62.5", "62.55", "70.000"})
    void aPassMarkIsFrom0To100(String mark) {
        assertThat(draft(marked(mark)).dimensions().getFirst().passThreshold()).isEqualByComparingTo(mark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "100.01", "62.555"})
    void anythingElseIsNoPassMark(String mark) {
        assertRefused("dimensions[0].passThreshold", () -> draft(marked(mark)));
    }

    @Test
    void theSameMarkIsTheSameDimension() {
        assertThat(marked("60")).isEqualTo(marked("60.00"));
        assertThat(marked("0.00").passThreshold()).isEqualTo("0");
    }

    @Test
    void describesAllFiveLevelsOrNone() {
        assertThat(draft(described("a", "b", "c", "d", "e")).dimensions().getFirst().anchors()).hasSize(5);
        assertRefused("dimensions[0].anchors", () -> draft(described("a", "b", "c", "d")));
        assertRefused("dimensions[0].anchors", () -> draft(described("a", "b", " ", "d", "e")));
    }

    @Test
    void aCopySaysSoInItsName() {
        assertThat(profile("Alex").copy().name()).isEqualTo("Copy of Alex");
        assertThat(profile("x".repeat(160)).copy().name()).hasSize(160).startsWith("Copy of x");
    }

    @Test
    void tellsWhatIsDifferentInWords() {
        var before = profile("Alex");
        var after = before.with(new Draft("Alexa", UseCase.HIRING, "Alex here.", null, null, null,
                new Output(false, true, true, true), null, null,
                List.of(Dimension.of("coding", "", 70, new BigDecimal("60"), List.of()), dimension("Design", 30)),
                null), NOW);

        assertThat(AgentText.of(null, before).changesTo(AgentText.of(null, after))).extracting(Object::toString)
                .containsExactly("name Alex → Alexa", "transcript in the report yes → no",
                        "dimensions Coding 100 → coding 70, Design 30", "pass mark of coding none → 60");
        assertThat(AgentText.of(null, before).changesTo(AgentText.of(null, before.draft()))).isEmpty();
    }

    static Dimension dimension(String name, int weight) {
        return Dimension.of(name, "", weight, null, List.of());
    }

    static Dimension marked(String mark) {
        return Dimension.of("Coding", "", 100, new BigDecimal(mark), List.of());
    }

    static Dimension described(String... levels) {
        return Dimension.of("Coding", "", 100, null, List.of(levels));
    }

    static Draft draft(Dimension... dimensions) {
        return draft("Alex", "Alex here.", UseCase.HIRING, List.of(dimensions));
    }

    static Draft draft(String name, String persona, UseCase useCase, List<Dimension> dimensions) {
        return new Draft(name, useCase, persona, null, null, null, null, null, null, dimensions, null);
    }

    static AgentProfile profile(String name) {
        return AgentProfile.of(AccountId.next(), draft(name, "Alex here.", UseCase.HIRING,
                Collections.singletonList(dimension("Coding", 100))), NOW);
    }

    static String assertRefused(String field, Runnable attempt) {
        return assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(attempt::run)
                .matches(refusal -> refusal.field().equals(field), "is about " + field).actual().getMessage();
    }
}
