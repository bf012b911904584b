package enfilade.evaluation;

import java.util.ArrayList;
import java.util.List;

/** A row of doors as small as it gets: one drawing of at most nine doors, its paths ready to print. */
public record Strip(int width, String words, String frames, String drafts, String floor, String broken, String ticks,
                    List<String> keys, String more, int moreAt) {

    private static final int MOST = 9;
    private static final int STEP = 26;

    static Strip of(List<Door> doors) {
        var frames = new StringBuilder();
        var drafts = new StringBuilder();
        var floor = new StringBuilder();
        var broken = new StringBuilder();
        var ticks = new StringBuilder();
        var keys = new ArrayList<String>();
        var shown = doors.subList(0, Math.min(MOST, doors.size()));
        for (int i = 0; i < shown.size(); i++) {
            var door = shown.get(i);
            int x = i * STEP;
            (door.isDraft() ? drafts : frames).append("M%d 26V1h14v25".formatted(x + 1));
            floor.append("M%d 26h16".formatted(x));
            if (door.hasMark()) {
                ticks.append("M%d %dh6".formatted(x + 12, Math.round(26 - door.passMark().doubleValue() / 4)));
            }
            if (i < doors.size() - 1) {
                if (door.next() == Stage.Automation.NONE) broken.append("M%d 26h8".formatted(x + 17));
                else floor.append("M%d 26h10".formatted(x + 16));
                if (door.next() == Stage.Automation.REQUIRE_REVIEWER_APPROVAL) keys.add((x + 20) + ".5");
            }
        }
        int more = doors.size() - shown.size();
        int width = Math.max(18, shown.size() * STEP - 8) + (more > 0 ? 34 : 0);
        return new Strip(width, words(doors), frames.toString(), drafts.toString(), floor.toString(), broken.toString(),
                ticks.toString(), List.copyOf(keys), more > 0 ? "+" + more : "", shown.size() * STEP - 6);
    }

    public boolean isEmpty() {
        return frames.isEmpty() && drafts.isEmpty();
    }

    /** "5 stages, a key after stage 3, stage 4 is a draft" */
    private static String words(List<Door> doors) {
        var words = new StringBuilder(new Pipeline(doors).stagesInWords());
        for (var door : doors) {
            var isLast = door.number() == doors.size();
            if (!isLast && door.next() == Stage.Automation.REQUIRE_REVIEWER_APPROVAL) {
                words.append(", a key after stage ").append(door.number());
            }
            if (door.isDraft()) words.append(", stage ").append(door.number()).append(" is a draft");
        }
        return words.toString();
    }
}
