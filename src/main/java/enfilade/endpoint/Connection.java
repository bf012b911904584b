package enfilade.endpoint;

import java.net.URI;

/**
 * Where a language model is asked, and with which key.
 *
 * @param baseUrl      without a slash at its end
 * @param key          empty for none
 * @param speechModel  which of its models turns speech into text; empty when it has none
 * @param mayBePrivate whether it may stand in the operator's own network: only what the operator set may
 */
public record Connection(URI baseUrl, String key, String model, String speechModel, boolean mayBePrivate) {

    /** A key is never printed. */
    @Override
    public String toString() {
        return model + " at " + baseUrl;
    }
}
