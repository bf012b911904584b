package enfilade.review;

import enfilade.evaluation.FrozenStage;
import enfilade.journey.Progress;
import enfilade.session.Dossier;
import enfilade.session.Session;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard from earlier on the journey, to be read beside the others.
 *
 * @param door    the door's number and name
 * @param attempt which take it judged, where there were several
 * @param counts  whether the rules look at it, where there were several to choose from
 */
record Side(String door, UUID session, String attempt, boolean counts, Card card) {

    /** Those of every other session up to a door, in the order of the row; each door's in the order of its takes. */
    static List<Side> upTo(FrozenStage stage, Dossier it, @Nullable Session but,
                           BiFunction<Session, FrozenStage, List<Card>> cards) {
        return it.doors().stream().filter(door -> door.stage().order() <= stage.order())
                .flatMap(door -> of(door, it, but, cards).stream()).toList();
    }

    private static List<Side> of(Progress door, Dossier it, @Nullable Session but,
                                 BiFunction<Session, FrozenStage, List<Card>> cards) {
        var counting = Counts.of(door);
        var all = it.sessionsAt(door.stage().id()).stream().filter(session -> !session.equals(but))
                .flatMap(session -> cards.apply(session, door.stage()).stream()
                        .map(card -> side(it, door, session, card.counts() && counting.is(session), card)))
                .toList();
        return all.size() > 1 ? all : all.stream().map(one -> one.uncontested(counting)).toList();
    }

    private static Side side(Dossier it, Progress door, Session session, boolean counts, Card card) {
        return new Side(door.stage().number() + ". " + door.stage().name(), session.id(),
                door.here().size() > 1 ? "Attempt " + it.attempt(session) : "", counts, card);
    }

    /** Alone it counts without saying so, unless a take without a scorecard stands beside it. */
    private Side uncontested(Counts counting) {
        return new Side(door, session, attempt, counts && counting.isChoice(), card);
    }
}
