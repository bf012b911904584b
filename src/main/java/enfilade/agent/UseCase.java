package enfilade.agent;

import enfilade.web.Choice;

/** What an evaluation is for. */
public enum UseCase implements Choice {

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

    @Override
    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }
}
