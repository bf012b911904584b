package enfilade.notice;

import enfilade.Settings;
import enfilade.account.Actor;
import enfilade.activity.Recorded;
import enfilade.evaluation.FrozenRevisions;
import enfilade.journey.Journeys;
import enfilade.journey.Links;
import enfilade.journey.Petition;
import enfilade.journey.Petition.Kind;
import enfilade.journey.Petitions;
import enfilade.journey.Standing.Reason;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Those whose turn it is hear that a participant asks for something, and the participant what was answered. */
@Component
class RequestLetters {

    private final Journeys journeys;
    private final FrozenRevisions revisions;
    private final Petitions petitions;
    private final Links links;
    private final Posting posting;
    private final Settings settings;
    private final JdbcClient db;
    private final Clock clock;

    RequestLetters(Journeys journeys, FrozenRevisions revisions, Petitions petitions, Links links, Posting posting,
                   Settings settings, JdbcClient db, Clock clock) {
        this.journeys = journeys;
        this.revisions = revisions;
        this.petitions = petitions;
        this.links = links;
        this.posting = posting;
        this.settings = settings;
        this.db = db;
        this.clock = clock;
    }

    @Order(0)
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void write(Recorded fact) {
        switch (fact.type()) {
            case "journey.waiting" -> waits(fact.by(), fact.thing());
            case "journey.asked" -> asked(fact.by(), fact.thing());
            case "journey.answered" -> answered(fact.by(), fact.thing());
            default -> {}
        }
    }

    private void waits(Actor by, UUID journeyId) {
        if (journeys.of(by.accountId(), journeyId).waitingFor() == Reason.REQUEST) asked(by, journeyId);
    }

    /** What was asked last. */
    private void asked(Actor by, UUID journeyId) {
        var newest = petitions.ofJourney(by.accountId(), journeyId).stream().filter(Petition::isOpen)
                .reduce((one, later) -> later);
        if (newest.isEmpty()) return;
        var it = newest.get();
        var what = template(by, journeyId);
        var participant = Addressee.participant(by.accountId(), journeyId, db).orElseThrow();
        var address = settings.baseUrl() + "/@" + participant.slug() + path(it);
        for (var member : readers(by, it)) {
            posting.post(by, Envelope.toMember(member.id(), journeyId, member.email()),
                    new Letter.Requested(member.name(), member.team(), what, participant.name(), asks(it.kind()),
                            it.dueAt(), address, member.zone() == null ? ZoneOffset.UTC : member.zone()));
        }
    }

    /** What was answered last beside a way. */
    private void answered(Actor by, UUID journeyId) {
        var it = petitions.ofJourney(by.accountId(), journeyId).stream()
                .filter(one -> one.settledAt() != null && one.answer() != null && !one.kind().isOnTheWay())
                .max(Comparator.comparing(Petition::settledAt)).orElseThrow();
        var reader = Addressee.participant(by.accountId(), journeyId, db).orElseThrow();
        var link = links.current(by.accountId(), journeyId).map(one -> links.address(journeyId, one.number()));
        posting.post(by, Envelope.toParticipant(reader.id(), journeyId, reader.email()), new Letter.Answered(
                reader.name(), reader.team(), template(by, journeyId), by.name(), String.valueOf(it.answer()),
                link.orElse(null)));
    }

    /** Those who review there by name; where nobody does, what stands beside a way is for all who keep the account. */
    private List<Addressee> readers(Actor by, Petition it) {
        var named = it.kind() == Kind.ERASURE ? List.<Addressee>of()
                : Addressee.asked(by.accountId(), it.journeyId(), clock.instant(), db);
        return named.isEmpty() && !it.kind().isOnTheWay()
                ? Addressee.keepers(by.accountId(), clock.instant(), db) : named;
    }

    private String template(Actor by, UUID journeyId) {
        return revisions.of(by.accountId(), journeys.of(by.accountId(), journeyId).revisionId()).templateName();
    }

    private static String path(Petition it) {
        return it.kind().isOnTheWay() ? "/journeys/" + it.journeyId() : "/reviews/requests/" + it.id();
    }

    private static String asks(Kind kind) {
        return switch (kind) {
            case PERSON -> "for a person to talk to";
            case MORE_TIME -> "for more time";
            case ANOTHER_WAY -> "for another way to do this";
            case LOOK_AGAIN -> "somebody to look again at what was decided";
            case ERASURE -> "to be erased";
        };
    }
}
