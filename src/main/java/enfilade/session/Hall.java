package enfilade.session;

import enfilade.account.Visitor;
import enfilade.web.Dates;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands around every page behind a participant's link: whose it is, their way, and whom they can ask. */
@Component
class Hall {

    /**
     * A door of their way, ready to print.
     *
     * @param facts   how far they are, and how long it takes
     * @param happens what it means, as long as it is not over
     * @param label   what they can do there besides their next step; null for nothing
     */
    record Step(String look, String name, TimedWords facts, String happens, @Nullable String label,
                @Nullable String path) {

        public @Nullable String current() {
            return look.equals("current") || look.equals("waiting") ? "step" : null;
        }
    }

    private final Visits visits;
    private final Dates dates;

    Hall(Visits visits, Dates dates) {
        this.visits = visits;
        this.dates = dates;
    }

    Visit furnish(Visitor visitor, Model model) {
        var visit = visits.of(visitor);
        model.addAttribute("visit", visit);
        model.addAttribute("steps", steps(visit));
        var deadline = visit.standing().isActive() ? visit.journey().deadlineAt() : null;
        if (deadline != null) model.addAttribute("until", TimedWords.minute("%s", deadline, visit.zone(), dates));
        model.addAttribute("linkUntil", TimedWords.minute(visit.mayAct() ? "It works until %s." : "It worked until %s.",
                visitor.expiresAt(), visit.zone(), dates));
        return visit;
    }

    private List<Step> steps(Visit visit) {
        return visit.doors().stream().map(door -> {
            var time = PlainWords.time(door);
            var state = PlainWords.state(door, visit, dates);
            var isAside = visit.mayAct() && door.from() == null && door.move() != null
                    && !(door.isCurrent() && visit.standing().isActive());
            return new Step(door.look(), door.stage().name(), time.isEmpty() ? state : state.and(" · " + time),
                    door.isBehind() ? "" : PlainWords.happens(door),
                    isAside ? Objects.requireNonNull(door.move()).label() : null,
                    isAside ? visit.home() + door.path() : null);
        }).toList();
    }
}
