package enfilade.session;

import enfilade.engine.Hearing;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenRevisions;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an engine is given to judge of a session: what was handed in there, and nothing about who it was. */
@Component
class Hearings {

    private final FrozenRevisions revisions;
    private final Submissions submissions;

    Hearings(FrozenRevisions revisions, Submissions submissions) {
        this.revisions = revisions;
        this.submissions = submissions;
    }

    /** As the revision froze it: no engine learns what somebody has more of. */
    Hearing of(Session session) {
        var revision = revisions.of(session.accountId(), session.revisionId());
        return of(session, revision);
    }

    private Hearing of(Session session, FrozenRevision revision) {
        var stage = revision.stage(session.stageId());
        return new Hearing(stage, revision.number(), revision.language(), written(session));
    }

    private List<Hearing.Answer> written(Session session) {
        return submissions.whole(session).answers().stream().filter(it -> !it.isBlank())
                .map(it -> new Hearing.Answer(it.prompt().number(), it.prompt().number(), it.prompt().words(),
                        it.words())).toList();
    }
}
