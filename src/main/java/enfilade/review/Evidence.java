package enfilade.review;

import enfilade.account.Actor;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Judge;
import enfilade.evaluation.Take.State;
import enfilade.journey.Progress;
import enfilade.participant.About;
import enfilade.participant.Files;
import enfilade.participant.Participants;
import enfilade.session.Dossier;
import enfilade.session.Hourglasses;
import enfilade.session.Noted;
import enfilade.session.Session;
import enfilade.session.Submissions;
import enfilade.web.Dates;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What a person judges from at one door: what was handed in there, and what came before. Where only reviewers act, that
 * is who the participant is, all earlier scorecards side by side, and what was handed in at the other doors.
 */
@Component
class Evidence {

    /**
     * Another session: where and how it went.
     *
     * @param counts which take of its door counts, in words
     * @param open   whether it is read at once
     * @param work   what was handed in; null where it is not for reading here
     */
    record Fold(String title, String facts, String counts, boolean open, UUID session, List<Card> cards,
                @Nullable Work work) {

        /** Whether whoever scores at a reviewers' door finds words here to quote. */
        boolean isQuotable() {
            return work != null && !work.answers().isEmpty();
        }
    }

    private record Table(Actor reader, Dossier it, @Nullable Session current, FrozenStage stage, Reading reading,
                         Dates dates) {

        boolean isForReviewers() {
            return stage.kind().isForReviewers();
        }

        List<Card> cards(Session session, FrozenStage at) {
            return Card.of(it.scorecards(session.id()), at, reader, reading, dates);
        }

        Fold fold(Progress door, Session session, @Nullable Work work, boolean unfolded) {
            var cards = cards(session, door.stage());
            var counting = Counts.of(door);
            var result = cards.stream().filter(Card::counts).findFirst().map(card -> card.overall().isEmpty()
                            ? card.against() : card.overall() + " of " + card.most() + ", "
                            + card.against().toLowerCase(Locale.ROOT) + (card.person() ? ""
                            : " · " + card.kind().toLowerCase(Locale.ROOT)))
                    .orElseGet(() -> Words.of(it, session));
            return new Fold(Reading.name(it, session), result, counting.words(session),
                    unfolded && (!counting.isChoice() || counting.is(session)), session.id(),
                    isForReviewers() ? List.of() : cards, work);
        }
    }

    private final Participants participants;
    private final Files files;
    private final Submissions submissions;
    private final Hourglasses hourglasses;
    private final Dates dates;

    Evidence(Participants participants, Files files, Submissions submissions, Hourglasses hourglasses, Dates dates) {
        this.participants = participants;
        this.files = files;
        this.submissions = submissions;
        this.hourglasses = hourglasses;
        this.dates = dates;
    }

    /** @param unfolded whether what was handed in elsewhere is read at once */
    void show(Actor me, Dossier it, @Nullable Session current, FrozenStage stage, boolean unfolded, Model model) {
        var others = held(it).stream().filter(session -> !session.equals(current)).toList();
        var isForReviewers = stage.kind().isForReviewers();
        var table = new Table(me, it, current, stage,
                Reading.of(it, current, isForReviewers ? others : List.of()), dates);
        model.addAttribute("submission", current == null || isForReviewers ? null : work(current, stage));
        model.addAttribute("cards", current == null ? List.of() : table.cards(current, stage));
        model.addAttribute("counts", current == null ? "" : Counts.of(it.door(stage.id())).words(current));
        model.addAttribute("about", isForReviewers
                ? About.person(participants.of(me, it.journey().participantId()).draft()) : null);
        model.addAttribute("kept", isForReviewers ? files.of(me.accountId(), it.journey().participantId()) : List.of());
        model.addAttribute("sides", isForReviewers ? Side.upTo(stage, it, current, table::cards) : List.of());
        var folds = folds(table, others, unfolded);
        model.addAttribute("earlier", folds);
        model.addAttribute("sources", folds.stream().filter(Fold::isQuotable).toList());
    }

    /** Who scored a session since its reader had that many cards before them, if they may know of it. */
    @Nullable String meanwhile(Actor me, Dossier it, UUID sessionId, int seen) {
        return it.scorecards(sessionId).stream().skip(seen).filter(filed -> !filed.isBy(me.id()))
                .reduce((one, later) -> later).map(filed -> (filed.card().judge() instanceof Judge.Person person
                        ? person.name() : "An engine") + " scored this " + dates.minute(filed.at(), me.zone()) + ".")
                .orElse(null);
    }

    Work work(Session session, FrozenStage stage) {
        var work = Work.of(session, stage, submissions.of(session.accountId(), session.id()));
        return work.turns().isEmpty() ? work
                : work.noting(Noted.of(hourglasses.signals(session.accountId(), session.id())));
    }

    /** The doors that the journey has seen, the latest first, and at each the latest take first. */
    private List<Fold> folds(Table table, List<Session> others, boolean unfolded) {
        var account = table.it.journey().accountId();
        var handedIn = table.isForReviewers() ? submissions.of(account, others) : null;
        return table.it.doors().reversed().stream()
                .filter(door -> handedIn == null || !door.stage().kind().isForReviewers())
                .flatMap(door -> others.reversed().stream()
                        .filter(session -> session.stageId().equals(door.stage().id()))
                        .map(session -> table.fold(door, session, handedIn == null ? null
                                : Work.of(session, door.stage(), handedIn.get(session.id())), unfolded))).toList();
    }

    private static List<Session> held(Dossier it) {
        return it.sessions().stream().filter(session -> session.status() != State.CANCELLED).toList();
    }
}
