package enfilade.participant;

import enfilade.Checks;
import enfilade.Texts;
import enfilade.account.Ability;
import enfilade.account.Actor;
import enfilade.evaluation.Allowance;
import enfilade.web.Dates;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a participant was given more of than others, on their page: for owners and admins, and for nobody else. */
@Component
class AccommodationPanel {

    /**
     * One accommodation, ready to print.
     *
     * @param what "1.5 × the time, 1 more attempt, text only"
     * @param who  "Ada, 3 Jun"
     */
    record Line(String what, String who, String reason) {}

    /**
     * The whole of it.
     *
     * @param inForce null when they have what everybody has
     * @param effects what that changes on the ways that they are on
     * @param earlier those that have ended, the newest first
     */
    record Shown(@Nullable Line inForce, List<Bounds.Effect> effects, List<Line> earlier) {}

    private final Accommodations accommodations;
    private final Bounds bounds;
    private final Dates dates;

    AccommodationPanel(Accommodations accommodations, Bounds bounds, Dates dates) {
        this.accommodations = accommodations;
        this.bounds = bounds;
        this.dates = dates;
    }

    /** One statement, another where somebody was moved who has something in force, and none for who may not know. */
    void show(Actor me, UUID participant, List<Walk> walks, Model model) {
        if (!Ability.ACCOMMODATE.isOf(me.role())) return;
        var all = accommodations.findByAccountIdAndParticipantIdOrderByCreatedAtDesc(me.accountId(), participant);
        var inForce = all.stream().filter(Accommodation::isInForce).findFirst().orElse(null);
        model.addAttribute("accommodation", new Shown(inForce == null ? null : line(me, inForce),
                inForce == null ? List.of() : effects(me, walks, inForce.allowance()),
                all.stream().filter(it -> !it.isInForce()).map(it -> line(me, it)).toList()));
        if (!model.containsAttribute("accommodationForm")) {
            model.addAttribute("accommodationForm", AccommodationForm.of(inForce));
        }
    }

    private List<Bounds.Effect> effects(Actor me, List<Walk> walks, Allowance allowance) {
        var ways = walks.stream().map(Walk::way).flatMap(Stream::ofNullable).toList();
        return bounds.effects(me, ways, allowance).stream().filter(it -> !it.changes().isEmpty()).toList();
    }

    private Line line(Actor me, Accommodation it) {
        var since = it.madeByName() + ", " + dates.day(it.createdAt(), me.zone());
        var ended = it.endedAt() == null ? "" : "; until " + dates.day(it.endedAt(), me.zone()) + ", by "
                + it.endedByName();
        return new Line(words(it), since + ended, it.reason());
    }

    private static String words(Accommodation given) {
        var it = given.allowance();
        var words = new ArrayList<String>();
        if (it.factor().compareTo(Allowance.NONE.factor()) > 0) words.add(Checks.plain(it.factor()) + " × the time");
        if (it.attempts() > 0) words.add(Texts.counted(it.attempts(), "more attempt", "more attempts"));
        if (it.days() > 0) words.add(Texts.counted(it.days(), "more day", "more days"));
        if (given.textOnly()) words.add("text only");
        return String.join(", ", words);
    }
}
