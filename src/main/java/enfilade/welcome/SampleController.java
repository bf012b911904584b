package enfilade.welcome;

import enfilade.account.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sample workspace: what it is or holds, making it, and clearing it out. */
@Controller
@RequestMapping("/sample")
class SampleController {

    private final Sampling sampling;
    private final JdbcClient db;

    SampleController(Sampling sampling, JdbcClient db) {
        this.sampling = sampling;
        this.db = db;
    }

    @GetMapping
    String show(Actor me, Model model) {
        me.mayWrite();
        model.addAttribute("things", SampleThing.of(me.accountId(), db));
        model.addAttribute("pipelines", SamplePipeline.ALL);
        return "sample";
    }

    @PostMapping
    String furnish(Actor me, RedirectAttributes flash) {
        sampling.furnish(me);
        flash.addFlashAttribute("notice", "The sample workspace is ready: three pipelines and their interviewers");
        return "redirect:/evaluations";
    }

    @PostMapping("/removal")
    String clear(Actor me, RedirectAttributes flash) {
        var cleared = sampling.clear(me);
        flash.addFlashAttribute("notice", "The sample workspace is cleared out");
        if (!cleared.kept().isEmpty()) flash.addFlashAttribute("refusal", String.join(" ", cleared.kept()));
        return "redirect:/sample";
    }
}
