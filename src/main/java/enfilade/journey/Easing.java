package enfilade.journey;

import enfilade.account.Actor;
import enfilade.evaluation.Allowance;
import enfilade.participant.Bounds;
import enfilade.web.Dates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A participant's allowance has changed: the ways that they are on follow at once, in the middle of a door as well. */
@Service
@Transactional
class Easing implements Bounds {

    /** Less time makes nobody late at once: so much of what they have is left to them. */
    static final Duration NOTICE = Duration.ofDays(1);

    private final Guiding guiding;
    private final Journeys journeys;
    private final Decisions decisions;
    private final Links links;
    private final Paths paths;
    private final JdbcClient db;
    private final Dates dates;
    private final Clock clock;

    Easing(Guiding guiding, Journeys journeys, Decisions decisions, Links links, Paths paths,
           JdbcClient db, Dates dates, Clock clock) {
        this.guiding = guiding;
        this.journeys = journeys;
        this.decisions = decisions;
        this.links = links;
        this.paths = paths;
        this.db = db;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public void follow(Actor by, UUID participant, Allowance before, Allowance after) {
        var now = clock.instant();
        underWay(by, participant).forEach(it -> follow(by, guiding.hold(by, it), before, after, now));
    }

    @Override
    public List<Effect> effects(Actor reader, List<Way> ways, Allowance allowance) {
        var all = ways.stream().map(Eased::new).toList();
        var paths = this.paths.of(reader.accountId(), all.stream().map(Eased::on).toList());
        return all.stream().flatMap(it -> Optional.ofNullable(paths.get(it.way().id())).stream()
                .map(path -> it.effect(path, allowance, reader, dates))).toList();
    }

    /** In the order in which everybody holds several who does. */
    private List<UUID> underWay(Actor by, UUID participant) {
        return db.sql("""
                select id
                  from journey
                 where account_id = :account
                   and participant_id = :participant
                   and status in ('ACTIVE', 'WAITING')
                 order by id
                """).param("account", by.accountId().value()).param("participant", participant).query(UUID.class)
                .list();
    }

    private void follow(Actor by, Journey journey, Allowance before, Allowance after, Instant now) {
        if (journey.standing().hasEnded()) return;
        var days = Duration.ofDays(after.days() - before.days());
        var moved = days.isZero() || journey.deadlineAt() == null ? journey
                : journeys.save(journey.until(moved(journey, journey.deadlineAt(), days, now), journey.touchedAt()));
        if (!days.isZero()) decisions.ease(by.accountId(), journey.id(), it -> moved(journey, it, days, now));
        var then = guiding.lookAgain(by, moved, new Event.LookedAgain(now, days.isPositive()));
        if (days.isPositive()) links.outlast(then, now.plus(Links.USUAL));
    }

    /** While a person has it, what is left is counted from the moment at which they got it. */
    private static Instant moved(Journey journey, Instant deadline, Duration days, Instant now) {
        if (days.isPositive()) return deadline.plus(days);
        var earliest = (journey.standing().isActive() ? now : journey.since()).plus(NOTICE);
        var kept = deadline.isBefore(earliest) ? deadline : earliest;
        var less = deadline.plus(days);
        return less.isBefore(kept) ? kept : less;
    }
}
