package enfilade.session;

import enfilade.journey.Decision;
import enfilade.journey.Decisions;
import enfilade.journey.Entry;
import enfilade.journey.History;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a participant asked the people of the team, and what these answered. */
@Component
class Wishes {

    /**
     * One of them.
     *
     * @param answer null as long as nobody has answered in words
     */
    record Wish(String words, Instant at, @Nullable String answer) {}

    private final History history;
    private final Decisions decisions;

    Wishes(History history, Decisions decisions) {
        this.history = history;
        this.decisions = decisions;
    }

    /** Of one journey, the oldest first. An answer that was taken back is none. */
    List<Wish> of(Visit visit) {
        var entries = history.of(visit.visitor().accountId(), visit.journey().id());
        if (entries.stream().noneMatch(it -> it.kind() == Entry.Kind.ASKED)) return List.of();
        var undone = entries.stream().filter(it -> it.kind() == Entry.Kind.UNDONE).map(Entry::decision).toList();
        var answers = decisions.of(visit.visitor().accountId(), visit.journey().id()).stream()
                .filter(it -> it.kind() == Decision.Kind.ANSWER && !undone.contains(it.id())).toList();
        var wishes = new ArrayList<Wish>();
        for (var entry : entries) {
            if (entry.kind() == Entry.Kind.ASKED) {
                wishes.add(new Wish(Objects.requireNonNull(entry.words()), entry.at(), null));
            }
            answers.stream().filter(it -> it.id().equals(entry.decision()) && entry.kind() == Entry.Kind.DECIDED)
                    .forEach(it -> wishes.add(answered(wishes.removeLast(), it)));
        }
        return List.copyOf(wishes);
    }

    private static Wish answered(Wish wish, Decision answer) {
        return new Wish(wish.words(), wish.at(), answer.reason());
    }
}
