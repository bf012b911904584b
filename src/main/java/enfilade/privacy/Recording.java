package enfilade.privacy;

import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.account.Visitor;
import enfilade.activity.Activities;
import enfilade.participant.Belongings;
import enfilade.participant.Participants;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody takes away everything that is kept about a person; the ledger says who did. */
@Service
@Transactional
public class Recording {

    private final Participants participants;
    private final List<Belongings> belongings;
    private final Activities activities;
    private final Clock clock;

    Recording(Participants participants, List<Belongings> belongings, Activities activities, Clock clock) {
        this.participants = participants;
        this.belongings = belongings;
        this.activities = activities;
        this.clock = clock;
    }

    /** For the team. What a seal hides is not in it, whoever asks: a record goes from hand to hand. */
    public WholeRecord tell(Actor by, UUID participantId) {
        by.mayKeepRecords();
        var record = record(by, participantId, it -> it.of(by.accountId(), participantId));
        activities.record(by, "account.updated", participantId, "Read the whole record of a participant");
        return record;
    }

    /** For the person: what was written about them alone for the team, and what they have not been told yet, is not. */
    public WholeRecord tellThemselves(Visitor visitor) {
        var by = visitor.actor();
        return record(by, visitor.participantId(),
                it -> it.forThemselves(by.accountId(), visitor.participantId()));
    }

    private WholeRecord record(Actor by, UUID participantId, Function<Belongings, List<Belongings.Chapter>> part) {
        var participant = participants.of(by, participantId);
        var account = by.accountId();
        var chapters = belongings.reversed().stream().flatMap(it -> part.apply(it).stream()).toList();
        return new WholeRecord(participantId, participant.name(), clock.instant(), chapters,
                files(account, participantId, chapters));
    }

    /** Those that the record tells of, and no others. */
    private List<Belongings.File> files(AccountId account, UUID participantId, List<Belongings.Chapter> chapters) {
        var told = chapters.stream().flatMap(it -> it.entries().stream()).map(it -> String.valueOf(it.get("id")))
                .collect(Collectors.toSet());
        return belongings.reversed().stream().flatMap(it -> it.files(account, participantId).stream())
                .filter(it -> told.contains(it.id().toString())).toList();
    }
}
