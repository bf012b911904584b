package enfilade.session;

import enfilade.Refusal;
import enfilade.account.Visitor;
import enfilade.session.AnswerSheet.Line;
import enfilade.session.Drafting.Saved;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The room of a written task or a round of practice: write, look it over, hand it in. */
@Controller
@RequestMapping("/door/{token}/sessions/{sessionId}")
class RoomController {

    private final RoomPage page;
    private final Hall hall;
    private final Drafting drafting;
    private final Attending attending;
    private final Submissions submissions;

    RoomController(RoomPage page, Hall hall, Drafting drafting, Attending attending, Submissions submissions) {
        this.page = page;
        this.hall = hall;
        this.drafting = drafting;
        this.attending = attending;
        this.submissions = submissions;
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
    Object save(Visitor visitor, @PathVariable UUID sessionId, @RequestParam Map<String, String> form,
                @RequestParam(defaultValue = "save") String act, Model model) {
        var typed = page.sheet(visitor, sessionId, model).typed(form, act.replaceFirst("^take-", ""));
        try {
            var tried = keep(visitor, sessionId, typed);
            if (tried.isContested() || tried.isWrong()) {
                return new ModelAndView(page.again(visitor, sessionId, kept -> tried, model),
                        tried.isContested() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
            }
        } catch (Refusal.Conflict closed) {
            model.addAttribute("conflict", closed.getMessage());
            return new ModelAndView(page.again(visitor, sessionId, kept -> typed, model), HttpStatus.CONFLICT);
        }
        return "redirect:/door/{token}/sessions/{sessionId}" + (act.equals("summary") ? "/summary" : "");
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
        attending.handIn(visitor, sessionId);
        return "redirect:/door/{token}";
    }

    private AnswerSheet keep(Visitor visitor, UUID sessionId, AnswerSheet typed) {
        return new AnswerSheet(typed.lines().stream().map(line -> keep(visitor, sessionId, line)).toList());
    }

    private Line keep(Visitor visitor, UUID sessionId, Line line) {
        try {
            return switch (drafting.save(visitor, sessionId, line.prompt().number(), line.words(), line.saves())) {
                case Saved.Kept(var answer) -> line.keptAs(answer);
                case Saved.Overtaken(var theirs) -> line.isUntouched() ? line.keptAs(theirs) : line.overtakenBy(theirs);
            };
        } catch (Refusal.Invalid no) {
            return line.wrong(no.getMessage());
        }
    }
}
