package enfilade.review;

import enfilade.evaluation.FrozenStage;
import enfilade.session.Attachment;
import enfilade.session.Session;
import enfilade.session.Submissions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a participant handed in at a door, as reviewers read it: each question with their answer, and the files they
 * attached. A draft is nobody's but theirs, also when its session has ended without it.
 *
 * @param missing why there is nothing to read, if so
 */
record Submission(List<Answer> answers, List<Attachment> files, @Nullable String missing) {

    /** @param number counted from 1, as quotes name it */
    record Answer(int number, String question, String words) {}

    /** Three statements, and none where the participant has nothing to do. */
    static Submission of(Session session, FrozenStage stage, Submissions submissions) {
        if (stage.kind().isForReviewers()) {
            return none("At this door the participant has nothing to do: judge from what came before.");
        }
        var it = submissions.of(session.accountId(), session.id());
        if (!it.isHandedIn()) {
            return none(session.hasEnded() ? "Nothing was handed in here." : it.hasWords()
                    ? "Something is written and not handed in yet." : "Nothing is handed in yet.");
        }
        var answers = it.answers().stream()
                .map(one -> new Answer(one.prompt().number(), one.prompt().words(), one.words())).toList();
        return answers.isEmpty() && it.attachments().isEmpty() ? none("Nothing was written here.")
                : new Submission(answers, it.attachments(), null);
    }

    private static Submission none(String why) {
        return new Submission(List.of(), List.of(), why);
    }
}
