package enfilade.engine;

import java.net.URI;

/**
 * Where a language model is asked, by the chat-completions protocol.
 *
 * @param baseUrl      such as http://localhost:11434/v1, without a slash at its end
 * @param key          what it wants to see before it answers; empty for none
 * @param model        which of its models
 * @param speechModel  which of its models turns speech into text; empty when it has none
 * @param mayBePrivate whether it may stand in the operator's own network: only what the operator set may
 */
public record Endpoint(URI baseUrl, String key, String model, String speechModel, boolean mayBePrivate) {

    /** A key is never printed. */
    @Override
    public String toString() {
        return model + " at " + baseUrl;
    }
}
