package enfilade.settings;

import enfilade.account.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person switches keyboard shortcuts off for themself, and on again. */
@Controller
class ShortcutsController {

    private final Knowing knowing;

    ShortcutsController(Knowing knowing) {
        this.knowing = knowing;
    }

    /** As a box that is ticked or not: what is there is on. */
    @PostMapping("/me/shortcuts")
    String switchTo(Person me, @RequestParam(required = false) @Nullable String on, RedirectAttributes flash) {
        var now = knowing.switchShortcuts(me, on != null);
        flash.addFlashAttribute("notice", now.shortcuts() ? "Shortcuts are on" : "Shortcuts are off");
        return "redirect:/me#keyboard";
    }
}
