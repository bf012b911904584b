package enfilade.evaluation;

import enfilade.Texts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The doors of a template as they stand in the row, first to last. No clock, no database. */
public record Pipeline(List<Door> doors) {

    public Pipeline {
        doors = List.copyOf(doors);
    }

    public boolean isEmpty() {
        return doors.isEmpty();
    }

    public int size() {
        return doors.size();
    }

    /** All durations together, in minutes. */
    public int minutes() {
        return doors.stream().mapToInt(Door::minutes).sum();
    }

    public String minutesInWords() {
        return Wording.minutes(minutes());
    }

    /** Large doors up to five, middle ones up to nine, small ones beyond. */
    public String drawing() {
        return doors.size() <= 5 ? "L" : doors.size() <= 9 ? "M" : "S";
    }

    /** The door that opens after this one; empty after the last, and for a door that is not in the row. */
    public Optional<Door> after(UUID stage) {
        return doors.stream().dropWhile(door -> !door.id().equals(stage)).skip(1).findFirst();
    }

    /** What happens behind a door, short enough for a row of the list. */
    public record Rule(String icon, String words) {}

    /** The last door's way out is the end itself, when it needs nobody to open it. */
    public Rule ruleOf(Door door) {
        var isLast = door.number() == doors.size();
        if (isLast && door.kind() == Stage.Kind.FINAL_REVIEW) return new Rule("flag", "Recommendation");
        if (isLast && door.kind() == Stage.Kind.PRACTICE_SESSION) return new Rule("flag", "Feedback");
        if (isLast && door.next() == Stage.Automation.AUTO_ADVANCE) return new Rule("flag", "The end");
        return new Rule(door.next().icon(), door.nextShort());
    }

    public String stagesInWords() {
        return isEmpty() ? "No stages" : Texts.counted(size(), "stage", "stages");
    }
}
