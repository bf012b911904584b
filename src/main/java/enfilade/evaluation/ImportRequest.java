package enfilade.evaluation;

import enfilade.agent.UseCase;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text that somebody wants to import, and what a bare list of stages needs besides.
 *
 * @param target       the template that the stages are added to; null for a new one
 * @param templateName of the new template
 * @param seen         the mark of the plan that somebody looked at; null when nobody did
 */
record ImportRequest(String text, @Nullable UUID target, @Nullable String templateName, @Nullable UseCase useCase,
                     @Nullable String seen) {

    static final String TOO_LARGE = "too_large";
    static final String AT_MOST = "A text to import has at most 8 MB.";

    static final int MOST_BYTES = 8 << 20;

    ImportRequest {
        text = text.replace("\r\n", "\n");
    }

    boolean isTooLarge() {
        return text.length() > MOST_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }
}
