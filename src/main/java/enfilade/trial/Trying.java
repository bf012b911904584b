package enfilade.trial;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.engine.Asking;
import enfilade.engine.Away;
import enfilade.engine.Engines;
import enfilade.engine.Utterance.Kind;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Stage;
import enfilade.evaluation.Unpublished;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Somebody of the team meets an interviewer themselves. The same engine asks and judges as would for a participant; no
 * database knows of it, so nothing has to be rolled back or removed.
 */
@Component
class Trying {

    static final String AGAIN = "Let me answer the last question again.";
    private static final int LONGEST = 20_000;
    private static final Logger log = LoggerFactory.getLogger(Trying.class);

    private final Unpublished unpublished;
    private final Engines engines;
    private final Trials trials;
    private final Clock clock;

    Trying(Unpublished unpublished, Engines engines, Trials trials, Clock clock) {
        this.unpublished = unpublished;
        this.engines = engines;
        this.trials = trials;
        this.clock = clock;
    }

    /** An interviewer of its own. */
    Trial begin(Actor by, UUID profileId) {
        by.mayWrite();
        return begin(by, unpublished.interviewer(by, profileId), "en", "/agents/" + profileId);
    }

    /** A stage as it is saved now, whether anybody published it or not. */
    Trial begin(Actor by, UUID templateId, UUID stageId) {
        by.mayWrite();
        return begin(by, unpublished.stage(by, templateId, stageId), unpublished.language(by, templateId),
                "/evaluations/" + templateId + "/stages/" + stageId);
    }

    private Trial begin(Actor by, FrozenStage stage, String language, String back) {
        var trial = Trial.begun(by, stage, language, back, engines.runnerOf(by.accountId(), stage), clock.instant());
        trials.keep(by, trial);
        return trial;
    }

    Trial answer(Actor by, UUID id, String typed) {
        var words = typed.strip();
        if (words.isEmpty()) throw new Refusal.Invalid("words", "Write an answer, or say that you have none.");
        return trials.replace(by, talk(by, id), talk(by, id).saying(Kind.ANSWERS, fitting(words)));
    }

    Trial repeat(Actor by, UUID id) {
        var trial = talk(by, id);
        if (trial.stage().kind() != Stage.Kind.PRACTICE_SESSION) {
            throw new Refusal.Conflict("Only practice lets you answer a question again.");
        }
        return trials.replace(by, trial, trial.saying(Kind.REPEATS, AGAIN));
    }

    /** Ends it where it stands; what was said is judged. */
    Trial end(Actor by, UUID id) {
        var trial = trials.of(by, id);
        return trials.replace(by, trial, trial.ended());
    }

    Trial handIn(Actor by, UUID id, List<String> typed) {
        var trial = trials.of(by, id);
        if (!trial.isWritten() || trial.handedIn()) throw new Refusal.Conflict("This was handed in already.");
        var asked = Asking.of(trial.stage()).size();
        return trials.replace(by, trial, trial.writing(IntStream.range(0, asked)
                .mapToObj(i -> i < typed.size() ? fitting(typed.get(i).strip()) : "").toList()));
    }

    /** The interviewer's next words and, after the last ones, the scorecard; false when nobody answers now. */
    boolean goOn(Actor by, UUID id) {
        var trial = trials.of(by, id);
        if (!trial.runner().isThere()) return true;
        try {
            if (!trial.handedIn() && trial.isOurTurn()) trial = ask(by, trial);
            if (trial.handedIn() && trial.card() == null) judge(by, trial);
            return true;
        } catch (Away why) {
            log.warn("A trial waits for its interviewer: {}", why.getMessage());
            return false;
        }
    }

    private Trial ask(Actor by, Trial trial) {
        var said = engines.of(trial.runner()).next(trial.seen(clock.instant()), engines.means(by.accountId()),
                piece -> {});
        return trials.replace(by, trial, trial.hearing(said));
    }

    private void judge(Actor by, Trial trial) {
        trials.replace(by, trial, trial.judged(engines.of(trial.runner()).judge(trial.hearing(),
                engines.means(by.accountId()))));
    }

    private Trial talk(Actor by, UUID id) {
        var trial = trials.of(by, id);
        var isTheirs = trial.runner() != Runner.NOBODY && !trial.isWritten() && !trial.handedIn() && !trial.isOurTurn();
        if (!isTheirs) throw new Refusal.Conflict("There is nothing to answer here now.");
        return trial;
    }

    private static String fitting(String words) {
        if (words.length() <= LONGEST) return words;
        throw new Refusal.Invalid("words", "An answer has at most 20,000 characters.");
    }
}
