package enfilade.trial;

import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Scorecard;
import enfilade.journey.Standing.Status;
import enfilade.trial.DryRun.Taken;
import enfilade.trial.DryRun.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A dry run in words and pictures.
 *
 * @param warnings doors that say the same to everybody
 */
record DryRunPage(List<Walk> walks, List<String> warnings) {

    /** One made-up participant: how they are, their doors as a strip, take by take, and how it ended. */
    record Walk(String name, String meaning, Strip track, List<Step> steps, String end, String tone) {}

    /** One take: what it scored against the mark, and what happened next and why. */
    record Step(String door, String score, String by, String next, boolean person) {}

    /** The doors, each with how far it is; words for those who do not see it. */
    record Strip(int width, String words, List<Panel> panels, String more, int moreAt) {}

    /** One door, its paths ready to print. */
    record Panel(String state, String frame, String sign, String tick, String floor, String handle) {}

    private static final int STEP = 26;

    static DryRunPage of(FrozenRevision revision, Scorer scorer, List<Way> ways) {
        return new DryRunPage(ways.stream().map(it -> walk(revision, it)).toList(), warnings(revision, scorer));
    }

    private static Walk walk(FrozenRevision revision, Way way) {
        var steps = way.takes().stream().map(it -> step(revision, it)).toList();
        return new Walk(way.strength().label(), way.strength().meaning(), strip(revision, way), steps, end(way),
                way.end().status().tone());
    }

    private static Step step(FrozenRevision revision, Taken it) {
        var door = it.door();
        var name = door.number() + ". " + door.name() + (it.attempt() > 1 ? ", attempt " + it.attempt() : "");
        var overall = it.card().overall().orElse(null);
        var score = overall == null ? "Cannot be scored" : Finding.number(overall, door.scale()) + " of "
                + door.scale().most() + " · " + Finding.against(it.card(), door, overall);
        var isRun = it.runner().isThere();
        return new Step(name, score, isRun ? "Scored by rules, provisional" : "A person scores, assumed",
                next(revision, it), !isRun || it.decision() != null);
    }

    private static String next(FrozenRevision revision, Taken it) {
        var then = it.then();
        var reason = then.waitingFor();
        if (reason == null) return onward(revision, it);
        var decided = switch (it.decision()) {
            case APPROVE -> "Here a person approves.";
            case MOVE_ON -> "Here a person moves them on.";
            case ADVANCE -> "Here a person lets them go on all the same.";
            case DECLINE -> "Here a person declines.";
            default -> "Here a person stops it.";
        };
        return "Waits in Reviews: " + why(it) + ". " + decided;
    }

    private static String why(Taken it) {
        var door = it.door();
        var overall = it.card().overall().orElse(null);
        var isNear = overall != null && door.borderline() != null && door.passMark() != null
                && overall.subtract(door.passMark()).abs().compareTo(door.borderline()) <= 0;
        if (isNear) return "within " + door.borderline().stripTrailingZeros().toPlainString() + " points of the mark";
        return switch (it.then().waitingFor()) {
            case APPROVAL -> "passed, and a person holds the key";
            case MOVE_ON -> "passed, and this door waits to be moved on";
            case BELOW_MARK -> door.allowRetake() ? "below the mark, and no attempt is left" : "below the mark";
            case CANNOT_SCORE -> "it could not be scored";
            default -> it.then().waitingFor().label().toLowerCase(Locale.ROOT);
        };
    }

    private static String onward(FrozenRevision revision, Taken it) {
        if (it.then().status() == Status.COMPLETED) return "That was the last door.";
        if (it.then().stage().equals(it.door().id())) return "Below the mark: may try again.";
        return "Goes on by itself to " + revision.stage(it.then().stage()).name() + ".";
    }

    private static String end(Way way) {
        if (way.gaveUp()) return "Gave up after several attempts; the stage allows more.";
        var word = way.end().recommendation();
        if (way.end().status() != Status.COMPLETED) return "Stopped by a person";
        if (word == null) return "Completed, without a draft of the recommendation";
        return "Completed: " + word.words()
                + (word.isDraft() ? ", a draft that a person confirms" : ", as a person says");
    }

    /** What no single participant would show: doors that everybody passes, and doors that nobody can. */
    private static List<String> warnings(FrozenRevision revision, Scorer scorer) {
        var found = new ArrayList<String>();
        for (var door : revision.stages()) {
            if (scorer.runner(door) == Runner.NOBODY) continue;
            var strong = scorer.card(door, Strength.STRONG, 1);
            var weak = scorer.card(door, Strength.WEAK, 1);
            if (strong.cannotScore()) {
                found.add(door.name() + " cannot be scored by rules, however good the answers: " + unscored(strong)
                        + ". Say in its questions what a good answer mentions, or expect a person to score.");
            } else if (door.hasGate() && !strong.passes(door)) {
                found.add("Hardly anybody could pass " + door.name() + ": even a strong participant stays below.");
            } else if (door.hasGate() && weak.passes(door)) {
                found.add("Everybody who answers passes " + door.name() + ": a weak participant does, too.");
            }
        }
        return List.copyOf(found);
    }

    private static String unscored(Scorecard card) {
        return card.scores().stream().filter(it -> it.score() == null).map(it -> it.dimension())
                .collect(Collectors.joining(", "));
    }

    private static Strip strip(FrozenRevision revision, Way way) {
        var panels = new ArrayList<Panel>();
        var doors = revision.stages();
        for (int i = 0; i < doors.size(); i++) {
            var state = state(doors.get(i), way);
            int x = i * STEP;
            panels.add(new Panel(state, "M%d 26V1h14v25".formatted(x + 1), sign(state, x), tick(doors.get(i), x),
                    "M%d 26h%d".formatted(x, i < doors.size() - 1 ? STEP : 16),
                    state.equals("ahead") ? String.valueOf(x + 11) : ""));
        }
        var words = doors.stream().map(it -> it.name() + " " + spoken(state(it, way)))
                .collect(Collectors.joining(", "));
        return new Strip(doors.size() * STEP - 8, words, List.copyOf(panels), "", 0);
    }

    private static String state(FrozenStage door, Way way) {
        var takes = way.at(door);
        if (takes.isEmpty()) return "ahead";
        if (way.end().stage().equals(door.id()) && way.end().status() != Status.COMPLETED) return "stopped";
        return takes.getLast().card().passes(door) ? "passed" : "below";
    }

    private static String spoken(String state) {
        return switch (state) {
            case "ahead" -> "not reached";
            case "below" -> "went on below the mark";
            default -> state;
        };
    }

    private static String sign(String state, int x) {
        return switch (state) {
            case "passed" -> "M%d 14l2.5 2.5 4.5-5".formatted(x + 4);
            case "below" -> "M%d 14h6".formatted(x + 5);
            case "stopped" -> "M%1$d 11l6 6m0-6l-6 6".formatted(x + 5);
            default -> "";
        };
    }

    private static String tick(FrozenStage door, int x) {
        return door.passMark() == null || !door.hasGate() ? ""
                : "M%d %dh6".formatted(x + 12, Math.round(26 - door.passMark().doubleValue() / 4));
    }
}
