package enfilade.session;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import enfilade.Checks;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.activity.Activities;
import enfilade.evaluation.FrozenRevisions;
import enfilade.evaluation.Scorecard;
import enfilade.evaluation.Take.State;
import enfilade.job.Jobs;
import enfilade.journey.Guiding;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An engine is asked to judge what was handed in, and files what it found. Between the two nobody holds anything: the
 * asking itself is {@link Judgement}'s, outside of any transaction.
 */
@Service
@Transactional
public class Judging {

    /**
     * One judgement that was asked for.
     *
     * @param after  how many of an engine's scorecards were there before: whoever finds more has come too late
     * @param tries  how often nobody answered
     * @param reason why it is judged again, and who asked; null for the first
     * @param trouble why nobody answered the last time
     */
    record Order(UUID account, UUID session, int after, int tries, @Nullable String reason,
                 @Nullable String trouble) {

        Order triedOnceMore(@Nullable String trouble) {
            return new Order(account, session, after, tries + 1, reason, trouble);
        }
    }

    static final TaskDescriptor<Order> JUDGE = TaskDescriptor.of("judge-session", Order.class);

    private final Sessions sessions;
    private final Scorecards scorecards;
    private final FrozenRevisions revisions;
    private final Judges judges;
    private final Scoring scoring;
    private final Guiding guiding;
    private final Jobs jobs;
    private final Activities activities;
    private final Clock clock;

    Judging(Sessions sessions, Scorecards scorecards, FrozenRevisions revisions, Judges judges, Scoring scoring,
            Guiding guiding, Jobs jobs, Activities activities, Clock clock) {
        this.sessions = sessions;
        this.scorecards = scorecards;
        this.revisions = revisions;
        this.judges = judges;
        this.scoring = scoring;
        this.guiding = guiding;
        this.jobs = jobs;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * Somebody who may review has it judged once more. What was found before stays beside it, and a person's score
     * still counts before any engine's.
     */
    public void again(Actor by, UUID sessionId, @Nullable String reason) {
        by.mayReview();
        var checks = new Checks();
        var why = checks.required("reason", reason, Scoring.LONGEST_REASON, "Say why it is to be judged again.");
        checks.refuse();
        guiding.hold(by, sessions.of(by.accountId(), sessionId).journeyId());
        var session = sessions.of(by.accountId(), sessionId);
        var stage = revisions.of(by.accountId(), session.revisionId()).stage(session.stageId());
        Asked.refuseStrangers(by, stage);
        judges.whyNotAgain(session, stage).ifPresent(no -> {
            throw new Refusal.Conflict(no);
        });
        order(session, by.name() + ": " + why);
        activities.record(by, "session.updated", sessionId, "Had " + stage.name() + " judged again");
    }

    /** What was handed in is judged as soon as somebody is free to. Belongs to the transaction that hands it in. */
    void order(Actor by, Session handedIn) {
        if (handedIn.runner().isThere()) order(handedIn, null);
    }

    /** The judgement that a session waits for, and when it is asked for next. */
    Optional<Jobs.Waiting<Order>> pending(Actor by, Session session) {
        return jobs.waiting(JUDGE, which(session, enginesCards(session)));
    }

    /** What there is to judge, unless somebody has done it or there is nothing any more. */
    Optional<Session> find(Actor system, Order order) {
        return sessions.findByAccountIdAndId(system.accountId(), order.session())
                .filter(it -> it.handedInAt() != null && it.status() != State.FAILED)
                .filter(it -> enginesCards(it) == order.after());
    }

    /** Filed once, however often the work was taken up. */
    void file(Actor system, Order order, Scorecard card) {
        var session = sessions.findByAccountIdAndId(system.accountId(), order.session());
        if (session.isEmpty()) return;
        guiding.hold(system, session.get().journeyId());
        if (find(system, order).isPresent()) scoring.judged(system, order.session(), card, order.reason());
    }

    private void order(Session session, @Nullable String reason) {
        var after = enginesCards(session);
        jobs.once(JUDGE, which(session, after), new Order(session.accountId().value(), session.id(), after, 0, reason,
                null), clock.instant());
    }

    private static String which(Session session, int after) {
        return session.id() + ":" + after;
    }

    private int enginesCards(Session session) {
        return (int) scorecards.of(session.accountId(), List.of(session.id())).stream()
                .filter(it -> !it.card().judge().isPerson()).count();
    }
}
