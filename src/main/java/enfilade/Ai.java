package enfilade;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a language model is asked, each part as ENFILADE_AI_… in the environment; the address of the installation's own
 * is in {@link Settings}.
 *
 * @param key                 empty for none
 * @param model               which of the installation's models; empty, and the service there chooses
 * @param speechModel         which of them turns speech into text; empty for none
 * @param temperature         0 to 2: how freely a model chooses its words; usual leaves it to the model
 * @param judgements          how many times each conversation is judged, 1 to 9
 * @param judgementsMayDiffer by how many points of 100 they may lie apart before a person looks
 */
@ConfigurationProperties("enfilade.ai")
public record Ai(@DefaultValue("") String key, @DefaultValue("") String model, @DefaultValue("") String speechModel,
                 @DefaultValue("0") String temperature, @DefaultValue("3") int judgements,
                 @DefaultValue("20") int judgementsMayDiffer) {

    public static final Ai USUAL = new Ai("", "", "", "0", 3, 20);

    private static final String LEFT_TO_THE_MODEL = "usual";

    public Ai {
        key = key.strip();
        model = model.strip();
        speechModel = speechModel.strip();
        temperature = temperature.strip();
        if (!temperature.equals(LEFT_TO_THE_MODEL) && !temperature.matches("[01](\\.\\d{1,2})?|2(\\.00?)?")) {
            throw new Misconfigured("ENFILADE_AI_TEMPERATURE is no number from 0 to 2.",
                    "Set it to such a number with at most two decimals, to usual for models that accept none, or leave "
                            + "it out: then 0.");
        }
        if (judgements < 1 || judgements > 9) {
            throw new Misconfigured("ENFILADE_AI_JUDGEMENTS is no number from 1 to 9.",
                    "Set it to how many times each conversation is judged, or leave it out: then 3.");
        }
        if (judgementsMayDiffer < 0 || judgementsMayDiffer > 100) {
            throw new Misconfigured("ENFILADE_AI_JUDGEMENTS_MAY_DIFFER is no number from 0 to 100.",
                    "Set it to how many points judgements may lie apart before a person looks, or leave it out: then "
                            + "20.");
        }
        if (key.chars().anyMatch(it -> it <= ' ' || it > '~')) {
            throw new Misconfigured("ENFILADE_AI_KEY holds a character that no key has.",
                    "Copy it again from the service that gave it, without spaces and line ends, or leave it out.");
        }
    }

    /** Null where it is left to the model. */
    public @Nullable BigDecimal warmth() {
        return temperature.equals(LEFT_TO_THE_MODEL) ? null : new BigDecimal(temperature);
    }

    /** A key is never printed. */
    @Override
    public String toString() {
        return "Ai[" + model + ", " + judgements + " judgements]";
    }
}
