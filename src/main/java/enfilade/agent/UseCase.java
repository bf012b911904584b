package enfilade.agent;

/** What an evaluation is for. */
public enum UseCase {

    HIRING("Hiring", "Choose whom to hire"),
    ADMISSIONS("Admissions", "Choose whom to admit"),
    TRAINING("Training", "Drill until people are ready"),
    MOCK_INTERVIEW("Mock interview", "Rehearse, with nothing at stake"),
    CUSTOM_API("API", "Driven by your own software");

    private final String label;
    private final String meaning;

    UseCase(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    /** Its name in URLs, forms and JSON. */
    public String wire() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
