package enfilade.session;

import enfilade.account.Visitor;
import enfilade.journey.Links;
import enfilade.session.Wishes.Wish;
import enfilade.web.Dates;
import enfilade.web.Fields;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A participant comes by their link: where they are, and the step that is next. */
@Controller
@RequestMapping("/door/{token}")
class DoorController {

    record BeginForm(@Nullable Boolean consent) {}

    private final Hall hall;
    private final Wishes wishes;
    private final Verdicts verdicts;
    private final Reports reports;
    private final Attending attending;
    private final Links links;
    private final Ears ears;
    private final Dates dates;

    DoorController(Hall hall, Wishes wishes, Verdicts verdicts, Reports reports, Attending attending, Links links,
                   Ears ears, Dates dates) {
        this.hall = hall;
        this.wishes = wishes;
        this.verdicts = verdicts;
        this.reports = reports;
        this.attending = attending;
        this.links = links;
        this.ears = ears;
        this.dates = dates;
    }

    @GetMapping
    String show(Visitor visitor, Model model) {
        var visit = hall.furnish(visitor, model);
        links.opened(visitor, visit.now());
        var past = verdicts.past(visit);
        var asked = wishes.of(visit, past.decisions());
        model.addAttribute("turn", Turn.of(visit, asked.stream().map(Wish::open).filter(Objects::nonNull).toList(),
                dates));
        if (!visitor.isRevoked()) {
            model.addAttribute("verdicts", verdicts.of(visit, past));
            model.addAttribute("wishes", asked);
        }
        reports.of(visit).ifPresent(report -> model.addAttribute("report", report));
        return "door/show";
    }

    /** What to read before. Whoever has begun goes straight in. */
    @GetMapping("/stages/{stageId}")
    String before(Visitor visitor, @PathVariable UUID stageId, Model model) {
        var visit = hall.furnish(visitor, model);
        var door = visit.door(stageId);
        if (!visit.mayAct() || door.move() == null || door.from() != null) return "redirect:" + visit.home();
        if (door.move() == Doorstep.Move.COME_BACK) return "redirect:" + visit.home() + door.path();
        model.addAttribute("form", new BeginForm(null));
        return begin(visitor, door, model);
    }

    @PostMapping("/stages/{stageId}/sessions")
    Object begin(Visitor visitor, @PathVariable UUID stageId, @ModelAttribute("form") BeginForm form,
                 BindingResult errors, Model model) {
        var consents = Boolean.TRUE.equals(form.consent());
        var begun = Fields.<Session>accept(errors, () -> attending.begin(visitor, stageId, consents), null);
        if (begun == null) {
            return new ModelAndView(begin(visitor, hall.furnish(visitor, model).door(stageId), model),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return "redirect:/door/{token}/sessions/" + begun.id();
    }

    private String begin(Visitor visitor, Doorstep door, Model model) {
        model.addAttribute("door", door);
        model.addAttribute("happens", PlainWords.happens(door));
        model.addAttribute("notice", TalkNotice.of(door,
                TalkNotice.isTalk(door) ? ears.of(visitor) : Ears.Whose.NOBODYS));
        return "door/begin";
    }
}
