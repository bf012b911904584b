package enfilade.privacy;

import enfilade.Issue;
import enfilade.Refusal;
import enfilade.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The name of whoever is to be erased, typed by hand: nobody does that by mistake. */
record ErasureForm(@Nullable String name) {

    void confirms(String participant) {
        if (!normal(Texts.typed(name)).equals(normal(participant))) {
            throw new Refusal.Invalid(List.of(new Issue("name", "other",
                    "This is not their name. Type it as it stands above.")));
        }
    }

    private static String normal(String name) {
        return name.strip().replaceAll("\\s+", " ");
    }
}
