package enfilade;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * One thing that is wrong with what somebody sent: where, of which sort, and what to do about it in a sentence.
 *
 * @param path where it stands: a field of a form, or keys and indexes of a document such as {@code stages[2].type};
 *             empty when it is about the whole
 * @param code the same in one word that programs can rely on, such as {@code required} or {@code out_of_range}
 */
public record Issue(
        @Schema(description = "Where: a key such as stages[2].type, a parameter, or empty for the whole.") String path,
        @Schema(description = "Which sort of thing, in one word to rely on.", example = "out_of_range") String code,
        @Schema(description = "What to do about it, for people.") String message) {

    /** The same, seen from one level up. */
    public Issue under(String parent) {
        if (parent.isEmpty()) return this;
        if (path.isEmpty()) return new Issue(parent, code, message);
        return new Issue(parent + (path.startsWith("[") ? "" : ".") + path, code, message);
    }
}
