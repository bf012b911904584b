package enfilade.evaluation;

import java.util.UUID;

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
     */
    record Engine(Runner engine, String model, String promptVersion, int rubricRevision) implements Judge {}

    default boolean isPerson() {
        return this instanceof Person;
    }
}
