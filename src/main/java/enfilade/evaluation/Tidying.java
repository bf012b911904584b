package enfilade.evaluation;

import enfilade.Refusal;
import enfilade.account.Actor;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Somebody puts several templates away at once, or takes them out again. Each in a transaction of its own, so that what
 * does not fit holds nobody else up.
 */
@Component
class Tidying {

    /** How many at once. */
    static final int MOST = 100;

    /**
     * What became of one template.
     *
     * @param name as it is called; empty for one that is not there
     * @param done whether something changed
     */
    public record Result(UUID template, String name, boolean done, String words) implements Serializable {}

    private final EvaluationTemplates templates;
    private final Authoring authoring;

    Tidying(EvaluationTemplates templates, Authoring authoring) {
        this.templates = templates;
        this.authoring = authoring;
    }

    public List<Result> archive(Actor by, List<UUID> chosen) {
        by.mayWrite();
        return each(chosen, id -> {
            var template = templates.of(by, id);
            if (template.isArchived()) return new Result(id, template.name(), false, "was archived already");
            return new Result(id, authoring.archive(by, id).name(), true, "archived");
        });
    }

    public List<Result> restore(Actor by, List<UUID> chosen) {
        by.mayWrite();
        return each(chosen, id -> {
            var template = templates.of(by, id);
            if (!template.isArchived()) return new Result(id, template.name(), false, "was not archived");
            return new Result(id, authoring.restore(by, id).name(), true, "is back");
        });
    }

    private static List<Result> each(List<UUID> chosen, Function<UUID, Result> act) {
        if (chosen.isEmpty()) throw new Refusal.Invalid("templates", "Tick the templates that you mean.");
        if (chosen.size() > MOST) throw new Refusal.Invalid("templates", "At most " + MOST + " templates at once.");
        return new LinkedHashSet<>(chosen).stream().map(id -> {
            try {
                return act.apply(id);
            } catch (Refusal no) {
                return new Result(id, "", false, no.getMessage());
            }
        }).toList();
    }
}
