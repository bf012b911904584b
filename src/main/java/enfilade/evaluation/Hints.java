package enfilade.evaluation;

import static enfilade.evaluation.Advice.Weight.HINT;

import enfilade.evaluation.Advice.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Advice about what could be better. */
final class Hints {

    private static final int LONG_MINUTES = 90;

    /** @param active the stages that would be published, first to last */
    static List<Item> of(List<Door> active) {
        var items = new ArrayList<Item>();
        Door highest = null;
        for (var door : active) {
            if (door.hasMark()) highest = compared(door, highest, items);
            if (door.allowRetake() && isRepeatable(door) && !door.canBeMissed()) {
                items.add(Item.about(HINT, door, "Nobody will have to repeat " + door.name(),
                        "It allows retakes, but has no mark that somebody could miss.", "allowRetake",
                        "Look at its retakes"));
            }
        }
        tooLong(active, items);
        undescribed(active, items);
        return items;
    }

    /** Sees whether the bar sinks, and says which door has held it highest so far. */
    private static Door compared(Door door, @Nullable Door highest, List<Item> items) {
        if (highest == null || door.passMark().compareTo(highest.passMark()) >= 0) return door;
        items.add(Item.about(HINT, door, "%s asks for less than %s".formatted(door.name(), highest.name()),
                "Its pass mark is %s, after %s earlier on. A bar usually rises on the way.".formatted(
                        door.mark(), highest.mark()), "passThreshold", "Change the pass mark"));
        return highest;
    }

    /** Practice goes on in rounds without a mark, and at a reviewers' door there is nothing to try again. */
    private static boolean isRepeatable(Door door) {
        return door.kind() != Stage.Kind.PRACTICE_SESSION && !door.kind().isForReviewers();
    }

    private static void tooLong(List<Door> active, List<Item> items) {
        int minutes = active.stream().mapToInt(Door::minutes).sum();
        if (minutes <= LONG_MINUTES) return;
        var longest = active.stream().max(Comparator.comparingInt(Door::minutes)).orElseThrow();
        items.add(Item.about(HINT, longest, Wording.minutes(minutes) + " in all is long",
                "The longer the way, the more people leave it early. " + longest.name() + " takes the most, "
                        + longest.time() + ".", "minutes", "Change its duration"));
    }

    /** One for each interviewer, however many doors it stands at: the field is on its own page. */
    private static void undescribed(List<Door> active, List<Item> items) {
        active.stream().filter(door -> door.agent() != null && !door.agent().archived() && !door.agent().anchored())
                .collect(Collectors.groupingBy(Door::agentId, LinkedHashMap::new, Collectors.toList()))
                .values().forEach(doors -> items.add(undescribed(doors)));
    }

    private static Item undescribed(List<Door> doors) {
        var first = doors.getFirst();
        var finding = Wording.some(doors.stream().map(Door::name).toList())
                + (doors.size() == 1 ? " is" : " are") + " graded without described levels";
        return new Item(HINT, finding, first.interviewer() + " has no dimension that says what its five levels mean. "
                + "With words for them a score is easier to give and to explain.", first.id(), first.name(),
                "d0-anchor-0", "Describe the levels", first.agentId());
    }

    private Hints() {}
}
