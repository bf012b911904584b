package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import enfilade.Refusal;
import enfilade.agent.UseCase;
import enfilade.evaluation.EvaluationTemplate.Draft;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template is when somebody says little about it, and what it cannot be. */
class TemplateDraftTests {

    @Test
    void aNameAndAUseCaseAreEnough() {
        assertThat(Draft.named("Senior Engineer", UseCase.HIRING, null))
                .isEqualTo(new Draft("Senior Engineer", UseCase.HIRING, null, null,
                        Outcome.HIRE_NO_HIRE, null, null, EvaluationTemplate.Status.ACTIVE, null, null, null, List.of(),
                        List.of(), null, 30, Difficulty.INTERMEDIATE, EvaluationTemplate.Mode.LIVE_AI_INTERVIEW,
                        EvaluationTemplate.Visibility.TEAM, "en"));
    }

    @ParameterizedTest
    @CsvSource({"HIRING,HIRE_NO_HIRE", "ADMISSIONS,ADMIT_REJECT", "TRAINING,READY_NEEDS_TRAINING",
            "MOCK_INTERVIEW,READY_NEEDS_TRAINING", "CUSTOM_API,PASS_FAIL"})
    void theUseCaseSaysHowItEnds(UseCase useCase, Outcome outcome) {
        assertThat(Draft.named("Drill", useCase, null).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"HIRE_NO_HIRE,hire or no hire", "CERTIFIED_NOT_CERTIFIED,certified or not certified",
            "CUSTOM,words not chosen yet"})
    void anOutcomeIsTwoWords(Outcome outcome, String words) {
        assertThat(outcome.words(Draft.named("Drill", UseCase.TRAINING, null))).isEqualTo(words);
    }

    @Test
    void wordsOfOnesOwnNeedBoth() {
        assertThat(Outcome.CUSTOM.words(withWords("invite", "thank"))).isEqualTo("invite or thank");
        assertThat(Outcome.CUSTOM.words(withWords("invite", " "))).isEqualTo("words not chosen yet");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"-,en", "' ',en", "pt-br,pt-BR", "DE,de", "zh-hant-tw,zh-Hant-TW"})
    void aLanguageIsSpelledTheCanonicalWay(@Nullable String typed, String language) {
        assertThat(in(typed).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"english please", "e", "en_", "en-x-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd-eeeeeeee"})
    void aLanguageIsATag(String typed) {
        assertRefused("language", "A language is a tag such as en, pt-BR or de.", () -> in(typed));
    }

    @Test
    void aTemplateNeedsANameAndAUseCase() {
        assertRefused("name", "A template needs a name.", () -> Draft.named(" ", UseCase.HIRING, null));
        assertRefused("name", "This has at most 160 characters.",
                () -> Draft.named("x".repeat(161), UseCase.HIRING, null));
        assertRefused("useCase", "Choose what this evaluation is for.", () -> Draft.named("Drill", null, null));
        assertRefused("description", "This has at most 10,000 characters.",
                () -> Draft.named("Drill", UseCase.HIRING, "x".repeat(10_001)));
    }

    @Test
    void listsLoseTheirEmptyLinesAndEnd() {
        assertThat(skilled(List.of(" Go ", "", "  ", "SQL")).skills()).containsExactly("Go", "SQL");
        assertThat(skilled(Collections.nCopies(50, "Go")).skills()).hasSize(50);

        assertRefused("skills", "At most 50 entries.", () -> skilled(Collections.nCopies(51, "Go")));
        assertRefused("skills", "An entry has at most 160 characters.", () -> skilled(List.of("x".repeat(161))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 481})
    void theUsualDurationIsOneTo480Minutes(int minutes) {
        assertRefused("defaultMinutes", "A duration is 1 to 480 minutes.",
                () -> draft(null, null, null, List.of(), minutes, null));
    }

    private static Draft withWords(@Nullable String positive, @Nullable String negative) {
        return draft(Outcome.CUSTOM, positive, negative, List.of(), 30, "en");
    }

    private static Draft in(@Nullable String language) {
        return draft(null, null, null, List.of(), 30, language);
    }

    private static Draft skilled(List<String> skills) {
        return draft(null, null, null, skills, 30, "en");
    }

    private static Draft draft(@Nullable Outcome outcome, @Nullable String positive, @Nullable String negative,
                               List<String> skills, Integer minutes, @Nullable String language) {
        return new Draft("Drill", UseCase.TRAINING, null, null, outcome, positive, negative, null, null, null, null,
                skills, null, null, minutes, null, null, null, language);
    }

    private static void assertRefused(String field, String sentence, Runnable attempt) {
        assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(attempt::run).withMessage(sentence)
                .matches(refusal -> refusal.field().equals(field), "is about " + field);
    }
}
