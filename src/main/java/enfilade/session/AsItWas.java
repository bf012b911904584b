package enfilade.session;

import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenRevisions;
import enfilade.evaluation.FrozenStage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The door of each session as it was when the session was held, at its place in the row of today: whoever was moved to
 * another revision has been asked and scored by the one before.
 */
final class AsItWas {

    static Map<UUID, FrozenStage> doors(FrozenRevision way, List<Session> sessions, FrozenRevisions revisions) {
        return sessions.stream().collect(Collectors.toMap(Session::id, it -> door(way, it, revisions)));
    }

    private static FrozenStage door(FrozenRevision way, Session it, FrozenRevisions revisions) {
        var now = way.find(it.stageId());
        if (now.isPresent() && now.get().revision().equals(it.revisionId())) return now.get();
        var then = revisions.of(it.accountId(), it.revisionId()).stage(it.stageId());
        return now.map(door -> then.at(door.order())).orElse(then);
    }

    private AsItWas() {}
}
