package enfilade.evaluation;

import enfilade.agent.Interviewers;
import enfilade.evaluation.Blueprint.Judge;
import enfilade.evaluation.Blueprint.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a template whole, as it stands there now: four statements at most, however much there is. */
@Component
class Blueprints {

    private final JdbcClient db;

    Blueprints(JdbcClient db) {
        this.db = db;
    }

    /** What a revision would freeze: active stages only, renumbered. */
    Blueprint ofActive(EvaluationTemplate template) {
        return of(template, Standing.of(template.accountId(), template.id(), db).stream()
                .filter(Standing::isActive).toList());
    }

    /** Everything that stands in the row, drafts too, as text has it: without those who are asked to review. */
    Blueprint ofAll(EvaluationTemplate template) {
        return of(template, Standing.withoutReviewers(template.accountId(), template.id(), db));
    }

    private Blueprint of(EvaluationTemplate template, List<Standing> stages) {
        var agents = new LinkedHashSet<UUID>();
        stages.stream().map(stage -> stage.draft().agentId()).filter(Objects::nonNull).forEach(agents::add);
        var judges = judges(agents, Interviewers.whole(template.accountId(), agents, db));

        var steps = new ArrayList<Step>();
        for (var stage : stages) {
            var key = judges.stream().filter(it -> it.agentId().equals(stage.draft().agentId()))
                    .map(it -> it.text().key()).findFirst().orElse(null);
            steps.add(new Step(stage.id(), stage.version(), stage.draft().agentId(),
                    StageText.of(stage.draft(), key, steps.size()), stage.reviewers()));
        }
        return new Blueprint(TemplateText.of(template.draft()), template.version(), steps, judges);
    }

    /** Each by the slug of its name, in the order in which the stages name them; -2 for the next of the same. */
    private static List<Judge> judges(Set<UUID> agents, Map<UUID, Interviewers.Whole> whole) {
        var taken = new HashSet<String>();
        var judges = new ArrayList<Judge>();
        for (var id : agents) {
            var agent = whole.get(id);
            judges.add(new Judge(id, agent.version(), agent.text().by(free(Wording.slug(agent.text().name()), taken))));
        }
        return judges;
    }

    private static String free(String slug, Set<String> taken) {
        var key = slug;
        for (int next = 2; !taken.add(key); next++) key = slug + "-" + next;
        return key;
    }
}
