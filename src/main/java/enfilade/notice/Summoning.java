package enfilade.notice;

import enfilade.Settings;
import enfilade.account.Actor;
import enfilade.activity.Recorded;
import enfilade.evaluation.FrozenRevisions;
import enfilade.journey.Journeys;
import enfilade.journey.Standing.Reason;
import java.time.Clock;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Those who were asked by name hear that it is their turn; what came of it so far stands in no letter. What a
 * participant asks is told in letters of its own.
 */
@Component
class Summoning {

    private final Journeys journeys;
    private final FrozenRevisions revisions;
    private final Posting posting;
    private final Settings settings;
    private final JdbcClient db;
    private final Clock clock;

    Summoning(Journeys journeys, FrozenRevisions revisions, Posting posting, Settings settings, JdbcClient db,
              Clock clock) {
        this.journeys = journeys;
        this.revisions = revisions;
        this.posting = posting;
        this.settings = settings;
        this.db = db;
        this.clock = clock;
    }

    @Order(0)
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void write(Recorded fact) {
        if (fact.type().equals("journey.waiting")) ask(fact.by(), fact.thing());
    }

    private void ask(Actor by, UUID journeyId) {
        var journey = journeys.of(by.accountId(), journeyId);
        if (journey.waitingFor() == Reason.REQUEST) return;
        var revision = revisions.of(by.accountId(), journey.revisionId());
        var reader = Addressee.participant(by.accountId(), journeyId, db).orElseThrow();
        var address = settings.baseUrl() + "/@" + reader.slug() + "/journeys/" + journeyId;
        for (var member : Addressee.asked(by.accountId(), journeyId, clock.instant(), db)) {
            posting.post(by, Envelope.toMember(member.id(), journeyId, member.email()),
                    new Letter.ReviewRequested(member.name(), member.team(), revision.templateName(), reader.name(),
                            revision.stage(journey.stageId()).name(), "to look at this door", address));
        }
    }
}
