package enfilade.session;

import enfilade.account.Visitor;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The room of a written task or a round of practice: write, look it over, hand it in. */
@Controller
@RequestMapping("/door/{token}/sessions/{sessionId}")
class RoomController {

    private final RoomPage page;
    private final Hall hall;
    private final RoomForm form;
    private final Attending attending;
    private final Submissions submissions;
    private final Visits visits;

    RoomController(RoomPage page, Hall hall, RoomForm form, Attending attending, Submissions submissions,
                   Visits visits) {
        this.page = page;
        this.hall = hall;
        this.form = form;
        this.attending = attending;
        this.submissions = submissions;
        this.visits = visits;
    }

    @GetMapping
    String show(Visitor visitor, @PathVariable UUID sessionId, Model model) {
        return page.open(visitor, sessionId, model);
    }

    /**
     * The whole form, as a browser without scripts sends it.
     *
     * @param act take-2 puts what another device wrote in the place of the second answer
     */
    @PostMapping("/answers")
    Object save(Visitor visitor, @PathVariable UUID sessionId, @RequestParam Map<String, String> typed,
                @RequestParam @Nullable MultipartFile file, @RequestParam(defaultValue = "save") String act,
                Model model) {
        var chosen = RoomForm.chosen(file);
        var then = act.equals("summary") ? "/summary" : chosen == null ? "" : "#files";
        return form.keep(visitor, sessionId, typed, act.replaceFirst("^take-", ""), chosen, () -> {}, model)
                .<Object>map(again -> again).orElse("redirect:/door/{token}/sessions/{sessionId}" + then);
    }

    /** All of it once more as it will be handed in, before it cannot be changed any more. */
    @GetMapping("/summary")
    String summary(Visitor visitor, @PathVariable UUID sessionId, Model model) {
        var visit = hall.furnish(visitor, model);
        var session = visit.session(sessionId);
        if (!visit.isAtWork(session) || !visit.door(session.stageId()).isWritten()) return "redirect:" + visit.home();
        model.addAttribute("door", visit.door(session.stageId()));
        model.addAttribute("room", visit.home() + "/sessions/" + session.id());
        model.addAttribute("submission", submissions.whole(session));
        return "door/summary";
    }

    @PostMapping("/submission")
    String handIn(Visitor visitor, @PathVariable UUID sessionId) {
        visits.during(visitor, () -> attending.handIn(visitor, sessionId));
        return "redirect:/door/{token}";
    }
}
