package enfilade.agent;

import enfilade.Checks;
import enfilade.Issue;
import enfilade.Misconfigured;
import enfilade.Refusal;
import enfilade.web.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The interviewers that come with Enfilade, complete with levels, questions and expected evidence. They are read once,
 * at the start, which does not happen when one of them is broken.
 */
@Component
public class Starters {

    /** One of them, by the key that stands in its address. */
    record Starter(String key, String title, AgentText agent, AgentProfile.Draft draft) {

        Exhibit exhibit() {
            return Exhibit.of("/agents/starters/" + key, agent.name(), title, agent.questions().size(),
                    Snapshot.looksFor(agent), false);
        }
    }

    private static final Map<String, String> TITLES = titles();

    private final Map<String, Starter> starters;

    Starters() {
        starters = new LinkedHashMap<>();
        TITLES.forEach((key, title) -> starters.put(key, read(key, title, text(key))));
    }

    /** What one of them describes, to make it an interviewer of some account. */
    public AgentProfile.Draft draft(String key) {
        return find(key).orElseThrow(() -> new Refusal.NotFound("agent profile")).draft();
    }

    Optional<Starter> find(String key) {
        return Optional.ofNullable(starters.get(key));
    }

    List<Starter> all() {
        return List.copyOf(starters.values());
    }

    static Starter read(String key, String title, String text) {
        var checks = new Checks();
        var agent = checks.tried(() -> AgentText.read(JsonText.read(text), "", checks));
        var draft = agent == null ? null : agent.toDraft("", checks);
        if (draft != null) isComplete(draft, checks);
        if (!checks.isFine()) {
            throw new Misconfigured("The starter profile " + key + ".json is broken. " + checks.issues().stream()
                    .map(Starters::sentence).collect(Collectors.joining(" ")),
                    "It is part of the program: take the file as it was released, or mend it and build again.");
        }
        return new Starter(key, title, AgentText.of(null, Objects.requireNonNull(draft)), draft);
    }

    /** Enough for the built-in script to score: levels for all, and questions that say what a good answer mentions. */
    private static void isComplete(AgentProfile.Draft draft, Checks checks) {
        for (int i = 0; i < draft.dimensions().size(); i++) {
            var dimension = draft.dimensions().get(i);
            var at = "evaluationDimensions[" + i + "]";
            checks.that(dimension.anchors().size() == AgentProfile.LEVELS, at + ".anchors",
                    "All five levels are described.");
            checks.that(draft.questions().questions().stream().anyMatch(it -> !it.expectedEvidence().isEmpty()
                    && dimension.name().equalsIgnoreCase(it.dimension())), at,
                    "At least one question with expected evidence asks for it.");
        }
    }

    private static String sentence(Issue issue) {
        return (issue.path().isEmpty() ? "" : issue.path() + ": ") + issue.message();
    }

    private static String text(String key) {
        try {
            return new ClassPathResource("starters/" + key + ".json").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new Misconfigured("The starter profile " + key + ".json is not there.",
                    "It is part of the program: take the file as it was released and build again.");
        }
    }

    private static Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        titles.put("software-engineer", "Software engineer");
        titles.put("product-manager", "Product manager");
        titles.put("sales", "Sales");
        titles.put("support", "Customer support");
        return titles;
    }
}
