package enfilade.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One of a few fixed answers: a label for people, and a name for URLs, forms and JSON. */
public interface Choice {

    String name();

    default String label() {
        var words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    default String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The choice that is spelt like this, if there is one. */
    static <C extends Choice> Optional<C> named(@Nullable String wire, C[] choices) {
        return Stream.of(choices).filter(choice -> choice.wire().equals(wire)).findFirst();
    }
}
