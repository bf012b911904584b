package enfilade.session;

import java.util.ArrayList;
import java.util.List;

/** What was noted about how a conversation was answered, as facts in neutral words. */
public final class Noted {

    /** "Left the page 3 times" and the like; empty when there is nothing to tell. */
    public static List<String> of(Signals it) {
        var facts = new ArrayList<String>();
        if (it.switches() > 0) facts.add("Left the page " + times(it.switches()));
        if (it.pastes() > 0) facts.add("Pasted " + times(it.pastes()) + ", " + counted(it.pasted(), "character"));
        if (it.absences() > 0) facts.add("Was away " + times(it.absences()) + ", " + duration(it.absentSeconds())
                + " in all");
        return List.copyOf(facts);
    }

    private static String times(int number) {
        return number == 1 ? "once" : number == 2 ? "twice" : number + " times";
    }

    private static String duration(int seconds) {
        return seconds < 3_600 ? Math.max(1, (seconds + 30) / 60) + " min"
                : seconds / 3_600 + " h " + seconds % 3_600 / 60 + " min";
    }

    private static String counted(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private Noted() {}
}
