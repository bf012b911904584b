package enfilade.trial;

import enfilade.account.Actor;
import enfilade.engine.Asking;
import enfilade.engine.Engines;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Stage;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a trial shows: the conversation or the written questions, and what was found. */
@Component
class TrialPage {

    private final Engines engines;
    private final Trying trying;
    private final Clock clock;

    TrialPage(Engines engines, Trying trying, Clock clock) {
        this.engines = engines;
        this.trying = trying;
        this.clock = clock;
    }

    /**
     * @param typed what was written and not taken
     * @param wrong why not
     */
    String show(Actor me, Trial trial, String typed, @Nullable String wrong, Model model) {
        var stage = trial.stage();
        var left = Math.max(0, trial.left(clock.instant()).plusSeconds(59).toMinutes());
        model.addAttribute("trial", trial);
        model.addAttribute("stage", stage);
        model.addAttribute("back", trial.back());
        model.addAttribute("name", stage.interviewerName() == null ? "the interviewer" : stage.interviewerName());
        model.addAttribute("holder", holder(me, trial));
        model.addAttribute("left", trial.handedIn() || trial.isWritten() ? "" : left + " min left");
        model.addAttribute("why", trial.runner().isThere() ? "" : why(stage));
        model.addAttribute("asked", Asking.of(stage));
        model.addAttribute("repeats", stage.kind() == Stage.Kind.PRACTICE_SESSION && trial.said().size() > 1);
        model.addAttribute("findings", trial.card() == null ? List.of()
                : List.of(Finding.of(trial.id(), stage, trial.card())));
        model.addAttribute("underWay", trying.isUnderWay(trial.id()));
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", wrong);
        return "trials/show";
    }

    private String holder(Actor me, Trial trial) {
        var endpoint = engines.means(me.accountId()).endpoint();
        return switch (trial.runner()) {
            case NOBODY -> "Held by nobody: people score here";
            case SCRIPTED -> "Held by the built-in interviewer";
            case MODEL -> "Held by " + (endpoint == null ? "a language model" : endpoint.model());
        };
    }

    private static String why(FrozenStage stage) {
        if (stage.kind().isForReviewers()) return "People score here. There is no conversation to try.";
        if (stage.interviewer() == null) return "Nobody interviews here yet, so people score. Choose an interviewer "
                + "and try again.";
        if (stage.kind() == Stage.Kind.ASYNC_ASSESSMENT) return "People score here: the built-in interviewer reads a "
                + "written task only where each dimension has a question that says what a good answer mentions.";
        return "People score here: the account lets nobody run this stage, or the model it wants is not connected.";
    }
}
