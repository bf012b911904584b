package enfilade.review;

import enfilade.account.Actor;
import enfilade.evaluation.Take.State;
import enfilade.journey.Decisions;
import enfilade.journey.History;
import enfilade.journey.Links;
import enfilade.journey.Progress;
import enfilade.journey.Standing.Status;
import enfilade.session.Asked;
import enfilade.session.Dossier;
import enfilade.session.Dossiers;
import enfilade.session.Session;
import enfilade.session.Submissions;
import enfilade.web.Dates;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts one journey on the table: the question, all the evidence, what happened, and what can be decided. */
@Component
class Desk {

    /** A session away from the current one, folded: where and how it went, and its scorecards. */
    record Fold(String title, String facts, UUID session, List<Card> cards) {}

    private final Dossiers dossiers;
    private final History history;
    private final Decisions decisions;
    private final Links links;
    private final Queue queue;
    private final Assigning assigning;
    private final Submissions submissions;
    private final Dates dates;
    private final Clock clock;

    Desk(Dossiers dossiers, History history, Decisions decisions, Links links, Queue queue,
         Assigning assigning, Submissions submissions, Dates dates, Clock clock) {
        this.dossiers = dossiers;
        this.history = history;
        this.decisions = decisions;
        this.links = links;
        this.queue = queue;
        this.assigning = assigning;
        this.submissions = submissions;
        this.dates = dates;
        this.clock = clock;
    }

    /** Everything on the page of one journey. */
    Dossier show(Actor me, UUID journeyId, QueueFilter asked, Model model) {
        var it = dossiers.of(me, journeyId);
        var entries = history.of(me.accountId(), journeyId);
        var reviewers = isAssignable(it) ? assigning.among(me, it.journey()) : List.<Assigning.Reviewer>of();
        var assignee = reviewers.stream().filter(one -> one.id().equals(it.journey().assigneeId()))
                .map(Assigning.Reviewer::name).findFirst().orElse(null);
        var current = current(it);
        model.addAttribute("dossier", it);
        model.addAttribute("head", Heading.of(me, it, entries, assignee, dates));
        model.addAttribute("track", Track.of(it.doors(), it.standing()));
        model.addAttribute("take", current);
        model.addAttribute("submission", current == null ? null : Work.of(current, it.stage(), submissions));
        model.addAttribute("cards", current == null ? List.of()
                : Card.of(it.scorecards(current.id()), it.stage(), me, dates));
        model.addAttribute("earlier", folded(me, it, current));
        model.addAttribute("story", Story.of(me, it, entries, decisions.of(me.accountId(), journeyId),
                links.of(me.accountId(), journeyId), clock.instant(), dates));
        model.addAttribute("bar", Bar.of(me, it));
        model.addAttribute("beside", queue.beside(me, asked, it.journey()));
        model.addAttribute("from", asked);
        model.addAttribute("query", asked.isSomewhere() ? asked.query() : "");
        model.addAttribute("reviewers", Asked.mayReview(me, it.stage()) ? reviewers : List.of());
        model.addAttribute("assignee", assignee);
        model.addAttribute("me", me);
        model.addAttribute("zoneName", dates.zone(me.zone()));
        model.addAttribute("form", DecisionForm.BLANK);
        return it;
    }

    /** Sessions at doors that the journey has seen, but for the one in question: by door, the latest first. */
    List<Fold> folded(Actor me, Dossier it, @Nullable Session but) {
        return it.doors().reversed().stream().flatMap(door -> held(it, door.stage().id())
                .filter(session -> !session.equals(but)).map(session -> fold(me, it, door, session))).toList();
    }

    private Fold fold(Actor me, Dossier it, Progress door, Session session) {
        var cards = Card.of(it.scorecards(session.id()), door.stage(), me, dates);
        var result = cards.stream().filter(Card::counts).findFirst().map(card -> card.overall().isEmpty()
                        ? card.against() : card.overall() + " of 100, " + card.against().toLowerCase(Locale.ROOT))
                .orElseGet(() -> Words.of(session.status()));
        return new Fold(door.stage().number() + ". " + door.stage().name()
                + (it.attempt(session) > 1 ? ", attempt " + it.attempt(session) : ""), result, session.id(), cards);
    }

    /** The newest take at the door where the journey stands. */
    private static @Nullable Session current(Dossier it) {
        return held(it, it.stage().id()).findFirst().orElse(null);
    }

    private static Stream<Session> held(Dossier it, UUID stage) {
        return it.sessionsAt(stage).reversed().stream().filter(session -> session.status() != State.CANCELLED);
    }

    private static boolean isAssignable(Dossier it) {
        var status = it.standing().status();
        return status == Status.WAITING || status == Status.COMPLETED && it.journey().recommendedBy() == null;
    }
}
