package enfilade.privacy;

import enfilade.Checks;
import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.activity.Activities;
import enfilade.participant.Participants;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody says that a record has to stay, such as while a complaint is open, or that it has not any more. */
@Service
@Transactional
class Holding {

    static final int LONGEST_REASON = 2_000;

    private final Participants participants;
    private final Holds holds;
    private final Activities activities;
    private final JdbcClient db;
    private final Clock clock;

    Holding(Participants participants, Holds holds, Activities activities, JdbcClient db, Clock clock) {
        this.participants = participants;
        this.holds = holds;
        this.activities = activities;
        this.db = db;
        this.clock = clock;
    }

    /** Held twice, the first reason stands. The row is locked: nobody erases it in the same moment. */
    void hold(Actor by, UUID participantId, @Nullable String reason) {
        by.mayKeepRecords();
        participants.lockedOf(by, participantId);
        var checks = new Checks();
        var said = checks.required("reason", reason, LONGEST_REASON, "Say why this record has to stay.");
        checks.refuse();
        if (holds.held(by.accountId(), participantId).isPresent()) {
            throw new Refusal.Conflict("This record is held already.");
        }
        db.sql("""
                insert into record_hold (account_id, participant_id, reason, made_by, made_by_name, created_at)
                values (:account, :participant, :reason, :by, :name, :now)
                """).param("account", by.accountId().value()).param("participant", participantId).param("reason", said)
                .param("by", by.id()).param("name", by.name())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
        activities.record(by, "participant.updated", participantId, "Held the record of a participant");
    }

    void lift(Actor by, UUID participantId) {
        by.mayKeepRecords();
        participants.lockedOf(by, participantId);
        var lifted = db.sql("delete from record_hold where account_id = :account and participant_id = :participant")
                .param("account", by.accountId().value()).param("participant", participantId).update();
        if (lifted > 0) {
            activities.record(by, "participant.updated", participantId,
                    "Lifted the hold of a participant's record");
        }
    }
}
