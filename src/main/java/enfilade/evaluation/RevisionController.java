package enfilade.evaluation;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.web.Cursor;
import enfilade.web.Dates;
import enfilade.web.Htmx;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What of a template was published: the list, one revision, the difference between two, and the next one. */
@Controller
@RequestMapping("/evaluations/{templateId}/revisions")
class RevisionController {

    /** A revision in the list, ready to print. */
    record Row(int number, String stages, String by, String when, String at) {}

    private static final String NOW = "now";
    private static final int MOST_CHOICES = 200;

    private final TemplatePage page;
    private final Revisions revisions;
    private final Blueprints blueprints;
    private final Publishing publishing;
    private final Dates dates;

    RevisionController(TemplatePage page, Revisions revisions, Blueprints blueprints, Publishing publishing,
                       Dates dates) {
        this.page = page;
        this.revisions = revisions;
        this.blueprints = blueprints;
        this.publishing = publishing;
        this.dates = dates;
    }

    /** @param page the number below which the list goes on */
    @GetMapping
    Object index(Actor me, @PathVariable UUID templateId, @RequestParam(name = "page", defaultValue = "") String below,
                 Htmx htmx, Model model) {
        var shown = page.show(me, templateId, "revisions", null, model);
        var from = number(below).orElse(Integer.MAX_VALUE);
        var found = revisions.page(me.accountId(), templateId, from);
        var rows = found.stream().limit(Revisions.SIZE).map(it -> row(it, me)).toList();
        var later = found.size() > Revisions.SIZE ? String.valueOf(rows.getLast().number()) : null;
        var newer = from == Integer.MAX_VALUE ? null : String.valueOf(from + Revisions.SIZE);
        model.addAttribute("page", new Cursor.Page<>(rows, newer, later));
        model.addAttribute("zoneName", dates.zone(me.zone()));
        if (newer == null && !found.isEmpty()) {
            model.addAttribute("unpublished", Comparison.of(revisions.blueprint(me.accountId(), found.getFirst()),
                    blueprints.ofActive(shown.template())));
        }
        return htmx.views("evaluations/show", "detail");
    }

    /** Publishes what stands there now. */
    @PostMapping
    String publish(Actor me, @PathVariable UUID templateId, RedirectAttributes flash) {
        var published = publishing.publish(me, templateId);
        var number = published.revision().number();
        flash.addFlashAttribute("notice", published.fresh() ? "Revision %d of %s published".formatted(number,
                published.template()) : "Nothing new: revision %d says the same".formatted(number));
        return "redirect:/evaluations/{templateId}/revisions";
    }

    /** @param against another revision to compare with, or "now"; the one before when nobody says */
    @GetMapping("/{revisionNumber}")
    String show(Actor me, @PathVariable UUID templateId, @PathVariable int revisionNumber,
                @RequestParam(defaultValue = "") String against, Model model) {
        var shown = page.show(me, templateId, "revisions", null, model);
        var revision = revisions.of(me.accountId(), templateId, revisionNumber);
        var number = revision.number();
        var frozen = revisions.blueprint(me.accountId(), revision);
        var newest = shown.publication().number();
        var other = against.equals(NOW) ? NOW : number(against).map(String::valueOf)
                .orElse(number > 1 ? String.valueOf(number - 1) : number < newest ? NOW : "");
        model.addAttribute("revision", row(revision, me));
        model.addAttribute("zoneName", dates.zone(me.zone()));
        model.addAttribute("frozen", FrozenView.of(frozen));
        model.addAttribute("others", IntStream.rangeClosed(Math.max(1, newest - MOST_CHOICES), newest).boxed()
                .filter(it -> it != number).toList().reversed());
        model.addAttribute("against", other);
        if (!other.isEmpty()) {
            model.addAttribute("difference", difference(me, shown.template(), revision, frozen, other));
        }
        return "evaluations/revision";
    }

    /** From the older to the newer one, whichever of the two was asked for. */
    private Comparison difference(Actor me, EvaluationTemplate template, Revision revision, Blueprint frozen,
                                  String against) {
        if (against.equals(NOW)) return Comparison.of(frozen, blueprints.ofActive(template));
        var other = revisions.of(me.accountId(), template.id(), Integer.parseInt(against));
        var theirs = revisions.blueprint(me.accountId(), other);
        return other.number() < revision.number() ? Comparison.of(theirs, frozen) : Comparison.of(frozen, theirs);
    }

    private Row row(Revision it, Actor me) {
        return new Row(it.number(), it.stagesInWords(), it.by(), dates.minute(it.at(), me.zone()), it.at().toString());
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[1-9]\\d{0,8}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }
}
