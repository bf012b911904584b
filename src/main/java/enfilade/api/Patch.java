package enfilade.api;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lays a body over what is there, after RFC 7396 (JSON Merge Patch): named keys take the place of the old ones, lists
 * are replaced whole. A null stays a null, because clearing a key may mean to fall back to a default.
 */
final class Patch {

    static JsonNode over(JsonNode old, JsonNode patch) {
        if (!(old instanceof ObjectNode before) || !(patch instanceof ObjectNode)) return patch;
        var merged = before.deepCopy();
        patch.properties().forEach(entry -> merged.set(entry.getKey(), merged.has(entry.getKey())
                ? over(merged.get(entry.getKey()), entry.getValue()) : entry.getValue()));
        return merged;
    }

    private Patch() {}
}
