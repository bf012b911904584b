package enfilade.review;

import enfilade.evaluation.FrozenStage;
import enfilade.session.Attachment;
import enfilade.session.Session;
import enfilade.session.Submissions;
import enfilade.session.Submissions.Answered;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a participant handed in at a door, as far as it is for others to read.
 *
 * @param missing why there is nothing to read, if so
 */
record Work(List<Answered> answers, List<Attachment> files, @Nullable String missing) {

    static Work of(Session session, FrozenStage stage, Submissions submissions) {
        if (stage.kind().isForReviewers()) {
            return none("At this door the participant has nothing to do: judge from what came before.");
        }
        var handedIn = submissions.of(session.accountId(), session.id());
        if (!handedIn.isHandedIn()) {
            return none(handedIn.hasWords() ? "Something is written, and nothing handed in yet."
                    : "Nothing is handed in yet.");
        }
        var isEmpty = handedIn.answers().isEmpty() && handedIn.attachments().isEmpty();
        return new Work(handedIn.answers(), handedIn.attachments(), isEmpty ? "Nothing was written here." : null);
    }

    private static Work none(String why) {
        return new Work(List.of(), List.of(), why);
    }
}
