package enfilade.evaluation;

import enfilade.agent.UseCase;
import enfilade.web.Choice;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The two words between which a journey's recommendation chooses. */
public enum Outcome implements Choice {

    HIRE_NO_HIRE("Hire or no hire"),
    ADMIT_REJECT("Admit or reject"),
    PASS_FAIL("Pass or fail"),
    READY_NEEDS_TRAINING("Ready or needs training"),
    CERTIFIED_NOT_CERTIFIED("Certified or not certified"),
    CUSTOM("Words of our own");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** What a use case ends with unless somebody says otherwise. */
    static Outcome of(UseCase useCase) {
        return switch (useCase) {
            case HIRING -> HIRE_NO_HIRE;
            case ADMISSIONS -> ADMIT_REJECT;
            case TRAINING, MOCK_INTERVIEW -> READY_NEEDS_TRAINING;
            case CUSTOM_API -> PASS_FAIL;
        };
    }

    /**
     * The positive and the negative word, as the API spells them: hire and no_hire.
     *
     * @param own those of the template
     */
    List<String> ends(@Nullable List<String> own) {
        return switch (this) {
            case HIRE_NO_HIRE -> List.of("hire", "no_hire");
            case ADMIT_REJECT -> List.of("admit", "reject");
            case PASS_FAIL -> List.of("pass", "fail");
            case READY_NEEDS_TRAINING -> List.of("ready", "needs_training");
            case CERTIFIED_NOT_CERTIFIED -> List.of("certified", "not_certified");
            case CUSTOM -> Objects.requireNonNull(own);
        };
    }

    /** "hire or no hire"; for words of our own, those. */
    String words(EvaluationTemplate.Draft template) {
        if (this != CUSTOM) return label.toLowerCase(Locale.ROOT);
        return template.positiveWord() == null || template.negativeWord() == null ? "words not chosen yet"
                : template.positiveWord() + " or " + template.negativeWord();
    }
}
