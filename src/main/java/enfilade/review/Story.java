package enfilade.review;

import enfilade.account.Actor;
import enfilade.evaluation.Take;
import enfilade.journey.Decision;
import enfilade.journey.Entry;
import enfilade.journey.Links;
import enfilade.journey.Undoing;
import enfilade.session.Asked;
import enfilade.session.Dossier;
import enfilade.session.Session;
import enfilade.web.Dates;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happened on a journey, the newest first, and which decisions can still be taken back. */
record Story(List<Line> lines) {

    /**
     * One thing that happened.
     *
     * @param words of the participant who asked, or the reason of the one who decided
     * @param undo  the address that takes it back, if it can be
     * @param no    why it cannot be taken back, if it was decided and somebody may wonder
     */
    record Line(String what, String who, @Nullable String words, String when, String at, @Nullable String undo,
                @Nullable String no) {}

    private record Teller(Actor me, Dossier it, List<Entry> entries, Map<UUID, Decision> decisions,
                          List<Links.Link> links, Instant now, Dates dates) {

        Line line(Entry entry) {
            var decision = entry.decision() == null ? null : decisions.get(entry.decision());
            var isMade = entry.kind() == Entry.Kind.DECIDED && decision != null;
            var door = decision == null ? entry.stage() : decision.stageId();
            var isHidden = it.isSealed() && door.equals(it.stage().id());
            var undoing = isMade ? Undoing.of(decision, it.journey(), entries,
                    Session.resumed(it.sessions()), now) : null;
            var no = undoing == null ? null : whyNot(decision, undoing);
            return new Line(what(entry, decision, isHidden), who(entry), words(entry, decision, isHidden),
                    dates.minute(entry.at(), me.zone()), entry.at().toString(),
                    undoing == null || no != null || !me.role().reviews() ? null
                            : "/journeys/" + it.journey().id() + "/decisions/" + decision.id() + "/undoing", no);
        }

        private @Nullable String whyNot(Decision decision, Undoing undoing) {
            if (undoing.isDone()) return "Taken back.";
            if (Reviewing.isBegun(decision, undoing, it.journey(), it.sessions())) {
                return "A session has begun since. " + Undoing.instead(it.journey());
            }
            if (undoing.no() != null) return undoing.no();
            var isTheirs = Asked.mayReview(me, it.revision().stage(decision.stageId()));
            return isTheirs || !me.role().reviews() ? null : "Others were asked to review there.";
        }

        private String who(Entry entry) {
            return switch (entry.byKind()) {
                case PARTICIPANT -> it.participant();
                case SYSTEM -> "By itself";
                case MEMBER, API_KEY -> entry.byName();
            };
        }

        /** Behind a seal nobody reads from a decision what came of the door. */
        private String what(Entry entry, @Nullable Decision decision, boolean isHidden) {
            var door = it.revision().find(decision == null ? entry.stage() : decision.stageId())
                    .map(stage -> stage.name()).orElse("a door");
            return switch (entry.kind()) {
                case STARTED -> "started the journey";
                case OPENED -> "opened " + door;
                case RESUMED -> "opened " + door + " again";
                case HANDED_IN -> "was done at " + door;
                case JUDGED -> "scored " + door;
                case FAILED -> "could not go on at " + door;
                case CANCELLED -> "called off a session at " + door;
                case RAN_OUT -> "noticed that the time was over at " + door;
                case RENEWED -> isAnother(entry) ? "sent another link" : "sent the link again";
                case LOOKED_AGAIN -> "looked again at " + door;
                case ASKED -> "asked for something at " + door;
                case WITHDREW -> "withdrew at " + door;
                case MOVED -> "moved the journey to another revision, at " + door;
                case TAKEN_BACK -> "took the invitation back before it was sent";
                case DECIDED, UNDONE -> deed(entry, decision, isHidden) + " at " + door;
            };
        }

        /** A link that was made in that moment took the place of the one before. */
        private boolean isAnother(Entry entry) {
            return links.stream().anyMatch(link -> link.at().equals(entry.at()));
        }

        private static String deed(Entry entry, @Nullable Decision decision, boolean isHidden) {
            var isUndone = entry.kind() == Entry.Kind.UNDONE;
            return decision == null || isHidden && !decision.kind().isBlind()
                    ? (isUndone ? "took back" : "made") + " a decision"
                    : (isUndone ? "took back" : "decided") + " “" + decision.kind().label() + "”";
        }

        private @Nullable String words(Entry entry, @Nullable Decision decision, boolean isHidden) {
            if (entry.kind() == Entry.Kind.ASKED) return mayAnswer(entry) ? entry.words() : null;
            if (entry.kind() != Entry.Kind.DECIDED || decision == null) return entry.words();
            return isHidden ? null : decision.reason();
        }

        private boolean mayAnswer(Entry entry) {
            return Asked.mayReview(me, it.revision().find(entry.stage()).orElse(it.stage()));
        }
    }

    static Story of(Actor me, Dossier it, List<Entry> entries, List<Decision> made, List<Links.Link> links,
                    Instant now, Dates dates) {
        var teller = new Teller(me, it, entries,
                made.stream().collect(Collectors.toMap(Decision::id, Function.identity())), links, now, dates);
        return new Story(entries.reversed().stream().filter(entry -> !isTelling(entry, it)).map(teller::line).toList());
    }

    /** Behind a seal: that they came too late for another take, or have one after all, tells that one was theirs. */
    private static boolean isTelling(Entry entry, Dossier it) {
        if (entry.kind() == Entry.Kind.LOOKED_AGAIN) return it.isSealed() && entry.stage().equals(it.stage().id());
        if (entry.kind() != Entry.Kind.RAN_OUT || !it.isSealed() || !entry.stage().equals(it.stage().id())) {
            return false;
        }
        var isKept = it.standing().hasEnded() || !it.standing().equals(it.journey().standing());
        return isKept && it.door().here().stream().map(Take::endedAt).filter(Objects::nonNull)
                .max(Comparator.naturalOrder()).filter(entry.at()::isAfter).isPresent();
    }

    /** What can be taken back, for the top of the page. */
    public List<Line> undoable() {
        return lines.stream().filter(line -> line.undo() != null).toList();
    }
}
