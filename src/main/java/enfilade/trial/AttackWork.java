package enfilade.trial;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import enfilade.Refusal;
import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.engine.Attacks;
import enfilade.engine.Attacks.Worth;
import enfilade.engine.Away;
import enfilade.engine.Engines;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Unpublished;
import enfilade.job.Places;
import enfilade.trial.AttackRun.Status;
import enfilade.trial.Attacking.Order;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tries the attacks one after the other, with nothing held while an engine judges. Each is kept as soon as it was
 * tried, so that a process that is killed leaves the rest to another.
 */
@Configuration(proxyBeanMethods = false)
class AttackWork {

    private static final int MOST_TRIES = 6;
    private static final Duration PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final AttackRuns runs;
    private final Unpublished unpublished;
    private final Engines engines;
    private final Places places;
    private final Clock clock;

    AttackWork(AttackRuns runs, Unpublished unpublished, Engines engines, Places places, Clock clock) {
        this.runs = runs;
        this.unpublished = unpublished;
        this.engines = engines;
        this.places = places;
        this.clock = clock;
    }

    @Bean
    CustomTask<Order> tryAttacks() {
        return Tasks.custom(Attacking.TRY).execute((task, context) -> work(task.getData())
                .<CompletionHandler<Order>>map(pause -> (complete, operations) ->
                        operations.reschedule(complete, clock.instant().plus(pause)))
                .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }

    /** @return when to go on with it; empty when there is nothing more to do */
    private Optional<Duration> work(Order order) {
        var account = new AccountId(order.account());
        while (true) {
            var run = runs.of(account, order.profile()).filter(it -> it.id().equals(order.run()))
                    .filter(AttackRun::isRunning).orElse(null);
            if (run == null) return Optional.empty();
            try {
                runs.keep(run, run.isComplete() ? run.ended(Status.DONE, null, clock.instant()) : run.with(worth(run)));
            } catch (Places.Full full) {
                return Optional.of(full.comeBack());
            } catch (Refusal gone) {
                runs.keep(run, run.ended(Status.FAILED, gone.getMessage(), clock.instant()));
            } catch (Away why) {
                if (run.tries() + 1 < MOST_TRIES) {
                    runs.keep(run, run.unanswered(String.valueOf(why.getMessage())));
                    return Optional.of(pause(run.tries(), why));
                }
                runs.keep(run, run.ended(Status.FAILED, why.getMessage(), clock.instant()));
            }
        }
    }

    private Worth worth(AttackRun run) {
        var system = Actor.system(run.accountId());
        var stage = unpublished.interviewer(system, run.profileId());
        if (runs.version(run.accountId(), run.profileId()).filter(it -> it == run.agentVersion()).isEmpty()) {
            throw new Refusal.Conflict("The interviewer was changed meanwhile.");
        }
        var means = engines.means(run.accountId());
        var engine = engines.of(run.runner());
        if (!engine.runs(stage, means)) throw new Refusal.Conflict("No engine judges here any more.");
        var attack = run.next().orElse(null);
        if (run.runner() != Runner.MODEL) return Attacks.worth(stage, "en", attack, engine, means);
        return places.during(() -> Attacks.worth(stage, "en", attack, engine, means));
    }

    private static Duration pause(int tries, Away why) {
        var ours = PAUSE.multipliedBy(1L << tries);
        var longer = why.again().compareTo(ours) > 0 ? why.again() : ours;
        return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }
}
