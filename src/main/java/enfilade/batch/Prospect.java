package enfilade.batch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What would become of one person, as a preview shows it.
 *
 * @param journeyId  the journey that it is about; null where it is about the person
 * @param isPossible whether anything would be done to them
 * @param words      what would happen, or why nothing can: one or two sentences
 * @param mail       which letter they would get, such as "Invitation"; null for none
 * @param seen       all that this rests on, as a short mark: whoever's mark is another when it is to be done has
 *                   changed since, and nothing is done to them
 */
public record Prospect(UUID participantId, @Nullable UUID journeyId, String name, String email, boolean isPossible,
                       String words, @Nullable String mail, String seen) {

    /** A short mark of all that something rests on: another one as soon as any of it is another. */
    public static String mark(@Nullable Object... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) digest.update((part + "\n").getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest()).substring(0, 22);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
