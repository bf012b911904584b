package enfilade.session;

import enfilade.Issue;
import enfilade.Refusal;
import enfilade.account.Visitor;
import enfilade.evaluation.FrozenRevisions;
import enfilade.web.FileKind;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A participant writes: drafts are saved as they type, files come and go until all of it is handed in. None of it is a
 * fact for the ledger.
 */
@Service
@Transactional
public class Drafting {

    /** What became of a draft. */
    public sealed interface Saved {

        /** It is kept, or stood there already. */
        record Kept(Answer answer) implements Saved {}

        /** Another device saved in between; nothing was overwritten, and this is what stands there. */
        record Overtaken(Answer theirs) implements Saved {}
    }

    private final Attending attending;
    private final WrittenAnswers answers;
    private final Attachments attachments;
    private final FrozenRevisions revisions;
    private final Clock clock;

    Drafting(Attending attending, WrittenAnswers answers, Attachments attachments, FrozenRevisions revisions,
             Clock clock) {
        this.attending = attending;
        this.answers = answers;
        this.attachments = attachments;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** @param seen how often the answer had been saved when this draft was begun: only the newest is written over */
    public Saved save(Visitor visitor, UUID sessionId, int number, String typed, int seen) {
        var session = attending.atWork(visitor, sessionId);
        var words = Answer.kept(typed);
        refuseWhatNobodyAsked(session, number);
        refuseTooMuch(number, words);
        var now = clock.instant();
        var there = answers.of(session.accountId(), session.id(), number)
                .orElseGet(() -> new Answer(number, "", 0, now));
        if (there.words().equals(words)) return new Saved.Kept(there);
        if (there.saves() != seen) return new Saved.Overtaken(there);
        return new Saved.Kept(answers.write(session, number, words, seen + 1, now));
    }

    public Attachment attach(Visitor visitor, UUID sessionId, String name, byte[] bytes) {
        var session = attending.atWork(visitor, sessionId);
        refuseWhatNobodyAsked(session, 1);
        if (bytes.length == 0) throw no("required", "Choose a file that is not empty.");
        if (bytes.length > Attachment.LARGEST) throw no("too_large", "A file has at most 5 MB.");
        if (attachments.of(session.accountId(), session.id()).size() >= Attachment.MOST) {
            throw no("too_many", "Five files are the most. Remove one to add another.");
        }
        var called = FileKind.nameOf(name);
        var kind = FileKind.of(bytes, called).orElseThrow(() -> no("wrong_type",
                "This is none of the kinds that we take: " + Attachment.WHICH + "."));
        var file = new Attachment(UUID.randomUUID(), session.id(), kind.named(called), kind.mediaType(), bytes.length,
                clock.instant());
        attachments.add(session.accountId(), file, bytes);
        return file;
    }

    public void detach(Visitor visitor, UUID sessionId, UUID attachmentId) {
        var session = attending.atWork(visitor, sessionId);
        var isThere = attachments.of(session.accountId(), session.id()).stream()
                .anyMatch(it -> it.id().equals(attachmentId));
        if (!isThere) throw new Refusal.NotFound("file");
        attachments.remove(session.accountId(), session.id(), attachmentId);
    }

    private void refuseWhatNobodyAsked(Session session, int number) {
        var stage = revisions.of(session.accountId(), session.revisionId()).stage(session.stageId());
        if (!Attending.isWritten(stage) || number < 1 || number > Prompt.of(stage).size()) {
            throw new Refusal.NotFound("question");
        }
    }

    private static void refuseTooMuch(int number, String words) {
        if (words.length() <= Answer.LONGEST) return;
        throw new Refusal.Invalid(List.of(new Issue("words[" + number + "]", "too_long", String.format(Locale.ENGLISH,
                "An answer has at most %,d characters; this has %,d. What is too long is not saved yet.",
                Answer.LONGEST, words.length()))));
    }

    private static Refusal.Invalid no(String code, String sentence) {
        return new Refusal.Invalid(List.of(new Issue("file", code, sentence)));
    }
}
