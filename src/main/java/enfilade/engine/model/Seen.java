package enfilade.engine.model;

import enfilade.engine.Plea;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers which of the last answers speak to the software, by their hash and without their words: each is shown
 * again in every turn after it, and looking for all those shapes takes long.
 */
final class Seen {

    private final Map<String, Boolean> flagged;

    /** @param most how many answers it remembers; who was asked for longest ago is forgotten first */
    Seen(int most) {
        flagged = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > most;
            }
        });
    }

    boolean isFlagged(String words) {
        var key = hash(words);
        var known = flagged.get(key);
        if (known != null) return known;
        var found = Plea.in(words).isPresent();
        flagged.put(key, found);
        return found;
    }

    private static String hash(String words) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
