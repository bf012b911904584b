package enfilade.review;

import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Stage.Kind;
import enfilade.session.Attachment;
import enfilade.session.Session;
import enfilade.session.Spoken;
import enfilade.session.Submissions.Answered;
import enfilade.session.Submissions.Submission;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a participant did at a door, as far as it is for others to read.
 *
 * @param title   what such a thing is called
 * @param turns   of a conversation all that was said; the answers are then among them
 * @param missing why there is nothing to read, if so
 * @param noted   how a conversation was answered: facts that no score or rule looks at
 */
record Work(UUID session, String title, List<Answered> answers, List<Spoken> turns, List<Attachment> files,
            @Nullable String missing, List<String> noted) {

    static Work of(Session session, FrozenStage stage, Submission handedIn) {
        var isRead = handedIn.isHandedIn() && !stage.kind().isForReviewers();
        var answers = isRead ? handedIn.answers() : List.<Answered>of();
        var files = isRead ? handedIn.attachments() : List.<Attachment>of();
        return new Work(session.id(), title(stage.kind()), answers, isRead ? handedIn.turns() : List.of(), files,
                answers.isEmpty() && files.isEmpty() ? missing(session, stage, handedIn) : null, List.of());
    }

    Work noting(List<String> facts) {
        return new Work(session, title, answers, turns, files, missing, facts);
    }

    private static String title(Kind kind) {
        return switch (kind) {
            case AI_INTERVIEW, ROLEPLAY_SIMULATION -> "The conversation";
            case PRACTICE_SESSION -> "The practice";
            case ASYNC_ASSESSMENT, MANUAL_REVIEW, FINAL_REVIEW -> "What was handed in";
        };
    }

    private static String missing(Session session, FrozenStage stage, Submission handedIn) {
        return switch (session.status()) {
            case CANCELLED -> "This session was called off, and nothing handed in.";
            case FAILED -> "This session was not held to its end, with nothing handed in.";
            case SCHEDULED, IN_PROGRESS, COMPLETED -> switch (stage.kind()) {
                case MANUAL_REVIEW, FINAL_REVIEW ->
                        "At this door the participant has nothing to do: judge from what came before.";
                case ASYNC_ASSESSMENT -> written(handedIn);
                case PRACTICE_SESSION -> practised(session);
                case AI_INTERVIEW, ROLEPLAY_SIMULATION -> talked(session);
            };
        };
    }

    private static String written(Submission it) {
        if (it.isHandedIn()) return "It was handed in without a word written.";
        return it.hasWords() ? "Something is written, and nothing handed in yet." : "Nothing is handed in yet.";
    }

    private static String practised(Session it) {
        if (it.hasEnded()) return "This round is over. Practice leaves nothing to read or to score.";
        return it.hasBegun() ? "They are practising. They say themselves when they are done; nothing is scored."
                : "Practice is open to them. They say themselves when they are done; nothing is scored.";
    }

    private static String talked(Session it) {
        if (it.runner().isThere()) {
            return it.hasEnded() || it.handedInAt() != null ? "Nothing was said here."
                    : "The conversation has not closed yet.";
        }
        return it.hasEnded() ? "It was not held here, so there is nothing to read but the scorecard."
                : "No engine holds this conversation. Hold it yourselves, wherever you like; "
                        + "a reviewer then writes the scorecard.";
    }
}
