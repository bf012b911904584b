package enfilade.review;

import enfilade.account.Actor;
import enfilade.journey.Decision;
import enfilade.journey.Decisions;
import enfilade.journey.Journey;
import enfilade.journey.Stroll;
import enfilade.session.Walker;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import org.springframework.stereotype.Component;

/** Through the use cases that people have: begin, hand in, ask, score, decide, take back. */
@Component
class RandomStroll implements Stroll {

    private final Walker walker;
    private final Reviewing reviewing;
    private final Decisions decisions;
    private final Clock clock;

    RandomStroll(Walker walker, Reviewing reviewing, Decisions decisions, Clock clock) {
        this.walker = walker;
        this.reviewing = reviewing;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public void step(Actor reviewer, Journey it, Random chance) {
        var acts = new ArrayList<Runnable>();
        acts.add(() -> walker.begins(it));
        acts.add(() -> walker.handsIn(it));
        acts.add(() -> walker.asks(it, "May I talk to somebody?"));
        for (var score : new int[] {10, 60, 95}) acts.add(() -> walker.scores(reviewer, it, score));
        for (var kind : Decision.Kind.fitting(it.standing())) {
            if (kind != Decision.Kind.STOP || it.entries() > 15) acts.add(() -> decide(reviewer, it, kind));
        }
        decisions.of(it.accountId(), it.id()).stream().reduce((one, later) -> later)
                .ifPresent(last -> acts.add(() -> reviewing.undo(reviewer, it.id(), last.id())));
        Stroll.oneOf(chance, acts);
    }

    private void decide(Actor reviewer, Journey it, Decision.Kind kind) {
        var until = kind == Decision.Kind.EXTEND ? clock.instant().plus(Duration.ofDays(2)) : null;
        reviewing.decide(reviewer, it.id(), new Decision.Draft(kind, "Because",
                kind == Decision.Kind.COMPLETE ? "no_hire" : null, until), it.entries());
    }
}
