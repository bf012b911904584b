package enfilade.participant;

import enfilade.Issue;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.activity.Activities;
import enfilade.web.FileKind;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody keeps a file with a participant, such as a resume, or takes it away. */
@Service
@Transactional
class Filing {

    static final int MOST = 20;
    static final int LARGEST = 5 * 1024 * 1024;

    private static final Set<FileKind> TAKEN = Set.of(FileKind.PDF, FileKind.TEXT, FileKind.MARKDOWN);

    private final Participants participants;
    private final Files files;
    private final Activities activities;
    private final JdbcClient db;
    private final Clock clock;

    Filing(Participants participants, Files files, Activities activities, JdbcClient db, Clock clock) {
        this.participants = participants;
        this.files = files;
        this.activities = activities;
        this.db = db;
        this.clock = clock;
    }

    /** The row is locked: two at once make no twenty-first, and nobody who is erased keeps one. */
    Files.Stored add(Actor by, UUID participantId, String name, byte[] bytes) {
        by.mayEnrol();
        participants.lockedOf(by, participantId);
        if (bytes.length == 0) throw no("required", "Choose a file that is not empty.");
        if (bytes.length > LARGEST) throw no("too_large", "A file has at most 5 MB.");
        if (files.of(by.accountId(), participantId).size() >= MOST) {
            throw no("too_many", "Twenty files are the most. Remove one to add another.");
        }
        var called = FileKind.nameOf(name);
        var kind = FileKind.of(bytes, called).filter(TAKEN::contains)
                .orElseThrow(() -> no("wrong_type", "This is neither a PDF nor plain text."));
        var file = new Files.Stored(UUID.randomUUID(), participantId, kind.named(called), kind.mediaType(),
                bytes.length, by.name(), clock.instant());
        db.sql("""
                insert into participant_file (account_id, id, participant_id, name, media_type, bytes, size, made_by,
                                              made_by_name, created_at)
                values (:account, :id, :participant, :name, :type, :bytes, :size, :by, :by_name, :now)
                """).param("account", by.accountId().value()).param("id", file.id()).param("participant", participantId)
                .param("name", file.name()).param("type", file.mediaType()).param("bytes", bytes)
                .param("size", bytes.length).param("by", by.id()).param("by_name", by.name())
                .param("now", OffsetDateTime.ofInstant(file.at(), ZoneOffset.UTC)).update();
        activities.record(by, "participant.updated", participantId, "Added a file to a participant");
        return file;
    }

    void remove(Actor by, UUID participantId, UUID fileId) {
        by.mayEnrol();
        participants.of(by, participantId);
        var gone = db.sql("delete from participant_file where account_id = :account and participant_id = :participant "
                        + "and id = :id").param("account", by.accountId().value()).param("participant", participantId)
                .param("id", fileId).update();
        if (gone == 0) throw new Refusal.NotFound("file");
        activities.record(by, "participant.updated", participantId, "Removed a file of a participant");
    }

    private static Refusal.Invalid no(String code, String sentence) {
        return new Refusal.Invalid(List.of(new Issue("file", code, sentence)));
    }
}
