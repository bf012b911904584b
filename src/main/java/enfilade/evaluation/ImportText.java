package enfilade.evaluation;

import enfilade.Checks;
import enfilade.agent.AgentProfile;
import enfilade.agent.AgentText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a text to import says, before anybody looks at the account. What it says wrongly is among the checks, and
 * stands here as null.
 *
 * @param template null also where stages are added to a template that is there
 * @param stages   in the order of their stage_order; who has none stands where the list has it
 * @param notes    what was read without any effect
 */
record ImportText(EvaluationTemplate.@Nullable Draft template, List<Agent> agents, List<Step> stages,
                  List<String> notes) {

    private static final int LONGEST_KEY = 400;
    private static final Set<String> KEYS = Set.of("enfilade", "template", "agents", "stages");

    /** One interviewer, and by what the stages call it. */
    record Agent(String path, @Nullable String key, AgentProfile.@Nullable Draft draft) {}

    /** One stage. */
    record Step(String path, StageText text, @Nullable StageDraft draft, int wants) {}

    static @Nullable ImportText read(ImportRequest request, Checks checks) {
        var tree = request.tree();
        if (tree.isArray()) return bare(tree, request, checks);
        if (NamedStages.areIn(tree)) return named(tree, request, checks);
        if (tree.isObject()) return whole(tree, request, checks);
        checks.add("", "wrong_type", "This has to be a whole template, which begins with {, or a list of stages, "
                + "which begins with [.");
        return null;
    }

    private static ImportText bare(JsonNode list, ImportRequest request, Checks checks) {
        EvaluationTemplate.Draft template = null;
        if (request.target() == null) {
            var own = new Checks();
            template = own.tried(() ->
                    EvaluationTemplate.Draft.named(request.templateName(), request.useCase(), null));
            checks.adopt(own, "", field -> field.equals("name") ? "templateName" : field);
        }
        return alone(template, list, "", checks);
    }

    private static ImportText named(JsonNode tree, ImportRequest request, Checks checks) {
        var named = NamedStages.read(tree, checks);
        var template = named.template(request, checks);
        return alone(template, named.stages(), "stages", checks);
    }

    private static ImportText alone(EvaluationTemplate.@Nullable Draft template, @Nullable JsonNode list, String path,
                                    Checks checks) {
        checks.that(list != null && !list.isEmpty(), path, "There are no stages in this list.");
        var nodes = entries(list, path, Row.MOST, "stages", checks);
        return new ImportText(template, List.of(), steps(nodes, path, checks), notes(List.of(), List.of(), nodes));
    }

    private static @Nullable ImportText whole(JsonNode tree, ImportRequest request, Checks checks) {
        if (!isReadable(tree.get("enfilade"), checks)) return null;
        if (request.target() != null) {
            checks.add("", "invalid", "This is a whole template and becomes a new one. "
                    + "To add to a template that is there, hand in a list of stages alone.");
        }
        tree.propertyNames().stream().filter(key -> !KEYS.contains(key)).forEach(key ->
                checks.add(key.length() <= 60 ? key : key.substring(0, 59) + "…", "unknown_key",
                        "There is no such key."));
        EvaluationTemplate.Draft template = null;
        var text = tree.get("template");
        if (text == null || text.isNull()) {
            checks.add("template", "required", "A document needs a template. A list of stages alone begins with [.");
        } else {
            var read = TemplateText.read(text, "template", checks);
            template = read == null ? null : read.toDraft("template", checks);
        }
        var agents = entries(tree.get("agents"), "agents", Row.MOST, "interviewers", checks);
        var stages = entries(tree.get("stages"), "stages", Row.MOST, "stages", checks);
        return new ImportText(template, agents(agents, checks), steps(stages, "stages", checks),
                notes(text == null ? List.of() : List.of(text), agents, stages));
    }

    /** Whether it is worth reading on; of another format nobody here knows what its keys mean. */
    private static boolean isReadable(@Nullable JsonNode format, Checks checks) {
        if (format == null || format.isNull()) {
            checks.add("enfilade", "required", "A document names its format: \"enfilade\": 1.");
        } else if (!format.isNumber()) {
            checks.add("enfilade", "wrong_type", "The format is the number 1.");
        } else if (format.decimalValue().compareTo(java.math.BigDecimal.valueOf(TemplateDocument.FORMAT)) != 0) {
            var named = format.asString();
            checks.add("enfilade", "unknown_format", "This is written in the format %s; here only format 1 is known."
                    .formatted(named.length() <= 20 ? named : named.substring(0, 20) + "…"));
            return false;
        }
        return true;
    }

    private static List<JsonNode> entries(@Nullable JsonNode list, String path, int most, String what, Checks checks) {
        if (list == null || list.isNull()) return List.of();
        if (!list.isArray()) {
            checks.add(path, "wrong_type", "This has to be a list of " + what + ".");
            return List.of();
        }
        if (list.size() > most) {
            checks.add(path, "too_many", "At most %d %s; these are %d.".formatted(most, what, list.size()));
        }
        return IntStream.range(0, Math.min(most, list.size())).mapToObj(list::get).toList();
    }

    private static List<Agent> agents(List<JsonNode> nodes, Checks checks) {
        var taken = new HashSet<String>();
        var agents = new ArrayList<Agent>();
        for (int i = 0; i < nodes.size(); i++) {
            var path = "agents[" + i + "]";
            var text = AgentText.read(nodes.get(i), path, checks);
            var draft = text == null ? null : text.toDraft(path, checks);
            agents.add(new Agent(path, key(nodes.get(i).get("key"), path + ".key", taken, checks), draft));
        }
        return agents;
    }

    private static @Nullable String key(@Nullable JsonNode node, String path, Set<String> taken, Checks checks) {
        var key = node == null || !node.isString() ? null : node.stringValue();
        if (node == null || node.isNull() || key != null && key.isBlank()) {
            checks.add(path, "required", "An interviewer needs a key by which the stages call it.");
        } else if (key != null && key.length() > LONGEST_KEY) {
            checks.add(path, "too_long", "A key has at most %d characters.".formatted(LONGEST_KEY));
        } else if (key != null && !taken.add(key)) {
            checks.add(path, "duplicate", "Another interviewer of this document has this key.");
        }
        return key;
    }

    private static List<Step> steps(List<JsonNode> nodes, String list, Checks checks) {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < nodes.size(); i++) {
            var path = list + "[" + i + "]";
            var text = StageText.read(nodes.get(i), path, checks);
            if (text != null) steps.add(new Step(path, text, text.toDraft(null, path, checks), text.orderOr(i)));
        }
        steps.sort(Comparator.comparingInt(Step::wants));
        return steps;
    }

    private static List<String> notes(List<JsonNode> templates, List<JsonNode> agents, List<JsonNode> stages) {
        var notes = new ArrayList<String>();
        note("the template", templates.stream().map(TemplateText::leftOut).toList(), notes);
        note("the interviewers", agents.stream().map(AgentText::leftOut).toList(), notes);
        note("the stages", stages.stream().map(StageText::leftOut).toList(), notes);
        return notes;
    }

    private static void note(String of, List<Set<String>> leftOut, List<String> notes) {
        var keys = new TreeSet<String>();
        leftOut.forEach(keys::addAll);
        if (!keys.isEmpty()) notes.add("Left out of " + of + ": " + String.join(", ", keys) + ".");
    }
}
