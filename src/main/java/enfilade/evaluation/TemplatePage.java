package enfilade.evaluation;

import enfilade.account.Actor;
import enfilade.endpoint.Supplies;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the template page shows, whichever of its parts was asked for: four statements, however many the stages. */
@Component
public class TemplatePage {

    private final EvaluationTemplates templates;
    private final JdbcClient db;
    private final Supplies supplies;
    private final Clock clock;

    TemplatePage(EvaluationTemplates templates, JdbcClient db, Supplies supplies, Clock clock) {
        this.templates = templates;
        this.db = db;
        this.supplies = supplies;
        this.clock = clock;
    }

    /** @param open the stage whose editor is open, if any */
    public Shown show(Actor me, UUID templateId, String tab, @Nullable UUID open, Model model) {
        var template = templates.of(me, templateId);
        var doors = Door.of(me.accountId(), templateId, clock.instant().minus(Clearing.KEPT_AFTER_REMOVAL), db);
        var pipeline = new Pipeline(doors.stream().filter(Door::isStanding).toList());
        var mayEdit = me.role().writes() && !template.isArchived();
        model.addAttribute("template", template);
        model.addAttribute("tab", tab);
        var publication = Publication.of(me.accountId(), templateId, db);
        model.addAttribute("publication", publication);
        model.addAttribute("pipeline", pipeline);
        model.addAttribute("wall", Wall.of(pipeline, template, open));
        var supply = supplies.of(me.accountId());
        model.addAttribute("advice", Advice.of(template.draft(), pipeline.doors(), supply));
        model.addAttribute("usualInterviewer", supply.preferred().words());
        model.addAttribute("archived", doors.stream().filter(Door::isArchived).toList());
        model.addAttribute("removed", mayEdit ? doors.stream().filter(Door::removed).toList() : List.of());
        model.addAttribute("mayEdit", mayEdit);
        model.addAttribute("sortable", mayEdit);
        return new Shown(template, pipeline, publication);
    }

    /** The template, its row and how far it is published, for those who need to know more. */
    public record Shown(EvaluationTemplate template, Pipeline pipeline, Publication publication) {}
}
