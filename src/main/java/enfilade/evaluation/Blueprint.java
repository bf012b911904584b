package enfilade.evaluation;

import enfilade.agent.AgentText;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A template as somebody walks through it: itself, its active stages in their order, and their interviewers whole. The
 * same whether it is read from what stands there now or from a revision.
 */
record Blueprint(TemplateText template, int version, List<Step> steps, List<Judge> judges) {

    /**
     * One active stage.
     *
     * @param version   which state of the stage this is
     * @param reviewers the members who are asked to review here, with their names
     */
    record Step(UUID stageId, int version, @Nullable UUID agentId, StageText text, Map<UUID, String> reviewers) {

        /** Who is asked to review: Abe, Rui. */
        String asked() {
            return reviewers.isEmpty() ? "anyone who may review"
                    : reviewers.values().stream().sorted().collect(Collectors.joining(", "));
        }
    }

    /** One interviewer, by the key that the stages call it. */
    record Judge(UUID agentId, int version, AgentText text) {}

    Blueprint {
        steps = List.copyOf(steps);
        judges = List.copyOf(judges);
    }

    @Nullable String interviewer(Step step) {
        var judge = judge(step);
        return judge == null ? null : judge.name();
    }

    /** Who interviews at a stage, whole. */
    @Nullable AgentText judge(Step step) {
        return judges.stream().filter(judge -> judge.agentId().equals(step.agentId())).map(Judge::text)
                .findFirst().orElse(null);
    }
}
