package enfilade.review;

import enfilade.account.Actor;
import enfilade.journey.Entry;
import enfilade.journey.Petition;
import enfilade.journey.Petition.Kind;
import enfilade.session.Asked;
import enfilade.session.Dossier;
import enfilade.web.Dates;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a participant asks beside their way, as a task: what, since when, by when, whose turn it is, and what the reader
 * can do.
 *
 * @param hint    what to think of first; null for nothing
 * @param settled what became of it, by whom and when; null while it is open
 * @param no      why the reader can do nothing, if so
 */
record Errand(String title, String asks, Plea plea, String since, String at, String due, boolean isLate, String turn,
              @Nullable String hint, @Nullable String settled, @Nullable String no) {

    static Errand of(Actor me, Petition it, Dossier about, List<Entry> entries, boolean isAlone, Instant now,
                     Dates dates) {
        var settled = it.isOpen() ? null : it.status().label()
                + (it.settledByName() == null ? "" : ", by " + it.settledByName() + " "
                + dates.day(it.settledAt(), me.zone()));
        return new Errand(about.participant() + (it.kind() == Kind.ERASURE ? " asks to be erased"
                : " asks somebody to look again"), it.kind().label(), Plea.of(me, it, about.stage()),
                dates.minute(it.askedAt(), me.zone()), it.askedAt().toString(),
                Waiting.due(it.dueAt(), it.isLate(now), me, dates), it.isLate(now), turn(it, about),
                hint(me, it, entries, isAlone), settled, no(me, it, about));
    }

    private static String turn(Petition it, Dossier about) {
        if (it.kind() == Kind.ERASURE) return "Owners and admins";
        var asked = about.stage().reviewers().values().stream().sorted().toList();
        return asked.isEmpty() ? "Anyone who reviews may answer" : "Asked: " + String.join(", ", asked);
    }

    /** Whoever looks again should see it with fresh eyes, where there is somebody else. */
    private static @Nullable String hint(Actor me, Petition it, List<Entry> entries, boolean isAlone) {
        if (it.kind() != Kind.LOOK_AGAIN || !it.isOpen() || isAlone) return null;
        var last = entries.reversed().stream()
                .filter(entry -> entry.kind() == Entry.Kind.DECIDED || entry.kind() == Entry.Kind.JUDGED).findFirst();
        return last.filter(entry -> me.id().equals(entry.by())).map(entry -> "The last word here was yours. If a "
                + "colleague can, let them look at it: four eyes see what two have missed.").orElse(null);
    }

    private static @Nullable String no(Actor me, Petition it, Dossier about) {
        if (!it.isOpen()) return null;
        if (it.kind() == Kind.ERASURE) {
            return me.role().writes() ? null : "Only owners and admins can erase somebody, or decline it.";
        }
        if (!me.role().reviews()) return "Only reviewers can answer this.";
        return Asked.mayAnswer(me, it.kind(), about.stage()) ? null : "Others were asked to review here.";
    }
}
