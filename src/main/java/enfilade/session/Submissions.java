package enfilade.session;

import enfilade.account.AccountId;
import enfilade.engine.Utterance.Kind;
import enfilade.evaluation.FrozenRevisions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What participants handed in, for those who read it. Until then it is nobody's but theirs: a reader learns only that
 * something has been written.
 */
@Component
public class Submissions {

    /**
     * What was handed in at one session.
     *
     * @param hasWords    whether anything has been written or attached at all
     * @param handedInAt  null before; then there are no answers and no attachments in here
     * @param answers     one for each question, blank where nothing was written; in a conversation one for each turn
     *                    of the participant, with its number and what was said to them before
     * @param turns       of a conversation all, in their order
     */
    public record Submission(boolean hasWords, @Nullable Instant handedInAt, List<Answered> answers,
                             List<Attachment> attachments, List<Spoken> turns) {

        public Submission(boolean hasWords, @Nullable Instant handedInAt, List<Answered> answers,
                          List<Attachment> attachments) {
            this(hasWords, handedInAt, answers, attachments, List.of());
        }

        public boolean isHandedIn() {
            return handedInAt != null;
        }

        /** "Question 2 has no answer yet.", or nothing when all have one. */
        public String gaps() {
            var numbers = answers.stream().filter(Answered::isBlank).map(it -> it.prompt().number() + "").toList();
            if (numbers.isEmpty()) return "";
            var last = numbers.getLast();
            return numbers.size() == 1 ? "Question " + last + " has no answer yet."
                    : "Questions " + String.join(", ", numbers.subList(0, numbers.size() - 1)) + " and " + last
                            + " have no answer yet.";
        }
    }

    /** A question, and the words that were handed in for it. */
    public record Answered(Prompt prompt, String words) {

        public boolean isBlank() {
            return words.isBlank();
        }
    }

    private final Sessions sessions;
    private final WrittenAnswers answers;
    private final Attachments attachments;
    private final Transcripts transcripts;
    private final FrozenRevisions revisions;

    Submissions(Sessions sessions, WrittenAnswers answers, Attachments attachments, Transcripts transcripts,
                FrozenRevisions revisions) {
        this.sessions = sessions;
        this.answers = answers;
        this.attachments = attachments;
        this.transcripts = transcripts;
        this.revisions = revisions;
    }

    /** At most four statements. Whether the reader may see the session at all is asked before. */
    public Submission of(AccountId account, UUID sessionId) {
        return seen(whole(sessions.of(account, sessionId)));
    }

    /** Those of several sessions of one account, by the session: at most three statements. */
    public Map<UUID, Submission> of(AccountId account, List<Session> several) {
        var ids = several.stream().map(Session::id).toList();
        var words = answers.of(account, ids);
        var files = attachments.of(account, ids).stream().collect(Collectors.groupingBy(Attachment::session));
        var turns = transcripts.of(account, several.stream().filter(it -> it.runner().isThere()).map(Session::id)
                .toList());
        return several.stream().collect(Collectors.toMap(Session::id, it -> seen(whole(it,
                words.getOrDefault(it.id(), List.of()), files.getOrDefault(it.id(), List.of()),
                turns.getOrDefault(it.id(), List.of())))));
    }

    /** All of it, for the one who writes it. */
    Submission whole(Session session) {
        return whole(session, answers.of(session.accountId(), session.id()),
                attachments.of(session.accountId(), session.id()),
                session.runner().isThere() ? transcripts.of(session.accountId(), session.id()) : List.of());
    }

    private static Submission seen(Submission whole) {
        return whole.isHandedIn() ? whole : new Submission(whole.hasWords(), null, List.of(), List.of());
    }

    private Submission whole(Session session, List<Answer> written, List<Attachment> files, List<Spoken> turns) {
        if (!turns.isEmpty()) return new Submission(true, session.handedInAt(), spoken(turns), files, turns);
        var stage = revisions.of(session.accountId(), session.revisionId()).stage(session.stageId());
        var words = written.stream().collect(Collectors.toMap(Answer::number, Answer::words));
        var answered = !Attending.isWritten(stage) ? List.<Answered>of() : Prompt.of(stage).stream()
                .map(it -> new Answered(it, words.getOrDefault(it.number(), ""))).toList();
        var hasWords = !files.isEmpty() || answered.stream().anyMatch(it -> !it.isBlank());
        return new Submission(hasWords, session.handedInAt(), answered, files);
    }

    private static List<Answered> spoken(List<Spoken> turns) {
        return IntStream.range(0, turns.size()).filter(i -> turns.get(i).kind() == Kind.ANSWERS)
                .mapToObj(i -> new Answered(new Prompt(turns.get(i).number(), i == 0 ? "" : turns.get(i - 1).words(),
                        List.of()), turns.get(i).words())).toList();
    }
}
