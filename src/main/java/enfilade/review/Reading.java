package enfilade.review;

import enfilade.evaluation.Score;
import enfilade.session.Session;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of the participant's own words stands on a page, so that a quote leads to them there.
 *
 * @param here the sessions whose answers are on it
 */
record Reading(List<UUID> here) {

    static Reading of(@Nullable Session current, List<Session> others) {
        return new Reading(Stream.concat(Stream.ofNullable(current), others.stream()).filter(Objects::nonNull)
                .map(Session::id).toList());
    }

    /** The address of an answer: on this page where it can be read here, else on that of its session. */
    Card.Quote quote(Score.Citation it, UUID session) {
        var place = "#turn-" + session + "-" + it.turn();
        return new Card.Quote(it.quote(), "Answer " + it.turn(),
                here.contains(session) ? place : "/sessions/" + session + place);
    }
}
