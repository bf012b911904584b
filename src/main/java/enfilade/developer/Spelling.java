package enfilade.developer;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The same word as an address, a name in code and a heading spell it. */
final class Spelling {

    /** EvaluationStages from evaluation-stages. */
    static String joined(String address) {
        return Arrays.stream(address.split("-")).map(Spelling::capital).collect(Collectors.joining());
    }

    /** Evaluation stages from evaluation-stages. */
    static String heading(String address) {
        return capital(address.replace('-', ' '));
    }

    /** evaluation-stage from evaluation-stages. */
    static String singular(String plural) {
        if (plural.endsWith("ies")) return plural.substring(0, plural.length() - 3) + "y";
        return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
    }

    /** evaluation template from evaluationTemplateId. */
    static String words(String camelCase) {
        return camelCase.replaceFirst("(Id|Key)$", "").replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT).strip();
    }

    /** evaluation_stage_id from evaluation-stage. */
    static String key(String words) {
        return words.replace('-', '_').replace(' ', '_') + "_id";
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private Spelling() {}
}
