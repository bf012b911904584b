package enfilade.review;

import enfilade.Texts;
import enfilade.account.Actor;
import enfilade.session.Judging;
import enfilade.web.Fields;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One attempt at one stage, which an engine may be asked to judge once more. */
@Controller
class SessionController {

    /** Why it is to be judged again. */
    record AgainForm(String reason) {

        static final AgainForm BLANK = new AgainForm("");

        AgainForm {
            reason = Texts.typed(reason);
        }
    }

    private final SessionPage page;
    private final Judging judging;

    SessionController(SessionPage page, Judging judging) {
        this.page = page;
        this.judging = judging;
    }

    @GetMapping("/sessions/{sessionId}")
    String show(Actor me, @PathVariable UUID sessionId, Model model) {
        model.addAttribute("again", AgainForm.BLANK);
        return page.show(me, sessionId, model);
    }

    @PostMapping("/sessions/{sessionId}/judgements")
    Object judge(Actor me, @PathVariable UUID sessionId, @ModelAttribute("again") AgainForm form, BindingResult errors,
                 Model model, RedirectAttributes flash) {
        if (!Fields.accept(errors, () -> judging.again(me, sessionId, form.reason()))) {
            return new ModelAndView(page.show(me, sessionId, model), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "It is judged again; the new scorecard will stand beside the others");
        return "redirect:/sessions/{sessionId}";
    }
}
