package enfilade.evaluation;

import enfilade.agent.UseCase;
import enfilade.web.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A text that somebody wants to import, and what a bare list of stages needs besides.
 *
 * @param tree         what the text says
 * @param target       the template that the stages are added to; null for a new one
 * @param templateName of the new template
 * @param seen         the mark of the plan that somebody looked at; null when nobody did
 */
record ImportRequest(JsonNode tree, @Nullable UUID target, @Nullable String templateName, @Nullable UseCase useCase,
                     @Nullable String seen) {

    static final String TOO_LARGE = "too_large";
    static final String AT_MOST = "A text to import has at most 8 MB.";

    static final int MOST_BYTES = 8 << 20;

    static ImportRequest of(String text, @Nullable UUID target, @Nullable String templateName,
                            @Nullable UseCase useCase, @Nullable String seen) {
        return new ImportRequest(JsonText.read(text), target, templateName, useCase, seen);
    }

    /** A browser makes two characters of each line end; they do not count. */
    static boolean isTooLarge(String text) {
        var plain = text.replace("\r\n", "\n");
        return plain.length() > MOST_BYTES || plain.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }
}
