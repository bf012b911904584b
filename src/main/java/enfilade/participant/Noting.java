package enfilade.participant;

import enfilade.Checks;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.activity.Activities;
import enfilade.participant.Notes.Note;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member notes something about a participant for the others, or takes their own note away. */
@Service
@Transactional
class Noting {

    static final int LONGEST = 4_000;

    private final Participants participants;
    private final Notes notes;
    private final Activities activities;
    private final JdbcClient db;
    private final Clock clock;

    Noting(Participants participants, Notes notes, Activities activities, JdbcClient db, Clock clock) {
        this.participants = participants;
        this.notes = notes;
        this.activities = activities;
        this.db = db;
        this.clock = clock;
    }

    /** The row is locked: whoever is erased in the same moment is noted nowhere. */
    Note note(Actor by, UUID participantId, @Nullable String words) {
        by.mayNote();
        participants.lockedOf(by, participantId);
        var checks = new Checks();
        var said = checks.required("words", words, LONGEST, "Write the note.");
        checks.refuse();
        var note = new Note(UUID.randomUUID(), participantId, said, by.id(), by.name(), clock.instant());
        db.sql("""
                insert into participant_note (account_id, id, participant_id, words, made_by, made_by_name, created_at)
                values (:account, :id, :participant, :words, :by, :name, :now)
                """).param("account", by.accountId().value()).param("id", note.id()).param("participant", participantId)
                .param("words", said).param("by", by.id()).param("name", by.name())
                .param("now", OffsetDateTime.ofInstant(note.at(), ZoneOffset.UTC)).update();
        activities.record(by, "participant.updated", participantId, "Noted something about a participant");
        return note;
    }

    void remove(Actor by, UUID participantId, UUID noteId) {
        by.mayNote();
        var note = notes.find(by.accountId(), participantId, noteId)
                .orElseThrow(() -> new Refusal.NotFound("note"));
        if (!note.byId().equals(by.id())) throw new Refusal.NotAllowed("Only " + note.by() + " can remove this note.");
        db.sql("delete from participant_note where account_id = :account and id = :id")
                .param("account", by.accountId().value()).param("id", noteId).update();
        activities.record(by, "participant.updated", participantId, "Removed a note about a participant");
    }
}
