package enfilade.developer;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.Workspace;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The API to read: what holds for all of it, and a page for each resource. */
@Controller
@RequestMapping("/developer/reference")
class ReferenceController {

    private final References references;

    ReferenceController(References references) {
        this.references = references;
    }

    @GetMapping
    String index(Actor me, Workspace here, Model model) {
        var all = references.all();
        model.addAttribute("reference", all);
        model.addAttribute("begin", all.resources().getFirst().deeds().getFirst().in(here.here().slug()).requests()
                .getFirst());
        return "developer/index";
    }

    @GetMapping("/{resource}")
    String show(Actor me, Workspace here, @PathVariable String resource, Model model) {
        var found = references.all().resource(resource).orElseThrow(() -> new Refusal.NotFound("page"));
        model.addAttribute("reference", references.all());
        model.addAttribute("resource", found);
        model.addAttribute("deeds", found.deeds().stream().map(it -> it.in(here.here().slug())).toList());
        return "developer/show";
    }
}
