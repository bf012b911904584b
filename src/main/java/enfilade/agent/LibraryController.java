package enfilade.agent;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.web.Htmx;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The library of interviewers: looked through, read, and copied from. */
@Controller
@RequestMapping("/agents/library")
class LibraryController {

    private final PublicProfiles library;
    private final Showing showing;

    LibraryController(PublicProfiles library, Showing showing) {
        this.library = library;
        this.showing = showing;
    }

    @GetMapping
    String index(Actor me, @ModelAttribute("filter") LibraryFilter filter, Htmx htmx, Model model) {
        var shelf = library.shelf(me, filter);
        model.addAttribute("shelf", shelf);
        model.addAttribute("first", shelf.rows().isEmpty() && filter.isPlain());
        model.addAttribute("useCases", UseCase.values());
        return htmx.view("agents/library", "library");
    }

    @GetMapping("/{publicId}")
    String show(Actor me, @PathVariable UUID publicId, Model model) {
        var shown = library.find(me, publicId).orElseThrow(() -> new Refusal.NotFound("agent profile"));
        model.addAttribute("agent", Preview.of(shown.agent()));
        model.addAttribute("own", shown.own());
        model.addAttribute("publicId", publicId);
        return "agents/exhibit";
    }

    @PostMapping("/{publicId}/forks")
    String fork(Actor me, @PathVariable UUID publicId, RedirectAttributes flash) {
        var fork = showing.fork(me, publicId);
        flash.addFlashAttribute("notice", fork.name() + " is yours now, to be changed as you like");
        return "redirect:/agents/" + fork.id();
    }
}
