package enfilade.evaluation;

import enfilade.agent.UseCase;
import enfilade.web.Choice;
import java.util.Locale;

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

    /** "hire or no hire"; for words of our own, those. */
    String words(EvaluationTemplate.Draft template) {
        if (this != CUSTOM) return label.toLowerCase(Locale.ROOT);
        return template.positiveWord() == null || template.negativeWord() == null ? "words not chosen yet"
                : template.positiveWord() + " or " + template.negativeWord();
    }
}
