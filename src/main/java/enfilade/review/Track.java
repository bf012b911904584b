package enfilade.review;

import enfilade.evaluation.FrozenStage;
import enfilade.journey.Progress;
import enfilade.journey.Standing;
import enfilade.journey.Standing.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A journey's doors as a small strip, each with how far it is: at most nine of them, with the one where the journey
 * stands among them.
 *
 * @param words the same for those who do not see it
 */
record Track(int width, String words, List<Panel> panels, String more, int moreAt) {

    /** One door, its paths ready to print; what stands on the leaf tells its state without colour. */
    record Panel(String state, String frame, String sign, String tick, String floor, String handle) {}

    private static final int MOST = 9;
    private static final int STEP = 26;

    static Track of(List<Progress> doors, Standing now) {
        var here = doors.stream().filter(it -> it.isCurrent(now)).findFirst().orElseThrow().stage().order();
        var first = Math.max(0, Math.min(here - MOST / 2, doors.size() - MOST));
        var shown = doors.subList(first, Math.min(doors.size(), first + MOST));
        var panels = new ArrayList<Panel>();
        for (int i = 0; i < shown.size(); i++) {
            var state = state(shown.get(i), now);
            int x = i * STEP;
            panels.add(new Panel(state, "M%d 26V1h14v25".formatted(x + 1), sign(state, x),
                    tick(shown.get(i).stage(), x), "M%d 26h%d".formatted(x, i < shown.size() - 1 ? STEP : 16),
                    state.equals("ahead") || state.equals("waiting") ? String.valueOf(x + 11) : ""));
        }
        int more = doors.size() - first - shown.size();
        return new Track(shown.size() * STEP - 8 + (more > 0 ? 34 : 0), words(doors, now), List.copyOf(panels),
                more > 0 ? "+" + more : "", shown.size() * STEP - 6);
    }

    private static String state(Progress door, Standing now) {
        if (door.isCurrent(now) && now.status() == Status.STOPPED) return "stopped";
        return switch (door.mark()) {
            case AHEAD -> "ahead";
            case OPEN, IN_PROGRESS, JUDGING -> "current";
            case WAITING -> "waiting";
            case PASSED -> "passed";
            case BELOW_MARK -> "below";
            case DONE -> door.isCurrent(now) && now.status() == Status.WITHDRAWN ? "stopped" : "done";
        };
    }

    private static String sign(String state, int x) {
        return switch (state) {
            case "passed", "done" -> "M%d 14l2.5 2.5 4.5-5".formatted(x + 4);
            case "below" -> "M%d 14h6".formatted(x + 5);
            case "stopped" -> "M%1$d 11l6 6m0-6l-6 6".formatted(x + 5);
            case "current" -> "M%d 1l8 4v21".formatted(x + 1);
            default -> "";
        };
    }

    private static String tick(FrozenStage stage, int x) {
        return stage.passMark() == null || !stage.hasGate() ? ""
                : "M%d %dh6".formatted(x + 12, Math.round(26 - stage.passMark().doubleValue() / 4));
    }

    private static String words(List<Progress> doors, Standing now) {
        return doors.stream().map(it -> {
            var isEnd = it.isCurrent(now) && now.hasEnded() && now.status() != Status.COMPLETED;
            var mark = isEnd ? now.status().label() : it.mark().label();
            return it.stage().name() + " " + mark.toLowerCase(Locale.ROOT);
        }).collect(Collectors.joining(", "));
    }
}
