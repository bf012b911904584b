package enfilade.session;

import enfilade.journey.Decision;
import enfilade.journey.Petition;
import enfilade.journey.Petition.Kind;
import enfilade.journey.Petitions;
import enfilade.web.Dates;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a participant asked the people of the team, by when that is answered, and what these said or did about it. */
@Component
class Wishes {

    /**
     * One of them.
     *
     * @param open   what sort of thing nobody has answered yet; null when somebody has
     * @param asks   what it is about
     * @param due    by when somebody answers; null once somebody has
     * @param answer null as long as nobody has answered in words
     * @param deed   what was done about it, without the reason; null as long as nothing was
     */
    record Wish(@Nullable Kind open, String asks, @Nullable String words, @Nullable TimedWords due,
                @Nullable String answer, @Nullable TimedWords deed) {}

    private final Petitions petitions;
    private final Dates dates;

    Wishes(Petitions petitions, Dates dates) {
        this.petitions = petitions;
        this.dates = dates;
    }

    /** Of one journey, the oldest first. What was taken back is neither an answer nor a deed. */
    List<Wish> of(Visit visit, Map<UUID, Decision> decisions) {
        return petitions.ofJourney(visit.visitor().accountId(), visit.journey().id()).stream()
                .map(it -> wish(it, it.decisionId() == null ? null : decisions.get(it.decisionId()), visit)).toList();
    }

    /** @param by null also while they do not know of the decision yet: then nothing seems to have happened */
    private Wish wish(Petition it, @Nullable Decision by, Visit visit) {
        var isUntold = it.decisionId() != null && by == null;
        var due = it.isOpen() || isUntold ? TimedWords.day(it.isLate(visit.now())
                ? "An answer was due by %s." : "A person answers by %s.", it.dueAt(), visit.zone(), dates) : null;
        return new Wish(it.isOpen() ? it.kind() : null, asks(it.kind()),
                it.words(), due, isUntold ? null : it.answer(), by == null ? deed(it, visit) : deed(by, visit));
    }

    private static String asks(Kind kind) {
        return switch (kind) {
            case PERSON -> "For a person to talk to";
            case MORE_TIME -> "For more time";
            case ANOTHER_WAY -> "For another way to do this";
            case LOOK_AGAIN -> "For somebody to look again";
            case ERASURE -> "To be erased";
        };
    }

    private static @Nullable TimedWords deed(Petition it, Visit visit) {
        return switch (it.status()) {
            case STAYS -> TimedWords.of("A person at " + visit.team()
                    + " looked again. It stays as it was decided.");
            case CHANGED -> TimedWords.of("A person at " + visit.team() + " looked again. Something changes.");
            case OPEN, ANSWERED, DONE, DECLINED, OVER -> null;
        };
    }

    /** An end is told where it belongs. */
    private @Nullable TimedWords deed(Decision by, Visit visit) {
        return switch (by.kind()) {
            case EXTEND -> TimedWords
                    .minute(" gave you until %s.", Objects.requireNonNull(by.until()), visit.zone(), dates)
                    .after(visit.team());
            case GRANT_ATTEMPT -> TimedWords.of(visit.team() + " gave you another attempt.");
            case ADVANCE -> TimedWords.of(visit.team() + " let you go on.");
            case APPROVE, DECLINE, MOVE_ON, ANSWER, STOP, COMPLETE -> null;
        };
    }
}
