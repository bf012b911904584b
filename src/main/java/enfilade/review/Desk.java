package enfilade.review;

import enfilade.account.Actor;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Take.State;
import enfilade.journey.Decisions;
import enfilade.journey.History;
import enfilade.journey.Links;
import enfilade.journey.Petition;
import enfilade.journey.Petitions;
import enfilade.session.Asked;
import enfilade.session.Dossier;
import enfilade.session.Dossiers;
import enfilade.session.Session;
import enfilade.web.Dates;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts one journey on the table: the question, all the evidence, what happened, and what can be decided. */
@Component
class Desk {

    /**
     * Something that the participant asks and nobody has answered yet.
     *
     * @param path where that is done, if it is not here
     */
    record Wish(String asks, Plea plea, String due, boolean isLate, @Nullable String path) {

        static Wish of(Actor me, Petition it, FrozenStage stage, Instant now, Dates dates) {
            return new Wish(it.kind().label(), Plea.of(me, it, stage),
                    Waiting.due(it.dueAt(), it.isLate(now), me, dates), it.isLate(now),
                    it.kind().isOnTheWay() ? null : "/reviews/requests/" + it.id());
        }
    }

    private final Dossiers dossiers;
    private final History history;
    private final Decisions decisions;
    private final Links links;
    private final Petitions petitions;
    private final Queue queue;
    private final Assigning assigning;
    private final Evidence evidence;
    private final Nudges nudges;
    private final Dates dates;
    private final JdbcClient db;
    private final Clock clock;

    Desk(Dossiers dossiers, History history, Decisions decisions, Links links, Petitions petitions, Queue queue,
         Assigning assigning, Evidence evidence, Nudges nudges, Dates dates, JdbcClient db, Clock clock) {
        this.dossiers = dossiers;
        this.history = history;
        this.decisions = decisions;
        this.links = links;
        this.petitions = petitions;
        this.queue = queue;
        this.assigning = assigning;
        this.evidence = evidence;
        this.nudges = nudges;
        this.dates = dates;
        this.db = db;
        this.clock = clock;
    }

    /** Everything on the page of one journey. */
    Dossier show(Actor me, UUID journeyId, QueueFilter asked, Model model) {
        var it = dossiers.of(me, journeyId);
        var entries = history.of(me.accountId(), journeyId);
        var reviewers = Assigning.isAssignable(it) ? assigning.among(me, it.journey()) : List.<Assigning.Reviewer>of();
        var assignee = reviewers.stream().filter(one -> one.id().equals(it.journey().assigneeId()))
                .map(Assigning.Reviewer::name).findFirst().orElse(null);
        var current = current(it);
        model.addAttribute("dossier", it);
        model.addAttribute("head", Heading.of(me, it, current, entries, assignee, away(reviewers), dates));
        model.addAttribute("nudged", nudges.latest(me, List.of(journeyId)).get(journeyId));
        model.addAttribute("stranded", it.journey().standing().isActive()
                ? Stranded.at(me, journeyId, clock.instant(), dates, db).orElse(null) : null);
        model.addAttribute("track", Track.of(it.doors(), it.standing()));
        model.addAttribute("take", current);
        evidence.show(me, it, current, it.stage(), false, model);
        model.addAttribute("story", Story.of(me, it, entries, decisions.of(me.accountId(), journeyId),
                links.of(me.accountId(), journeyId), clock.instant(), dates));
        model.addAttribute("wishes", petitions.ofJourney(me.accountId(), journeyId).stream().filter(Petition::isOpen)
                .map(one -> Wish.of(me, one, it.stage(), clock.instant(), dates)).toList());
        model.addAttribute("bar", Bar.of(me, it, current));
        model.addAttribute("beside", queue.beside(me, asked, it));
        model.addAttribute("from", asked);
        model.addAttribute("query", asked.isSomewhere() ? asked.query() : "");
        model.addAttribute("reviewers", Asked.mayReview(me, it.stage()) ? reviewers : List.of());
        model.addAttribute("away", away(reviewers));
        model.addAttribute("assignee", assignee);
        model.addAttribute("me", me);
        model.addAttribute("zoneName", dates.zone(me.zone()));
        model.addAttribute("form", DecisionForm.BLANK);
        return it;
    }

    private Map<UUID, String> away(List<Assigning.Reviewer> reviewers) {
        return reviewers.stream().filter(one -> !one.isHere()).collect(Collectors.toMap(Assigning.Reviewer::id,
                one -> String.valueOf(Away.until(one.absentUntil(), dates))));
    }

    /** The newest take at the door where the journey stands. */
    private static @Nullable Session current(Dossier it) {
        return it.sessionsAt(it.stage().id()).reversed().stream()
                .filter(session -> session.status() != State.CANCELLED).findFirst().orElse(null);
    }
}
