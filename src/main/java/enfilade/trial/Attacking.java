package enfilade.trial;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.engine.Endpoint;
import enfilade.engine.Engines;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Unpublished;
import enfilade.job.Jobs;
import enfilade.trial.AttackRun.Status;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An admin has attacks tried on an interviewer. The work is ordered here and done apart, because a model takes minutes
 * for it.
 */
@Service
@Transactional
class Attacking {

    /** Attacks that were ordered. */
    record Order(UUID account, UUID profile, UUID run) {}

    static final TaskDescriptor<Order> TRY = TaskDescriptor.of("try-attacks", Order.class);

    private final AttackRuns runs;
    private final Unpublished unpublished;
    private final Engines engines;
    private final Jobs jobs;
    private final Clock clock;

    Attacking(AttackRuns runs, Unpublished unpublished, Engines engines, Jobs jobs, Clock clock) {
        this.runs = runs;
        this.unpublished = unpublished;
        this.engines = engines;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** One at a time; what was found the last time makes room. */
    void begin(Actor by, UUID profileId) {
        by.mayWrite();
        var version = runs.hold(by.accountId(), profileId)
                .orElseThrow(() -> new Refusal.NotFound("agent profile"));
        if (runs.of(by.accountId(), profileId).filter(AttackRun::isRunning).isPresent()) {
            throw new Refusal.Conflict("Attacks are being tried on this interviewer already.");
        }
        var runner = engines.runnerOf(by.accountId(), unpublished.interviewer(by, profileId));
        if (!runner.isThere()) {
            throw new Refusal.Conflict("People score here, so there is no software that could be attacked.");
        }
        var run = AttackRun.begun(by.accountId(), profileId, version, runner, model(by, runner), by.name(),
                clock.instant());
        runs.begin(run);
        jobs.once(TRY, run.id().toString(), new Order(by.accountId().value(), profileId, run.id()), clock.instant());
    }

    /** What was found so far stays. Nothing happens when it is over already. */
    void stop(Actor by, UUID profileId) {
        by.mayWrite();
        runs.hold(by.accountId(), profileId).orElseThrow(() -> new Refusal.NotFound("agent profile"));
        runs.of(by.accountId(), profileId).filter(AttackRun::isRunning)
                .ifPresent(it -> runs.keep(it, it.ended(Status.STOPPED, null, clock.instant())));
    }

    private String model(Actor by, Runner runner) {
        return runner == Runner.MODEL ? name(engines.means(by.accountId()).endpoint()) : "";
    }

    private static String name(@Nullable Endpoint it) {
        return it == null || it.model().isEmpty() ? "the installation's model" : it.model();
    }
}
