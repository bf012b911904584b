package enfilade.session;

import enfilade.journey.Decision;
import enfilade.journey.Decisions;
import enfilade.journey.Entry;
import enfilade.journey.History;
import enfilade.journey.Standing.Reason;
import enfilade.web.Dates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a participant asked the people of the team, and what these answered or did about it. */
@Component
class Wishes {

    /**
     * One of them.
     *
     * @param answer null as long as nobody has answered in words
     * @param deed   what was done about it, without the reason; null as long as nothing was
     */
    record Wish(String words, Instant at, @Nullable String answer, @Nullable Told deed) {}

    private final History history;
    private final Decisions decisions;
    private final Dates dates;

    Wishes(History history, Decisions decisions, Dates dates) {
        this.history = history;
        this.decisions = decisions;
        this.dates = dates;
    }

    /** Of one journey, the oldest first. What was taken back is neither an answer nor a deed. */
    List<Wish> of(Visit visit) {
        var entries = history.of(visit.visitor().accountId(), visit.journey().id());
        if (entries.stream().noneMatch(it -> it.kind() == Entry.Kind.ASKED)) return List.of();
        var undone = entries.stream().filter(it -> it.kind() == Entry.Kind.UNDONE).map(Entry::decision).toList();
        var settled = decisions.of(visit.visitor().accountId(), visit.journey().id()).stream()
                .filter(it -> it.waitedFor() == Reason.REQUEST && !undone.contains(it.id())).toList();
        var wishes = new ArrayList<Wish>();
        for (var entry : entries) {
            if (entry.kind() == Entry.Kind.ASKED) {
                wishes.add(new Wish(Objects.requireNonNull(entry.words()), entry.at(), null, null));
            }
            settled.stream().filter(it -> it.id().equals(entry.decision()) && entry.kind() == Entry.Kind.DECIDED)
                    .forEach(it -> wishes.add(settled(wishes.removeLast(), it, visit)));
        }
        return List.copyOf(wishes);
    }

    private Wish settled(Wish wish, Decision by, Visit visit) {
        var answer = by.kind() == Decision.Kind.ANSWER ? by.reason() : null;
        return new Wish(wish.words(), wish.at(), answer, deed(by, visit));
    }

    /** An end is told where it belongs, and only once it cannot be taken back any more. */
    private @Nullable Told deed(Decision by, Visit visit) {
        return switch (by.kind()) {
            case EXTEND -> Told.minute(" gave you until %s.", Objects.requireNonNull(by.until()), visit.zone(), dates)
                    .after(visit.team());
            case GRANT_ATTEMPT -> Told.of(visit.team() + " gave you another attempt.");
            case ADVANCE -> visit.journey().standing().hasEnded() && !visit.isOver() ? null
                    : Told.of(visit.team() + " let you go on.");
            case APPROVE, DECLINE, MOVE_ON, ANSWER, STOP, COMPLETE -> null;
        };
    }
}
