package enfilade.journey;

import enfilade.evaluation.FrozenRevision;
import enfilade.evaluation.Recommendation;
import enfilade.evaluation.Take;
import enfilade.evaluation.Take.State;
import enfilade.session.Scorecards.Filed;
import enfilade.session.Session;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells a journey anew from what is stored of it, entry by entry, asking nobody but the rules. */
final class Retelling {

    private final FrozenRevision revision;
    private final List<Session> sessions;
    private final List<Filed> scorecards;
    private final List<Decision> decisions;
    private final List<Take> takes = new ArrayList<>();
    private Standing standing;

    Retelling(FrozenRevision revision, List<Session> sessions, List<Filed> scorecards, List<Decision> decisions) {
        this.revision = revision;
        this.sessions = sessions;
        this.scorecards = scorecards;
        this.decisions = decisions;
    }

    /** @param before where it stood after each entry so far */
    Standing tell(Entry entry, List<Standing> before) {
        if (standing == null) standing = Rules.before(revision, entry.at());
        var event = event(entry, before);
        var from = standing.stage();
        standing = Rules.after(revision, standing, List.copyOf(takes), event).standing();
        if (!standing.stage().equals(from) || standing.hasEnded()) leave(from);
        if (event instanceof Event.Undone undone) undone.opened().forEach(id -> change(id, State.CANCELLED, null));
        return standing;
    }

    private Event event(Entry it, List<Standing> before) {
        return switch (it.kind()) {
            case STARTED -> new Event.Started(it.at());
            case OPENED -> opened(it);
            case RESUMED -> resumed(it);
            case HANDED_IN -> handedIn(it);
            case JUDGED -> judged(it);
            case FAILED, CANCELLED -> throw new AssertionError("no engine here and nobody who calls off");
            case RAN_OUT -> new Event.RanOut(it.at());
            case RENEWED -> new Event.Renewed(it.at());
            case LOOKED_AGAIN -> new Event.LookedAgain(it.at(), true);
            case ASKED -> new Event.Asked(it.at(), it.words(), Petition.Kind.PERSON);
            case WITHDREW -> new Event.Withdrew(it.at());
            case TAKEN_BACK -> new Event.TakenBack(it.at());
            case DECIDED -> new Event.Decided(it.at(), decision(it.decision()));
            case UNDONE -> undone(it, before);
            case MOVED -> throw new AssertionError("nobody is moved here");
        };
    }

    private Event resumed(Entry it) {
        stands(session(it.session()));
        return new Event.Resumed(it.at(), it.stage(), it.session());
    }

    private void stands(Session it) {
        takes.add(new Take(it.id(), it.stageId(), it.attempt(), State.SCHEDULED, it.runner(), null, null, null, false,
                null));
    }

    private Event opened(Entry it) {
        var session = session(it.session());
        stands(session);
        return new Event.Opened(it.at(), session.stageId(), session.id(), session.runner());
    }

    private Event handedIn(Entry it) {
        takes.replaceAll(take -> take.session().equals(it.session()) ? new Take(take.session(), take.stage(),
                take.attempt(), State.IN_PROGRESS, take.runner(), it.at(), null, null, false, null) : take);
        return new Event.HandedIn(it.at(), it.stage(), it.session());
    }

    private Event judged(Entry it) {
        var filed = scorecards.stream().filter(card -> card.id().equals(it.scorecard())).findFirst().orElseThrow();
        change(it.session(), State.COMPLETED, filed);
        return new Event.Judged(it.at(), it.stage(), it.session(), filed.id());
    }

    private Event undone(Entry it, List<Standing> before) {
        var decision = decision(it.decision());
        var opened = sessions.stream().filter(session -> takes.stream().anyMatch(take ->
                take.session().equals(session.id())) && !session.createdAt().isBefore(decision.at()))
                .map(Session::id).toList();
        return new Event.Undone(it.at(), decision, before.get(decision.seen() - 1), opened, null);
    }

    private void leave(UUID stage) {
        takes.stream().filter(it -> it.stage().equals(stage) && !it.hasEnded() && !it.isHandedIn()).toList()
                .forEach(it -> change(it.session(), session(it.session()).status(), null));
    }

    private void change(UUID id, State state, @Nullable Filed filed) {
        BigDecimal overall = filed == null ? null : filed.card().overall().orElse(null);
        var word = filed == null || filed.card().recommendation() == null ? null
                : new Recommendation(filed.card().recommendation(), "Rui");
        takes.replaceAll(take -> take.session().equals(id) ? new Take(id, take.stage(), take.attempt(), state,
                take.runner(), take.handedInAt(), null, overall, filed != null && filed.passed(), word) : take);
    }

    private Session session(UUID id) {
        return sessions.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    private Decision decision(UUID id) {
        return decisions.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }
}
