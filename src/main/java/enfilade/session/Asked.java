package enfilade.session;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.evaluation.FrozenStage;
import enfilade.journey.Petition;
import java.util.stream.Collectors;

/** Who may score and decide at a door: those who were asked; anyone who reviews, when nobody was asked by name. */
public final class Asked {

    /** Owners and admins may stand in everywhere, so that nobody waits for a person who has left the team. */
    public static boolean mayReview(Actor who, FrozenStage stage) {
        return who.role().reviews()
                && (who.role().writes() || stage.reviewers().isEmpty() || stage.reviewers().containsKey(who.id()));
    }

    /** Who may answer what a participant asks, and so reads in which words: those may speak of somebody's health. */
    public static boolean mayAnswer(Actor who, Petition.Kind asked, FrozenStage stage) {
        return asked == Petition.Kind.ERASURE ? who.role().writes() : mayReview(who, stage);
    }

    public static void refuseStrangers(Actor who, FrozenStage stage) {
        if (!mayReview(who, stage)) {
            throw new Refusal.NotAllowed("Others were asked to review here: " + stage.reviewers().values().stream()
                    .sorted().collect(Collectors.joining(", ")) + ".");
        }
    }

    private Asked() {}
}
