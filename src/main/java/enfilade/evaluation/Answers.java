package enfilade.evaluation;

import enfilade.account.Actor;
import enfilade.web.Htmx;
import enfilade.web.Undo;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the template page answers when something about its stages has changed: the list and the picture in one go. */
@Component
class Answers {

    private static final String SHOW = "evaluations/show";
    private static final String LIST = "evaluations/stages :: stages";
    private static final String[] REST = {"evaluations/doors :: wall", "evaluations/advice :: advice-line",
            "evaluations/advice :: advice", "facts", "publishing", "stage-count", "layout :: flash"};

    private final TemplatePage page;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    Answers(TemplatePage page, HttpServletRequest request, HttpServletResponse response) {
        this.page = page;
        this.request = request;
        this.response = response;
    }

    /** The whole page, or its list of stages with the picture above following along. */
    Object region(Htmx htmx) {
        return htmx.views(SHOW, LIST, REST);
    }

    /** Somebody else was faster; the list that holds the form is drawn anew because the rest has been saved. */
    Object contested(Htmx htmx) {
        return htmx.conflict(SHOW, LIST, REST);
    }

    /** @param focus the stage whose row gets the focus */
    Object done(Actor me, UUID templateId, @Nullable UUID focus, String notice, @Nullable Undo undo, Htmx htmx,
                Model model, RedirectAttributes flash) {
        if (!htmx.wantsFragment()) {
            flash.addFlashAttribute("notice", notice);
            flash.addFlashAttribute("undo", undo);
            return "redirect:/evaluations/" + templateId;
        }
        page.show(me, templateId, "stages", null, model);
        model.addAttribute("notice", notice);
        model.addAttribute("undo", undo);
        model.addAttribute("focus", focus);
        response.setHeader("HX-Push-Url", request.getContextPath() + "/evaluations/" + templateId);
        return region(htmx);
    }
}
