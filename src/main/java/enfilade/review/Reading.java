package enfilade.review;

import enfilade.evaluation.Score;
import enfilade.session.Dossier;
import enfilade.session.Session;
import enfilade.session.Talks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of the participant's own words stands on a page, so that a quote leads to them there.
 *
 * @param here   the sessions whose answers are on it
 * @param names  of all sessions of the journey: 2. Technical, attempt 2
 * @param spoken the sessions in which a conversation was held
 */
record Reading(List<UUID> here, Map<UUID, String> names, Set<UUID> spoken) {

    static Reading of(Dossier it, @Nullable Session current, List<Session> others) {
        return new Reading(Stream.concat(Stream.ofNullable(current), others.stream()).map(Session::id).toList(),
                it.sessions().stream().collect(Collectors.toMap(Session::id, session -> name(it, session))),
                it.sessions().stream().filter(session -> Talks.isHeld(session, it.stage(session))).map(Session::id)
                        .collect(Collectors.toSet()));
    }

    static String name(Dossier it, Session session) {
        var stage = it.stage(session);
        var attempt = it.attempt(session);
        return stage.number() + ". " + stage.name() + (attempt > 1 ? ", attempt " + attempt : "");
    }

    /** The address of an answer: on this page where it can be read here, else on that of its session. */
    Card.Quote quote(Score.Citation it, UUID scored) {
        var session = it.session() == null ? scored : it.session();
        var place = "#turn-" + session + "-" + it.turn();
        return new Card.Quote(it.quote(), (spoken.contains(session) ? "Turn " : "Answer ") + it.turn()
                + (it.session() == null ? "" : " of " + names.getOrDefault(session, "another session")),
                here.contains(session) ? place : "/sessions/" + session + place);
    }
}
