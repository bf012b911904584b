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
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskRejectedException;
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
    private final SimpleAsyncTaskExecutor threads;
    private final Map<UUID, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();

    Trying(Unpublished unpublished, Engines engines, Trials trials, Clock clock,
           SimpleAsyncTaskExecutor talkExecutor) {
        this.unpublished = unpublished;
        this.engines = engines;
        this.trials = trials;
        this.clock = clock;
        this.threads = talkExecutor;
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

    /**
     * The interviewer finds its next words and, after the last ones, the scorecard: by one at a time, on a thread of
     * its own, however long that takes. It is done with when there is nothing more to do, or nobody could be reached.
     */
    CompletableFuture<Void> goOn(Actor by, UUID id) {
        var mine = new CompletableFuture<Void>();
        var others = underWay.putIfAbsent(id, mine);
        if (others != null) return others.copy();
        try {
            threads.execute(() -> {
                try {
                    think(by, id);
                } finally {
                    done(id, mine);
                }
            });
        } catch (TaskRejectedException full) {
            done(id, mine);
        }
        return mine.copy();
    }

    boolean isUnderWay(UUID id) {
        return underWay.containsKey(id);
    }

    private void done(UUID id, CompletableFuture<Void> mine) {
        underWay.remove(id);
        mine.complete(null);
    }

    /** Begun anew when they went on in the meantime; given up when they left. */
    private void think(Actor by, UUID id) {
        try {
            while (step(by, trials.of(by, id))) log.debug("Trial {} goes on", id);
        } catch (Refusal.NotFound left) {
            log.debug("Trial {} was left", id);
        } catch (RuntimeException problem) {
            log.error("Trial {} cannot go on", id, problem);
        }
    }

    private boolean step(Actor by, Trial trial) {
        if (!trial.runner().isThere() || !trial.isOurTurn()) return false;
        try {
            trials.replace(by, trial, found(by, trial));
            return true;
        } catch (Refusal.Conflict meanwhile) {
            return true;
        } catch (Away why) {
            log.warn("A trial waits for its interviewer: {}", why.getMessage());
            trials.unanswered(by, trial);
            return false;
        }
    }

    private Trial found(Actor by, Trial trial) {
        var engine = engines.of(trial.runner());
        var means = engines.means(by.accountId());
        return trial.handedIn() ? trial.judged(engine.judge(trial.hearing(), means))
                : trial.hearing(engine.next(trial.seen(clock.instant()), means, piece -> { }));
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
