package enfilade.engine.model;

import enfilade.engine.Away;
import java.time.Duration;

/** What went wrong at the model's end, and whether it makes sense to ask once more. */
final class Trouble extends Away {

    /** What sort of trouble it is. */
    enum Nature {

        /** It may be over in a moment; a service that often has it is left alone for a while. */
        PASSING,
        /** It is fine and has too much to do. */
        BUSY,
        /** It answered, and nothing could be made of that. */
        USELESS,
        /** Asking the same again brings the same. */
        LASTING
    }

    private final Nature nature;

    Trouble(Nature nature, String why, Duration again) {
        super(why, again);
        this.nature = nature;
    }

    static Trouble passing(String why) {
        return new Trouble(Nature.PASSING, why, Duration.ZERO);
    }

    static Trouble useless(String why) {
        return new Trouble(Nature.USELESS, why, Duration.ZERO);
    }

    static Trouble lasting(String why) {
        return new Trouble(Nature.LASTING, why, Duration.ofMinutes(1));
    }

    Nature nature() {
        return nature;
    }

    boolean isWorthAnotherTry() {
        return nature != Nature.LASTING;
    }
}
