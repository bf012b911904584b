package enfilade.review;

import enfilade.account.Actor;
import enfilade.journey.Entry;
import enfilade.journey.Progress.Mark;
import enfilade.journey.Standing.Reason;
import enfilade.journey.Standing.Status;
import enfilade.session.Asked;
import enfilade.session.Dossier;
import enfilade.session.Session;
import enfilade.web.Dates;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a journey stands, in words: who, at which door, since when, for what, and whose turn it is.
 *
 * @param question what is to be done; null when it is nobody's turn any more
 * @param request  what the participant asked for, word for word
 */
record Heading(String title, String badge, String tone, String attempt, @Nullable String question, String turn,
               String since, String at, @Nullable String request) {

    static Heading of(Actor me, Dossier it, @Nullable Session shown, List<Entry> entries,
                      @Nullable String assignee, Dates dates) {
        var now = it.standing();
        var asks = it.waitingFor() == Reason.REQUEST ? entries.reversed().stream().map(Entry::words)
                .filter(Objects::nonNull).findFirst().orElse(null) : null;
        return new Heading(it.participant() + " at " + it.stage().name(), badge(it, entries, dates), tone(now.status()),
                attempt(it, shown), question(it), turn(me, it, assignee), dates.minute(now.since(), me.zone()),
                now.since().toString(), asks);
    }

    private static @Nullable String question(Dossier it) {
        var now = it.standing();
        return switch (now.status()) {
            case WAITING -> it.waitingFor() == Reason.REQUEST ? "Asks for a person, more time or another way"
                    : Waiting.question(it.waitingFor(), it.stage().name(), null, null);
            case COMPLETED -> isUnsaid(it) ? Waiting.question(null, it.stage().name(), null, now.recommendation())
                    : null;
            case ACTIVE, STOPPED, WITHDRAWN -> null;
        };
    }

    private static boolean isUnsaid(Dossier it) {
        var word = it.standing().recommendation();
        return it.revision().isAssessed() && (word == null || word.isDraft());
    }

    private static String turn(Actor me, Dossier it, @Nullable String assignee) {
        var now = it.standing();
        if (now.isActive()) {
            return it.door().mark() == Mark.JUDGING ? "It is being judged" : "It is the turn of " + it.participant();
        }
        if (question(it) == null) return recommendation(it);
        if (assignee != null) {
            return me.id().equals(it.journey().assigneeId()) ? "You have taken it" : assignee + " has taken it";
        }
        var asked = it.stage().reviewers().values().stream().sorted().toList();
        return asked.isEmpty() ? "Anyone who reviews may decide" : "Asked: " + String.join(", ", asked)
                + (Asked.mayReview(me, it.stage()) && !it.stage().reviewers().containsKey(me.id())
                ? "; you may stand in" : "");
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
            case ACTIVE, COMPLETED, WITHDRAWN -> it.standing().status().label();
        };
    }

    private static String tone(Status status) {
        return switch (status) {
            case ACTIVE -> "accent";
            case WAITING -> "waiting";
            case COMPLETED -> "passed";
            case STOPPED -> "stopped";
            case WITHDRAWN -> "";
        };
    }

    /** Which attempt the page shows. */
    private static String attempt(Dossier it, @Nullable Session shown) {
        if (it.stage().kind().isForReviewers() || shown == null) return "";
        var made = it.attempt(shown);
        var most = it.stage().attempts();
        if (most != null && made <= most) return most == 1 ? "" : "Attempt " + made + " of " + most;
        return "Attempt " + made + (most == null ? "" : ", " + (made - most) + " granted");
    }
}
