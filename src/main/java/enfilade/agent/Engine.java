package enfilade.agent;

/** Who runs a conversation: the built-in script, a language model, or whatever stands one step further out. */
public enum Engine {

    DEFAULT("Default"),
    SCRIPTED("Scripted"),
    MODEL("Model");

    private final String label;

    Engine(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public String wire() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
