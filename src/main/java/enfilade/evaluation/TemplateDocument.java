package enfilade.evaluation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import enfilade.agent.AgentProfile;
import enfilade.agent.AgentText;
import enfilade.web.JsonText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A template with its stages and the interviewers that they need, as one document. No ids, fixed keys in a fixed
 * order: the same template always gives the same bytes.
 *
 * @param enfilade the version of this format
 */
@JsonPropertyOrder({"enfilade", "template", "agents", "stages"})
record TemplateDocument(int enfilade, TemplateText template, List<AgentText> agents, List<StageText> stages) {

    static final int FORMAT = 1;

    /**
     * @param stages those that stand in the row, in their order
     * @param agents the interviewers whom they name, by id
     */
    static TemplateDocument of(EvaluationTemplate.Draft template, List<StageDraft> stages,
                               Map<UUID, AgentProfile> agents) {
        var keys = keys(stages, agents);
        var texts = new ArrayList<StageText>();
        for (var stage : stages) {
            texts.add(StageText.of(stage, stage.agentId() == null ? null : keys.get(stage.agentId()), texts.size()));
        }
        var interviewers = keys.entrySet().stream()
                .map(it -> AgentText.of(it.getValue(), agents.get(it.getKey()).draft())).toList();
        return new TemplateDocument(FORMAT, TemplateText.of(template), interviewers, List.copyOf(texts));
    }

    String text() {
        return JsonText.pretty(this);
    }

    /** Each interviewer by the slug of its name, in the order in which the stages name them; -2 for the next of it. */
    private static Map<UUID, String> keys(List<StageDraft> stages, Map<UUID, AgentProfile> agents) {
        var keys = new LinkedHashMap<UUID, String>();
        Set<String> taken = new HashSet<>();
        for (var stage : stages) {
            if (stage.agentId() != null && !keys.containsKey(stage.agentId())) {
                keys.put(stage.agentId(), free(slug(agents.get(stage.agentId()).name()), taken));
            }
        }
        return keys;
    }

    private static String free(String slug, Set<String> taken) {
        var key = slug;
        for (int next = 2; !taken.add(key); next++) key = slug + "-" + next;
        return key;
    }

    private static String slug(String name) {
        var slug = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? "interviewer" : slug;
    }

    /** The interviewers of a list, by id. */
    static Map<UUID, AgentProfile> byId(List<AgentProfile> agents) {
        return agents.stream().collect(Collectors.toMap(AgentProfile::id, Function.identity()));
    }
}
