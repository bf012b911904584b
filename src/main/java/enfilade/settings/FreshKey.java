package enfilade.settings;

import enfilade.account.ApiKey;
import enfilade.account.Scope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A new API key as it is shown this once, with a line for the terminal that shows it at work and changes nothing.
 *
 * @param line null when the key reads none of the lists that such a line could ask for
 */
record FreshKey(String name, String key, String until, @Nullable String line) {

    /** The lists to try a key with, the likeliest first. */
    private static final Map<Scope, String> LISTS = lists();

    static FreshKey of(Issuing.Made made, String until, String baseUrl, String slug) {
        var line = list(made.kept()).map(list -> "curl \"%s/api/v1/%s?accountSlug=%s\" -H \"x-api-key: %s\""
                .formatted(baseUrl, list, slug, made.key())).orElse(null);
        return new FreshKey(made.kept().name(), made.key(), until, line);
    }

    /** Without the key: what can be printed ends up in a log some day. */
    @Override
    public String toString() {
        return "FreshKey[" + name + "]";
    }

    private static Optional<String> list(ApiKey key) {
        return LISTS.entrySet().stream().filter(it -> key.may(it.getKey())).map(Map.Entry::getValue).findFirst();
    }

    private static Map<Scope, String> lists() {
        var lists = new LinkedHashMap<Scope, String>();
        lists.put(Scope.EVALUATION_TEMPLATES_READ, "evaluation-templates");
        lists.put(Scope.EVALUATION_STAGES_READ, "evaluation-stages");
        lists.put(Scope.INTERVIEWS_READ, "agent-profiles");
        lists.put(Scope.CANDIDATES_READ, "participants");
        lists.put(Scope.REVIEWS_READ, "reviews");
        lists.put(Scope.WEBHOOKS_READ, "events");
        return lists;
    }
}
