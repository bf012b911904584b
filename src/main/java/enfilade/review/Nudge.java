package enfilade.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something done because a journey, or what was asked beside one, has waited for too long.
 *
 * @param thing  what has waited: the journey itself, or the request
 * @param since  since when it had waited, as the member was told
 * @param member who was reminded or told of it, or who has it now
 * @param knows  whether the member may have known what came of a sealed door; others may not learn from it that there
 *               was something to be told
 */
public record Nudge(UUID journey, UUID thing, Instant since, Level level, UUID member, String name, boolean knows,
                    Instant at) {

    /** How far it went. */
    public enum Level { REMIND, ESCALATE, HAND_OVER }

    /** Ada and Rui were reminded yesterday */
    String words(List<String> names, String day) {
        var some = names.size() > 3 ? names.getFirst() + " and " + (names.size() - 1) + " others"
                : names.size() == 1 ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
        var were = names.size() == 1 ? " was " : " were ";
        return switch (level) {
            case REMIND -> some + were + "reminded " + day;
            case ESCALATE -> some + were + "told of it " + day;
            case HAND_OVER -> "Handed over to " + some + " " + day;
        };
    }
}
