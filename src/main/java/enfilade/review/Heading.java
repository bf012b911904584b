package enfilade.review;

import enfilade.account.Actor;
import enfilade.journey.Entry;
import enfilade.journey.Progress.Mark;
import enfilade.journey.Standing.Reason;
import enfilade.session.Asked;
import enfilade.session.Dossier;
import enfilade.session.Session;
import enfilade.web.Dates;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a journey stands, in words: who, at which door, since when, for what, and whose turn it is.
 *
 * @param question what is to be done; null when it is nobody's turn any more
 */
record Heading(String title, String badge, String tone, String attempt, @Nullable String question, String turn,
               String since, String at) {

    /** @param away who is not here, by their ids, and until when */
    static Heading of(Actor me, Dossier it, @Nullable Session shown, List<Entry> entries,
                      @Nullable String assignee, Map<UUID, String> away, Dates dates) {
        var now = it.standing();
        return new Heading(it.participant() + " at " + it.stage().name(), badge(it, entries, dates),
                now.status().tone(), attempt(it, shown), question(it), turn(me, it, assignee, away),
                dates.minute(now.since(), me.zone()), now.since().toString());
    }

    private static @Nullable String question(Dossier it) {
        var now = it.standing();
        return switch (now.status()) {
            case WAITING -> it.waitingFor() == Reason.REQUEST ? "Asks for a person, more time or another way"
                    : Waiting.question(it.waitingFor(), it.stage().name(), null, null);
            case COMPLETED -> isUnsaid(it) ? Waiting.question(null, it.stage().name(), null, now.recommendation())
                    : null;
            case ACTIVE, STOPPED, WITHDRAWN, TAKEN_BACK -> null;
        };
    }

    private static boolean isUnsaid(Dossier it) {
        var word = it.standing().recommendation();
        return it.revision().isAssessed() && (word == null || word.isDraft());
    }

    private static String turn(Actor me, Dossier it, @Nullable String assignee, Map<UUID, String> away) {
        var now = it.standing();
        if (now.isActive()) {
            return it.door().mark() == Mark.JUDGING ? "It is being judged" : "It is the turn of " + it.participant();
        }
        if (question(it) == null) return recommendation(it);
        if (assignee != null) {
            var id = it.journey().assigneeId();
            if (me.id().equals(id)) return "You have taken it";
            return assignee + (away.containsKey(id) ? away.get(id) + ", has taken it; others may" : " has taken it");
        }
        var reviewers = it.stage().reviewers();
        if (reviewers.isEmpty()) return "Anyone who reviews may decide";
        var isStandIn = Asked.mayReview(me, it.stage()) && !reviewers.containsKey(me.id());
        return Away.asked(reviewers.entrySet().stream().map(one -> one.getValue()
                + away.getOrDefault(one.getKey(), "")).sorted().toList())
                + (isStandIn && !away.keySet().containsAll(reviewers.keySet()) ? "; you may stand in" : "");
    }

    private static String recommendation(Dossier it) {
        var word = it.standing().recommendation();
        return word == null ? "" : "Recommendation: " + word.words()
                + (word.isDraft() ? ", a draft" : ", by " + word.by());
    }

    private static String badge(Dossier it, List<Entry> entries, Dates dates) {
        return switch (it.standing().status()) {
            case WAITING -> ("Waiting " + dates.age(it.standing().since())).strip();
            case STOPPED -> "Stopped by " + entries.getLast().byName();
            case ACTIVE, COMPLETED, WITHDRAWN, TAKEN_BACK -> it.standing().status().label();
        };
    }

    /** Which attempt the page shows, and not of how many: somebody may have more of them than others. */
    private static String attempt(Dossier it, @Nullable Session shown) {
        if (it.stage().kind().isForReviewers() || shown == null) return "";
        var made = it.attempt(shown);
        var most = it.stage().attempts();
        return made == 1 && Integer.valueOf(1).equals(most) ? "" : "Attempt " + made;
    }
}
