package enfilade.session;

import enfilade.engine.Hearing;
import enfilade.engine.Utterance.Kind;
import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.FrozenRevisions;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What an engine is given to judge of a session: what was handed in there, and nothing about who it was. */
@Component
class Hearings {

    private final FrozenRevisions revisions;
    private final Submissions submissions;
    private final Transcripts transcripts;

    Hearings(FrozenRevisions revisions, Submissions submissions, Transcripts transcripts) {
        this.revisions = revisions;
        this.submissions = submissions;
        this.transcripts = transcripts;
    }

    /** As the revision froze it: no engine learns what somebody has more of. */
    Hearing of(Session session) {
        var revision = revisions.of(session.accountId(), session.revisionId());
        return of(session, revision);
    }

    private Hearing of(Session session, FrozenRevision revision) {
        var stage = revision.stage(session.stageId());
        return new Hearing(stage, revision.number(), revision.language(),
                Talks.isHeld(session, stage) ? spoken(session) : written(session));
    }

    /** What was said to a question that came again stands for it as well: whoever judges sees all of it. */
    private List<Hearing.Answer> spoken(Session session) {
        var turns = transcripts.of(session.accountId(), session.id());
        return IntStream.range(0, turns.size()).filter(i -> turns.get(i).kind() == Kind.ANSWERS)
                .mapToObj(i -> answer(turns.get(i), i == 0 ? "" : turns.get(i - 1).words())).toList();
    }

    private static Hearing.Answer answer(Spoken it, String asked) {
        return new Hearing.Answer(it.number(), it.question(), asked, it.words());
    }

    private List<Hearing.Answer> written(Session session) {
        return submissions.whole(session).answers().stream().filter(it -> !it.isBlank())
                .map(it -> new Hearing.Answer(it.prompt().number(), it.prompt().number(), it.prompt().words(),
                        it.words())).toList();
    }
}
