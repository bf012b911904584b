package enfilade.settings;

import enfilade.account.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What API keys may be allowed to do with one sort of thing, smallest first. */
record ScopeGroup(String id, String name, List<Scope> scopes) {

    private static final Map<String, String> NAMES = Map.of("evaluation_templates", "Evaluation templates",
            "evaluation_stages", "Stages", "interviews", "Interviews", "candidates", "Participants",
            "reviews", "Reviews", "webhooks", "Webhooks and events");

    /** All scopes there are. */
    static final List<ScopeGroup> ALL = Stream.of(Scope.values())
            .collect(Collectors.groupingBy(ScopeGroup::thing, LinkedHashMap::new, Collectors.toList()))
            .entrySet().stream().map(it -> new ScopeGroup(it.getKey(), NAMES.getOrDefault(it.getKey(), it.getKey()),
                    it.getValue())).toList();

    private static String thing(Scope scope) {
        return scope.wire().substring(0, scope.wire().indexOf('.'));
    }
}
