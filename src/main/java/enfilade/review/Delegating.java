package enfilade.review;

import static java.util.Comparator.comparing;

import enfilade.account.Actor;
import enfilade.journey.Guiding;
import enfilade.journey.Journey;
import enfilade.journey.Standing.Status;
import enfilade.review.Assigning.Reviewer;
import enfilade.review.Nudge.Level;
import enfilade.session.Dossier;
import enfilade.session.Dossiers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody has not done for too long goes to another who is here, may decide there and has the least to do.
 * Nothing is ever decided by that. It looks at a journey as one who has not scored: behind a seal, who has it now would
 * tell what came of the door otherwise.
 */
@Service
@Transactional
public class Delegating {

    /** Who had it, and who has it now. */
    public record Handed(Journey journey, String template, String door, List<UUID> from, UUID to, Instant since) {}

    private final Guiding guiding;
    private final Dossiers dossiers;
    private final Assigning assigning;
    private final Nudges nudges;
    private final JdbcClient db;
    private final Clock clock;

    Delegating(Guiding guiding, Dossiers dossiers, Assigning assigning, Nudges nudges, JdbcClient db, Clock clock) {
        this.guiding = guiding;
        this.dossiers = dossiers;
        this.assigning = assigning;
        this.nudges = nudges;
        this.db = db;
        this.clock = clock;
    }

    /**
     * Looks again while it is held: somebody may have acted in the last moment. Whoever gets it has as long as the one
     * before; nobody gets the same twice.
     */
    public Optional<Handed> handOver(Actor system, UUID journeyId, int days) {
        var journey = guiding.hold(system, journeyId);
        var it = dossiers.of(system, journeyId);
        var now = clock.instant();
        var since = it.standing().since();
        var had = nudges.handedOver(system.accountId(), journeyId, since);
        var begun = had.isEmpty() ? since : had.getFirst().at();
        if (it.standing().status() != Status.WAITING || begun.plus(Duration.ofDays(days)).isAfter(now)) {
            return Optional.empty();
        }
        var reviewers = assigning.among(system, journey);
        var slow = slow(journey, reviewers);
        var scored = it.isSealed() ? scored(system, journey) : Set.<UUID>of();
        if (slow.stream().anyMatch(scored::contains)) return Optional.empty();
        var once = had.stream().map(Nudge::member).collect(Collectors.toSet());
        return next(system, reviewers.stream().filter(one -> one.isHere() && !slow.contains(one.id())
                && !scored.contains(one.id()) && !once.contains(one.id())).toList()).map(next -> {
                    guiding.handOver(system, journey, next.id());
                    nudges.add(system.accountId(), List.of(new Nudge(journeyId, journeyId, since, Level.HAND_OVER,
                            next.id(), next.name(), false, now)));
                    return new Handed(journey, it.revision().templateName(), it.stage().name(), slow, next.id(), since);
                });
    }

    /** Whose turn it was: of the one who has taken it, else of those who were asked; of anyone is nobody's. */
    private static List<UUID> slow(Journey journey, List<Reviewer> reviewers) {
        var taken = reviewers.stream().map(Reviewer::id).filter(id -> id.equals(journey.assigneeId())).toList();
        return taken.isEmpty() ? reviewers.stream().filter(Reviewer::isAsked).map(Reviewer::id).toList() : taken;
    }

    /** Of those who were asked for this door before those who stand in. */
    private Optional<Reviewer> next(Actor system, List<Reviewer> here) {
        var open = open(system);
        return here.stream().min(comparing((Reviewer one) -> !one.isAsked())
                .thenComparing(one -> open.getOrDefault(one.id(), 0)).thenComparing(Reviewer::name)
                .thenComparing(one -> one.id().toString()));
    }

    /** How many each member has taken that wait; reads journey_of_assignee. */
    private Map<UUID, Integer> open(Actor system) {
        var open = new HashMap<UUID, Integer>();
        db.sql("""
                select j.assignee_id, count(*) as taken
                  from journey j
                  join member m on (m.account_id, m.id) = (j.account_id, j.assignee_id)
                 where j.account_id = :account
                   and j.status in ('ACTIVE', 'WAITING')
                 group by j.assignee_id
                """).param("account", system.accountId().value())
                .query(row -> {
                    open.put(row.getObject("assignee_id", UUID.class), row.getInt("taken"));
                });
        return open;
    }

    /** Those whose own score is in already at the door where it stands. */
    private Set<UUID> scored(Actor system, Journey journey) {
        return Set.copyOf(db.sql("""
                select distinct c.member_id
                  from session s
                  join scorecard c on (c.account_id, c.session_id) = (s.account_id, s.id)
                 where (s.account_id, s.journey_id, s.stage_id) = (:account, :journey, :stage)
                   and c.member_id is not null
                """).param("account", system.accountId().value()).param("journey", journey.id())
                .param("stage", journey.stageId()).query(UUID.class).list());
    }
}
