package enfilade.evaluation;

import enfilade.Checks;
import enfilade.agent.AgentProfile;
import enfilade.agent.AgentText;
import enfilade.agent.Engine;
import enfilade.agent.Interviewers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Works out what an import would do, from what its text says and what the account has. No clock, no database. */
final class ImportPlanner {

    /**
     * What the account has of all that a text names.
     *
     * @param namesakes  active interviewers that are called like one of the text's
     * @param named      the names of active interviewers whom the text names by id
     * @param reviewers  members who may review, of those whom the text names
     * @param sameNamed  whether there is a template of the new one's name
     */
    record Known(List<Interviewers.Whole> namesakes, Map<UUID, String> named, Set<UUID> reviewers,
                 boolean sameNamed) {}

    private final ImportText text;
    private final ImportPlan.@Nullable Target target;
    private final Known known;
    private final Checks checks;
    private final List<String> notes;
    private final Map<String, ImportText.Agent> agents = new HashMap<>();

    ImportPlanner(ImportText text, ImportPlan.@Nullable Target target, Known known, Checks checks) {
        this.text = text;
        this.target = target;
        this.known = known;
        this.checks = checks;
        this.notes = new ArrayList<>(text.notes());
        text.agents().stream().filter(agent -> agent.key() != null)
                .forEach(agent -> agents.putIfAbsent(agent.key(), agent));
    }

    /** @return null, with the issues among the checks, when it cannot be done */
    @Nullable ImportPlan plan() {
        text.stages().forEach(this::check);
        checkLength();
        if (!checks.isFine()) return null;
        var interviewers = interviewers();
        var stages = stages();
        if (known.sameNamed()) notes.add("There is a template of this name already; this one stands beside it.");
        if (text.template() != null && text.template().status() == EvaluationTemplate.Status.ARCHIVED) {
            notes.add("The template arrives archived, as the text has it.");
        }
        return new ImportPlan(target == null ? text.template() : null, target, interviewers, stages,
                List.copyOf(notes));
    }

    private void check(ImportText.Step step) {
        var stage = step.text();
        if (stage.agent() != null && !agents.containsKey(stage.agent())) {
            checks.add(step.path() + ".agent", "unknown", "No interviewer of this text has that key.");
        }
        if (stage.agentProfileId() != null) {
            if (stage.agent() != null) {
                checks.add(step.path() + ".agent_profile_id", "invalid",
                        "A stage has one interviewer: name it by agent or by agent_profile_id.");
            } else if (!known.named().containsKey(stage.agentProfileId())) {
                checks.add(step.path() + ".agent_profile_id", "unknown", "There is no such interviewer.");
            }
        }
        var asked = Objects.requireNonNullElse(stage.reviewerIds(), List.<UUID>of());
        for (int i = 0; i < asked.size(); i++) {
            if (!known.reviewers().contains(asked.get(i))) {
                checks.add(step.path() + ".reviewer_ids[" + i + "]", "unknown",
                        "There is no such member who may review.");
            }
        }
        if (stage.evaluationTemplateId() != null
                && (target == null || !stage.evaluationTemplateId().equals(target.id()))) {
            checks.add(step.path() + ".evaluation_template_id", "unknown",
                    "This is not the template that the stages are added to. Leave it out.");
        }
    }

    private void checkLength() {
        var standing = text.stages().stream().filter(step -> step.draft() != null && !step.draft().isOutside()).count();
        if (target != null && target.length() + standing > Row.MOST) {
            checks.add("", "too_many", "A template has at most %d stages; this one has %d, and %d would be added."
                    .formatted(Row.MOST, target.length(), standing));
        }
    }

    /** Each one of the account's stands for one of the text's at most, so that two that are alike stay two. */
    private List<ImportPlan.Interviewer> interviewers() {
        var used = text.stages().stream().map(step -> step.text().agent()).collect(Collectors.toSet());
        var free = new ArrayList<>(known.namesakes());
        var interviewers = new ArrayList<ImportPlan.Interviewer>();
        for (var agent : text.agents()) {
            if (used.contains(agent.key())) {
                var same = free.stream().filter(it -> isSame(it, agent.draft())).findFirst();
                same.ifPresent(free::remove);
                interviewers.add(new ImportPlan.Interviewer(agent.key(), agent.draft(),
                        same.map(Interviewers.Whole::id).orElse(null)));
            } else {
                notes.add("No stage has the interviewer %s, so it is not made.".formatted(agent.draft().name()));
            }
        }
        return interviewers;
    }

    private static boolean isSame(Interviewers.Whole there, AgentProfile.Draft draft) {
        return there.text().equals(AgentText.of(null, draft));
    }

    private List<ImportPlan.Step> stages() {
        int place = target == null ? 0 : target.length();
        int minutes = target == null ? text.template().defaultMinutes() : target.usualMinutes();
        var steps = new ArrayList<ImportPlan.Step>();
        for (var step : text.stages()) {
            var named = step.text().agentProfileId();
            var draft = (named == null ? step.draft() : step.draft().by(named)).lasting(minutes);
            var order = draft.isOutside() ? null : Integer.valueOf(place++);
            var door = door(draft, order, interviewer(step.text()));
            steps.add(new ImportPlan.Step(draft, door, step.text().agent(), reviewers(step.text()),
                    step.text().type() == null));
        }
        return steps;
    }

    /** How the stage will look; it has no id yet, and its interviewer is no more than a name here. */
    private static Door door(StageDraft it, @Nullable Integer order, @Nullable String interviewer) {
        var none = new UUID(0, 0);
        var agent = interviewer == null ? null
                : new DoorAgent(none, 0, interviewer, false, false, false, false, Engine.DEFAULT);
        return new Door(none, 0, none, order, it.name(), it.kind(), agent, it.minutes(), it.passMark(),
                it.allowRetake(), it.automation(), it.status(), false, !it.questions().isEmpty(), it.engine(), 0);
    }

    private @Nullable String interviewer(StageText stage) {
        if (stage.agent() != null) return agents.get(stage.agent()).draft().name();
        return stage.agentProfileId() == null ? null : known.named().get(stage.agentProfileId());
    }

    private static Set<UUID> reviewers(StageText stage) {
        return stage.reviewerIds() == null ? Set.of() : Set.copyOf(new HashSet<>(stage.reviewerIds()));
    }
}
