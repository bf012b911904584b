package enfilade.session;

import enfilade.journey.Petition.Kind;
import enfilade.journey.Standing.Reason;
import enfilade.session.Doorstep.Move;
import enfilade.web.Dates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is, told to the participant: what is going on, and the one thing that they can do next. Why a person
 * looks at something is not said, because that would tell a score.
 *
 * @param path   where the next step leads; null when there is none to take
 */
public record Turn(String title, List<TimedWords> words, @Nullable String label, @Nullable String path) {

    /** @param asked what nobody has answered yet, on their way and beside it, the oldest first */
    static Turn of(Visit visit, List<Kind> asked, Dates dates) {
        var turn = here(visit, asked, dates);
        var isSaid = visit.visitor().isRevoked() || visit.standing().waitingFor() == Reason.REQUEST;
        return isSaid ? turn : new Turn(turn.title, Stream.concat(turn.words.stream(),
                asked.stream().filter(it -> !it.isOnTheWay()).map(Turn::asked)).toList(), turn.label, turn.path);
    }

    private static TimedWords asked(Kind beside) {
        return TimedWords.of(beside == Kind.ERASURE ? "You asked to be erased. A person answers that."
                : "You asked somebody to look again. A person answers that.");
    }

    private static Turn here(Visit visit, List<Kind> asked, Dates dates) {
        if (visit.visitor().isRevoked()) {
            return still("This link does not work any more", "It was taken back or replaced by a newer one.",
                    "Look for a newer invitation from " + visit.team() + ", or ask whoever invited you.");
        }
        if (visit.isOver()) return over(visit);
        if (!visit.mayAct()) {
            return new Turn("Your link has run out", List.of(
                    at(visit, dates, "It worked until %s. Nothing is lost.", visit.visitor().expiresAt()),
                    TimedWords.of("Ask whoever invited you to send it again. Then you go on where you were.")), null,
                    null);
        }
        return visit.standing().isActive() ? move(visit, dates) : waits(visit, asked, dates);
    }

    public boolean isMove() {
        return path != null;
    }

    private static Turn over(Visit visit) {
        return switch (visit.standing().status()) {
            case COMPLETED -> still("You have reached the end", "All doors are behind you. Thank you for your time.");
            case STOPPED -> still("Your way ends here", "A person at %s looked at it and decided that it ends here."
                    .formatted(visit.team()), "Whoever invited you can tell you more.");
            case WITHDRAWN -> still("You have withdrawn", "Nothing more happens here.",
                    "If that was a mistake, tell whoever invited you.");
            case TAKEN_BACK -> still("This invitation was taken back", "There is nothing for you to do here.");
            case ACTIVE, WAITING -> throw new IllegalStateException("It goes on.");
        };
    }

    private static Turn waits(Visit visit, List<Kind> asked, Dates dates) {
        return switch (Objects.requireNonNull(visit.standing().waitingFor())) {
            case OVERDUE -> late(visit, dates);
            case REQUEST -> still("You asked for " + things(asked), visit.team()
                    + " has your words. Until somebody answers, no time runs for you and nothing is decided by "
                    + "software.");
            default -> aPersonLooks(visit, dates);
        };
    }

    /** more time and another way to do this, and to be erased */
    private static String things(List<Kind> asked) {
        var things = asked.stream().filter(Kind::isOnTheWay).map(it -> switch (it) {
            case MORE_TIME -> "more time";
            case ANOTHER_WAY -> "another way to do this";
            case PERSON, LOOK_AGAIN, ERASURE -> "a person";
        }).collect(Collectors.joining(" and "));
        return (things.isEmpty() ? "a person" : things) + (asked.contains(Kind.ERASURE) ? ", and to be erased" : "");
    }

    /** Nothing is lost, nothing is decided, and there is somebody to ask. */
    private static Turn late(Visit visit, Dates dates) {
        var deadline = visit.journey().deadlineAt();
        var facts = new ArrayList<TimedWords>();
        if (deadline != null && !deadline.isAfter(visit.now())) {
            facts.add(at(visit, dates, "You had time until %s.", deadline));
        }
        if (visit.here().hasBegun()) facts.add(TimedWords.of("What you wrote is kept."));
        facts.add(TimedWords.of("A person at %s decides how it goes on. If you need more time, ask them for it here."
                .formatted(visit.team())));
        return new Turn("Your time here is over", List.copyOf(facts), "Ask for more time",
                visit.home() + "/request?kind=more_time");
    }

    private static Turn aPersonLooks(Visit visit, Dates dates) {
        var here = visit.here();
        var next = TimedWords.of("There is nothing for you to do now. You will hear from " + visit.team() + ".");
        return new Turn("A person is looking at this", here.isWritten() && here.isHandedIn()
                ? List.of(at(visit, dates, "You handed it in %s.", Objects.requireNonNull(here.doneAt())), next)
                : List.of(next), null, null);
    }

    private static Turn move(Visit visit, Dates dates) {
        var here = visit.here();
        var name = here.stage().name();
        if (here.move() == null) {
            var isJudged = here.look().equals("waiting") && here.isRun();
            return !isJudged ? aPersonLooks(visit, dates) : still("You have handed this in",
                    "Software looks at it first. You will hear from " + visit.team() + ".");
        }
        if (here.from() != null) {
            return new Turn("You can try again later", List.of(at(visit, dates,
                    " is open for another attempt from %s.", here.from()).after(name)), null, null);
        }
        var path = visit.home() + here.path();
        return switch (Objects.requireNonNull(here.move())) {
            case BEGIN -> new Turn(name, facts(visit, dates, begins(here)), Move.BEGIN.label(), path);
            case COME_BACK -> new Turn(name, facts(visit, dates, here.isWritten()
                    ? "You have begun. Everything that you wrote is there." : "You have begun."),
                    Move.COME_BACK.label(), path);
            case TRY_AGAIN -> new Turn(name, facts(visit, dates, "You can try this again. It is a new attempt; the one "
                    + "before stays as it is."), Move.TRY_AGAIN.label(), path);
            case ANOTHER_ROUND -> new Turn(name, facts(visit, dates, "You can practise another round."),
                    Move.ANOTHER_ROUND.label(), path);
        };
    }

    private static String begins(Doorstep here) {
        return here.isWritten() ? "This is your next step. Nothing counts before you begin, and nothing is sent before "
                + "you hand it in." : "This is your next step. Nothing counts before you begin.";
    }

    private static List<TimedWords> facts(Visit visit, Dates dates, String first) {
        var facts = new ArrayList<>(List.of(TimedWords.of(first)));
        var here = visit.here();
        visit.sessions().stream().filter(it -> it.stageId().equals(here.stage().id()) && !it.hasEnded())
                .filter(it -> it.scheduledAt() != null).findFirst()
                .ifPresent(it -> facts.add(at(visit, dates, visit.now().isBefore(it.scheduledAt())
                        ? "It is arranged for %s. You can begin earlier, too." : "It was arranged for %s.",
                        it.scheduledAt())));
        var deadline = visit.journey().deadlineAt();
        if (deadline != null) facts.add(at(visit, dates, "You have time until %s.", deadline));
        return List.copyOf(facts);
    }

    private static TimedWords at(Visit visit, Dates dates, String words, Instant instant) {
        return TimedWords.minute(words, instant, visit.zone(), dates);
    }

    private static Turn still(String title, String... words) {
        return new Turn(title, Stream.of(words).map(TimedWords::of).toList(), null, null);
    }
}
