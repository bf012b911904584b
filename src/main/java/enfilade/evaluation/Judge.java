package enfilade.evaluation;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who or what judged, to be told with every score. */
public sealed interface Judge {

    /** A member of the team, as they were called then. */
    record Person(UUID memberId, String name) implements Judge {}

    /**
     * Software. It may open a door and never closes one.
     *
     * @param engine         which sort: the built-in script or a language model
     * @param model          what it calls itself; empty for the script
     * @param promptVersion  which words it was asked with
     * @param rubricRevision the number of the revision whose dimensions it looked at
     * @param temperature    0 to 2: how freely the model chose its words; null for the script, which has no choice
     * @param inputHash      SHA-256 of all that it was given, in hexadecimal: the same input can be known again; null
     *                       where it was not kept
     */
    record Engine(Runner engine, String model, String promptVersion, int rubricRevision,
                  @Nullable BigDecimal temperature, @Nullable String inputHash) implements Judge {

        public Engine(Runner engine, String model, String promptVersion, int rubricRevision) {
            this(engine, model, promptVersion, rubricRevision, null, null);
        }
    }

    /** What rules found by matching words is told as such wherever its score stands. */
    default boolean isProvisional() {
        return this instanceof Engine it && it.engine() == Runner.SCRIPTED;
    }

    default boolean isPerson() {
        return this instanceof Person;
    }
}
