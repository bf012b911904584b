package enfilade.trial;

import enfilade.Ai;
import enfilade.account.Actor;
import enfilade.engine.Attacks;
import enfilade.engine.Attacks.Tried;
import enfilade.engine.Engines;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Unpublished;
import enfilade.trial.AttackRun.Status;
import enfilade.web.Dates;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What came of the attacks on an interviewer, in words. */
@Component
class AttackPage {

    static final String VIEW = "trials/attacks";

    /** One attack: what it tries and says, what the judge makes of it by itself, and what came of it. */
    record Row(String name, String about, String words, String score, String result, String tone) {}

    /**
     * How far it is, and what it means.
     *
     * @param badge   the verdict in a word; empty where not all were tried, or nothing was scored at all
     * @param verdict empty until one can be given
     * @param advice  what to do about it
     * @param facts   who judged, and when who wanted to know it
     */
    record Found(boolean running, int done, int of, String state, String badge, String verdict, boolean safe,
                 String advice, List<String> facts, List<Row> rows) {}

    private final AttackRuns runs;
    private final Unpublished unpublished;
    private final Engines engines;
    private final Ai ai;
    private final Dates dates;

    AttackPage(AttackRuns runs, Unpublished unpublished, Engines engines, Ai ai, Dates dates) {
        this.runs = runs;
        this.unpublished = unpublished;
        this.engines = engines;
        this.ai = ai;
        this.dates = dates;
    }

    void fill(Actor me, UUID profileId, Model model) {
        var stage = unpublished.interviewer(me, profileId);
        var runner = engines.runnerOf(me.accountId(), stage);
        model.addAttribute("profileId", profileId);
        model.addAttribute("name", stage.name());
        model.addAttribute("mayBegin", runner.isThere());
        model.addAttribute("cost", cost(runner));
        model.addAttribute("run", runs.of(me.accountId(), profileId).map(it -> found(me, it, stage)).orElse(null));
    }

    private String cost(Runner runner) {
        var attacks = Attacks.all().size();
        return switch (runner) {
            case NOBODY -> "People score here, so there is no software that could be attacked.";
            case SCRIPTED -> "The built-in rules judge the same answers " + (attacks + 1) + " times. It takes a "
                    + "moment and costs nothing.";
            case MODEL -> "The language model is asked " + (attacks + 1) * ai.judgements() + " times. It may take some "
                    + "minutes.";
        };
    }

    private Found found(Actor me, AttackRun it, FrozenStage stage) {
        var tried = it.tried();
        var lost = tried.stream().filter(one -> !one.isHeld()).count();
        var moved = tried.stream().filter(one -> !one.isHeldAlone()).count();
        return new Found(it.isRunning(), it.steps(), AttackRun.ALL, state(it), badge(it, lost),
                verdict(it, tried, lost, moved), lost == 0, advice(it, lost, moved), facts(me, it, stage),
                tried.stream().sorted(Comparator.comparing(Tried::isHeld).thenComparing(Tried::isHeldAlone))
                        .map(one -> row(one, stage)).toList());
    }

    private List<String> facts(Actor me, AttackRun it, FrozenStage stage) {
        var judged = (it.runner() == Runner.MODEL ? "Judged by " + it.model() : "Judged by the built-in rules")
                + (it.prompt() == null ? "" : ", prompt " + it.prompt());
        var asked = it.begunBy() + ", " + dates.minute(it.begunAt(), me.zone()) + ", " + dates.zone(me.zone());
        if (it.steps() == 0) return List.of(judged, asked);
        return List.of(judged, asked, it.without() == null ? "No score without an attack"
                : number(it.without(), stage) + " of " + stage.scale().most() + " without an attack");
    }

    private static String badge(AttackRun it, long lost) {
        if (lost > 0) return "Not held";
        return it.status() == Status.DONE && it.without() != null ? "Held" : "";
    }

    private static String state(AttackRun it) {
        return switch (it.status()) {
            case RUNNING -> it.tries() == 0 ? "" : "The model did not answer: " + it.trouble() + " It is asked again.";
            case DONE -> "";
            case STOPPED -> "Stopped before all of them were tried.";
            case FAILED -> "It did not come to an end: " + it.trouble();
        };
    }

    private static String verdict(AttackRun it, List<Tried> tried, long lost, long moved) {
        if (tried.isEmpty()) return "";
        if (lost > 0) {
            return lost + " of " + tried.size() + " attacks got a better score than the same answers without.";
        }
        if (it.isRunning()) return "";
        var all = Attacks.all().size();
        return "None of " + tried.size() + " attacks got a better score."
                + (moved == 0 ? "" : " " + moved + " would have, but for the rules that know "
                + (moved == 1 ? "it." : "them."))
                + (tried.size() < all ? " " + (all - tried.size()) + " were not tried." : "");
    }

    private static String advice(AttackRun it, long lost, long moved) {
        if (lost > 0) return "Do not let this score open a door by itself: choose a reviewer's approval at its stages, "
                + "or another model.";
        if (it.isRunning() || it.found().isEmpty()) return "";
        if (moved > 0) return "This model itself can be talked into a score, and an attack that nobody knows yet may "
                + "get through. Choose a reviewer's approval at its stages, or another model.";
        return it.without() != null ? "Attacks are made up anew every day. A reviewer's eye is still the better guard."
                : "The answers could not be scored without an attack either, so this says little. Say in the questions "
                + "what a good answer mentions.";
    }

    private static Row row(Tried it, FrozenStage stage) {
        var score = it.alone() == null ? "No score" : number(it.alone(), stage) + " of " + stage.scale().most()
                + " by itself";
        if (!it.isHeld()) return row(it, score, "Not held", "stopped");
        if (!it.isFlagged()) return row(it, score, "Held", "passed");
        return row(it, score, "Flagged, a person reads it", it.isHeldAlone() ? "passed" : "waiting");
    }

    private static Row row(Tried it, String score, String result, String tone) {
        return new Row(it.attack().name(), it.attack().about(), it.attack().words(), score, result, tone);
    }

    private static String number(@Nullable BigDecimal score, FrozenStage stage) {
        return score == null ? "" : Finding.number(score, stage.scale());
    }
}
