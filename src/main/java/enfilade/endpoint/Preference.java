package enfilade.endpoint;

import enfilade.web.Choice;

/** Who interviews where neither a stage nor its interviewer says it. */
public enum Preference implements Choice {

    SCRIPTED("Built-in interviewer", "the built-in interviewer"),
    MODEL("Language model", "a language model"),
    NOBODY("Nobody", "nobody, so people score");

    private final String label;
    private final String words;

    Preference(String label, String words) {
        this.label = label;
        this.words = words;
    }

    @Override
    public String label() {
        return label;
    }

    /** Within a sentence. */
    public String words() {
        return words;
    }
}
