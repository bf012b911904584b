package enfilade.journey;

import enfilade.Issue;
import enfilade.Refusal;
import enfilade.account.AccountId;
import enfilade.account.Accounts;
import enfilade.account.Actor;
import enfilade.journey.Petition.Kind;
import enfilade.journey.Petition.Status;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what participants ask in step with their journeys: what makes a journey wait is settled by what ends that. */
@Component
public class Pleas {

    private final Petitions petitions;
    private final Accounts accounts;

    Pleas(Petitions petitions, Accounts accounts) {
        this.petitions = petitions;
        this.accounts = accounts;
    }

    /**
     * A task for somebody, due when the account says. What is open already is not asked twice: other words are added to
     * it. Only for whoever holds the journey.
     */
    public Petition open(Journey journey, Kind kind, @Nullable String words, Instant now) {
        var open = open(journey.accountId(), journey.id()).filter(it -> it.kind() == kind).findFirst();
        if (open.isEmpty()) {
            var days = accounts.findById(journey.accountId()).orElseThrow().limits().requestDays();
            return petitions.save(Petition.of(journey, kind, words, now, days));
        }
        if (open.get().says(words)) return open.get();
        var more = open.get().with(words);
        if (Objects.requireNonNull(more.words()).length() > Petition.LONGEST) {
            throw new Refusal.Invalid(List.of(new Issue("words", "too_long", "Together with what you asked before, "
                    + "that is more than 4,000 characters. A person has your words already.")));
        }
        return petitions.save(more);
    }

    /** Whether somebody has these very words before them already. */
    public boolean isOpen(Journey journey, Kind kind, String words) {
        return open(journey.accountId(), journey.id()).anyMatch(it -> it.kind() == kind && it.says(words));
    }

    /** Reads its journey's past only where that can have changed anything. */
    void follow(Actor by, Journey before, Journey after, Event event) {
        switch (event) {
            case Event.Asked it -> open(before, it.kind(), it.words(), it.at());
            case Event.Undone it -> petitions.ofJourney(before.accountId(), before.id()).stream()
                    .filter(one -> it.decision().id().equals(one.decisionId()))
                    .forEach(one -> petitions.save(one.reopened()));
            default -> {
                if (before.waitingFor() == Standing.Reason.REQUEST && after.waitingFor() != Standing.Reason.REQUEST) {
                    open(before.accountId(), before.id()).filter(one -> one.kind().isOnTheWay())
                            .forEach(one -> petitions.save(settled(one, by, event)));
                }
            }
        }
    }

    private Stream<Petition> open(AccountId account, UUID journey) {
        return petitions.ofJourney(account, journey).stream().filter(Petition::isOpen);
    }

    private static Petition settled(Petition it, Actor by, Event event) {
        if (!(event instanceof Event.Decided(var at, var decision))) {
            return it.settled(Status.OVER, by, null, null, event.at());
        }
        var answer = decision.kind() == Decision.Kind.ANSWER ? decision.reason() : null;
        var how = switch (decision.kind()) {
            case ANSWER -> Status.ANSWERED;
            case STOP, DECLINE -> Status.DECLINED;
            default -> Status.DONE;
        };
        return it.settled(how, by, answer, decision.id(), at);
    }
}
