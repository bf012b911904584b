package enfilade.review;

import enfilade.Checks;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.activity.Activities;
import enfilade.journey.Decision;
import enfilade.journey.Guiding;
import enfilade.journey.Paths;
import enfilade.journey.Petition;
import enfilade.journey.Petition.Kind;
import enfilade.journey.Petition.Status;
import enfilade.journey.Petitions;
import enfilade.session.Asked;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person answers what a participant asked: in words that the participant reads, and by what is done about it. */
@Service
@Transactional
public class Answering {

    /**
     * What somebody answers.
     *
     * @param how what becomes of it; null is an answer in words alone
     */
    record Draft(@Nullable Status how, @Nullable String words) {}

    private final Guiding guiding;
    private final Petitions petitions;
    private final Reviewing reviewing;
    private final Paths paths;
    private final Activities activities;
    private final Clock clock;

    Answering(Guiding guiding, Petitions petitions, Reviewing reviewing, Paths paths,
              Activities activities, Clock clock) {
        this.guiding = guiding;
        this.petitions = petitions;
        this.reviewing = reviewing;
        this.paths = paths;
        this.activities = activities;
        this.clock = clock;
    }

    /** Pressed twice by the same person it is answered once; of two people the second hears who was faster. */
    Petition answer(Actor by, UUID petitionId, Draft draft) {
        by.mayReview();
        var seen = petitions.of(by.accountId(), petitionId);
        var journey = guiding.hold(by, seen.journeyId());
        var it = petitions.of(by.accountId(), petitionId);
        if (it.kind() == Kind.ERASURE) by.mayEnrol();
        else Asked.refuseStrangers(by, paths.of(journey).stage(journey.stageId()));
        var words = checked(it, draft);
        if (!it.isOpen()) return answeredAlready(by, it, words);
        if (it.kind().isOnTheWay()) {
            reviewing.decide(by, it.journeyId(), new Decision.Draft(Decision.Kind.ANSWER, words, null, null), null);
            return petitions.of(by.accountId(), petitionId);
        }
        var how = Objects.requireNonNull(draft.how());
        var answered = petitions.save(it.settled(how, by, words, null, clock.instant()));
        activities.record(by, "journey.answered", it.journeyId(), "Answered what a participant asked");
        return answered;
    }

    private static Petition answeredAlready(Actor by, Petition it, String words) {
        if (by.id().equals(it.settledBy()) && words.equals(it.answer())) return it;
        throw new Refusal.Conflict("This has been settled meanwhile"
                + (it.settledByName() == null ? "." : ", by " + it.settledByName() + "."));
    }

    private static String checked(Petition it, Draft draft) {
        var checks = new Checks();
        var fitting = fitting(it.kind());
        if (draft.how() == null && !it.kind().isOnTheWay()) {
            checks.add("outcome", "required", it.kind() == Kind.LOOK_AGAIN ? "Say whether it stays or changes."
                    : "Say that you decline. Who is erased needs no answer.");
        } else if (draft.how() != null && !fitting.contains(draft.how())) {
            checks.add("outcome", "invalid", "That is no answer to this.");
        }
        var words = checks.required("words", draft.words(), Petition.LONGEST, "Write what they will read.");
        checks.refuse();
        return Objects.requireNonNull(words);
    }

    /** What an answer to this can say. What was done is done elsewhere: by a decision, or by erasing them. */
    static Set<Status> fitting(Kind kind) {
        return switch (kind) {
            case PERSON, MORE_TIME, ANOTHER_WAY -> Set.of(Status.ANSWERED);
            case LOOK_AGAIN -> Set.of(Status.STAYS, Status.CHANGED);
            case ERASURE -> Set.of(Status.DECLINED);
        };
    }
}
