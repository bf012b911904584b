package enfilade.session;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.engine.Away;
import enfilade.engine.Engines;
import enfilade.engine.Hearing;
import enfilade.engine.Means;
import enfilade.evaluation.Judge;
import enfilade.evaluation.Runner;
import enfilade.job.Places;
import enfilade.evaluation.Score;
import enfilade.evaluation.Scorecard;
import enfilade.session.Judging.Order;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Has judged what was handed in, by whichever engine held it. When nobody answers it asks again with growing pauses,
 * for about a day; then a person is told that it could not be judged. A process that is killed meanwhile leaves the
 * order standing.
 */
@Configuration(proxyBeanMethods = false)
class Judgement {

    /** How long it waits after each try; the last one again and again. */
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(10), Duration.ofSeconds(30),
            Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(15),
            Duration.ofMinutes(30), Duration.ofHours(1));
    private static final int MOST_TRIES = 30;

    /** From then on the script judges, where the account wants that. */
    private static final int BEFORE_THE_SCRIPT = 3;
    private static final Logger log = LoggerFactory.getLogger(Judgement.class);

    private final Judging judging;
    private final Judges judges;
    private final Hearings hearings;
    private final Engines engines;
    private final Places places;
    private final Clock clock;

    /** What is to be done with an order that is not done yet. */
    private record Later(Order order, Duration pause) {}

    Judgement(Judging judging, Judges judges, Hearings hearings, Engines engines, Places places, Clock clock) {
        this.judging = judging;
        this.judges = judges;
        this.hearings = hearings;
        this.engines = engines;
        this.places = places;
        this.clock = clock;
    }

    @Bean
    CustomTask<Order> judgeSession() {
        return Tasks.custom(Judging.JUDGE).execute((task, context) -> {
            return judge(task.getData()).<CompletionHandler<Order>>map(later -> (complete, operations) ->
                    operations.reschedule(complete, clock.instant().plus(later.pause()), later.order()))
                    .orElseGet(CompletionHandler.OnCompleteRemove::new);
        });
    }

    /** @return empty when there is nothing more to do */
    private Optional<Later> judge(Order order) {
        var system = Actor.system(new AccountId(order.account()));
        var found = judging.find(system, order);
        if (found.isEmpty()) return Optional.empty();
        var session = found.get();
        var hearing = hearings.of(session);
        try {
            judging.file(system, order, judged(session, hearing, order.tries()));
            return Optional.empty();
        } catch (Places.Full full) {
            return Optional.of(new Later(order, full.comeBack()));
        } catch (Away why) {
            log.warn("Session {} is not judged yet, try {}: {}", session.id(), order.tries() + 1, why.getMessage());
            if (order.tries() + 1 < MOST_TRIES) {
                return Optional.of(new Later(order.triedOnceMore(why.getMessage()), pause(order.tries(), why)));
            }
            judging.file(system, order, givenUp(session.runner(), hearing));
            return Optional.empty();
        }
    }

    private Scorecard judged(Session session, Hearing hearing, int tries) {
        var means = engines.means(session.accountId());
        var runner = runner(judges.of(session, hearing.stage()), hearing, means, tries);
        if (runner == null) return givenUp(session.runner(), hearing);
        if (runner != Runner.MODEL) return engines.of(runner).judge(hearing, means);
        return places.during(() -> engines.of(runner).judge(hearing, means));
    }

    /** Nobody, when the model was taken away since and no script is wanted in its place. */
    private @Nullable Runner runner(Runner chosen, Hearing hearing, Means means, int tries) {
        if (chosen == Runner.NOBODY) return null;
        var isThere = engines.of(chosen).runs(hearing.stage(), means);
        var isTired = !isThere || tries >= BEFORE_THE_SCRIPT;
        var mayScript = chosen == Runner.MODEL && means.goesOnByScript()
                && engines.of(Runner.SCRIPTED).runs(hearing.stage(), means);
        if (isTired && mayScript) return Runner.SCRIPTED;
        return isThere ? chosen : null;
    }

    /** What the other end asked for, if that is longer. */
    private static Duration pause(int tries, Away why) {
        var ours = PAUSES.get(Math.min(tries, PAUSES.size() - 1));
        var longest = PAUSES.getLast();
        var theirs = why.again().compareTo(longest) > 0 ? longest : why.again();
        return theirs.compareTo(ours) > 0 ? theirs : ours;
    }

    /** A result of its own, which goes to a person; everything that was said is there. */
    private static Scorecard givenUp(Runner runner, Hearing hearing) {
        var why = "This was not judged: the language model could not be reached.";
        return new Scorecard(new Judge.Engine(runner.isThere() ? runner : Runner.MODEL, "", "none", hearing.revision()),
                hearing.stage().dimensions().stream().map(it -> new Score(it.name(), it.weight(), null, why,
                        List.of())).toList(), why + " It can be judged again, or a person scores.", null);
    }
}
