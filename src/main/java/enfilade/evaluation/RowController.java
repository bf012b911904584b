package enfilade.evaluation;

import enfilade.account.Actor;
import enfilade.web.Htmx;
import enfilade.web.Undo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What can be done to a stage in the row without opening it: move, duplicate, archive, remove, put back. */
@Controller
@RequestMapping("/evaluations/{templateId}/stages/{stageId}")
class RowController {

    private final Arranging arranging;
    private final Clearing clearing;
    private final Answers answers;

    RowController(Arranging arranging, Clearing clearing, Answers answers) {
        this.arranging = arranging;
        this.clearing = clearing;
        this.answers = answers;
    }

    /** @param position counted from 1; past the end means the end */
    @PostMapping("/position")
    Object move(Actor me, @PathVariable UUID templateId, @PathVariable UUID stageId,
                @RequestParam(defaultValue = "") String position, Htmx htmx, Model model, RedirectAttributes flash) {
        me.mayWrite();
        var moved = arranging.move(me, templateId, stageId, place(position));
        var undo = moved.from() == moved.to()
                ? null : new Undo(address(templateId, stageId, "position"), moved.from() + 1, "#stages");
        return answers.done(me, templateId, stageId, moved.stage().name() + " moved to " + (moved.to() + 1), undo, htmx,
                model, flash);
    }

    @PostMapping("/copies")
    Object duplicate(Actor me, @PathVariable UUID templateId, @PathVariable UUID stageId, Htmx htmx, Model model,
                     RedirectAttributes flash) {
        var copy = arranging.duplicate(me, templateId, stageId);
        return answers.done(me, templateId, copy.id(), copy.name() + " added", null, htmx, model, flash);
    }

    @PostMapping("/archival")
    Object archive(Actor me, @PathVariable UUID templateId, @PathVariable UUID stageId, Htmx htmx, Model model,
                   RedirectAttributes flash) {
        return gone(clearing.archive(me, templateId, stageId), me, templateId, htmx, model, flash);
    }

    @PostMapping("/removal")
    Object remove(Actor me, @PathVariable UUID templateId, @PathVariable UUID stageId, Htmx htmx, Model model,
                  RedirectAttributes flash) {
        return gone(clearing.remove(me, templateId, stageId), me, templateId, htmx, model, flash);
    }

    /** @param position where it shall stand, counted from 1; where it was or the end when absent */
    @PostMapping("/restoration")
    Object restore(Actor me, @PathVariable UUID templateId, @PathVariable UUID stageId,
                   @RequestParam(defaultValue = "") String position, Htmx htmx, Model model, RedirectAttributes flash) {
        var stage = clearing.restore(me, templateId, stageId, place(position));
        return answers.done(me, templateId, stageId, stage.name() + " is back", null, htmx, model, flash);
    }

    private Object gone(Clearing.Cleared cleared, Actor me, UUID templateId, Htmx htmx, Model model,
                        RedirectAttributes flash) {
        var stage = cleared.stage();
        var undo = new Undo(address(templateId, stage.id(), "restoration"),
                cleared.from() == null ? null : cleared.from() + 1, "#stages");
        var words = stage.removedAt() == null ? " archived" : " deleted";
        return answers.done(me, templateId, null, stage.name() + words, undo, htmx, model, flash);
    }

    /** Counted from 0; nothing when no number was typed. */
    private static @Nullable Integer place(String position) {
        try {
            return Math.clamp(Long.parseLong(position.strip()), 1, 1_000_000) - 1;
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }

    private static String address(UUID template, UUID stage, String noun) {
        return "/evaluations/" + template + "/stages/" + stage + "/" + noun;
    }
}
