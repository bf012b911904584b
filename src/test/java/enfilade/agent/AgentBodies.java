package enfilade.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Agent profiles as programs write them. */
final class AgentBodies {

    static String body(String dimension, int weight, String more) {
        return """
                {"name": "Maya", "persona": "Hello.", "useCase": "hiring",
                 "evaluationDimensions": [{"name": "%s", "weight": %d}]%s}
                """.formatted(dimension, weight, more);
    }

    static String minimal() {
        return body("Coding", 100, "");
    }

    static String full() {
        return """
                {"name": "Maya", "persona": "Hello.", "useCase": "training", "additionalInstructions": "Be kind.",
                 "evaluationDimensions": [
                    {"name": "Coding", "description": "Reads well", "weight": 60, "passThreshold": 50.00,
                     "anchors": ["1", "2", "3", "4", "5"]}, {"name": "Design", "weight": 40}],
                 "context": {"organizationContext": "We make submarines."}, "scoring": {"scale": "0-100"},
                 "interaction": {"tone": "strict", "style": "structured"}, "output": {"includeTranscript": false},
                 "engine": "scripted", "questions": [{"prompt": "How?", "dimension": "Design", "follow_ups": ["Why?"],
                    "expected_evidence": [{"text": "tests", "aliases": ["TDD"]}], "time_limit_seconds": 60}]}
                """;
    }

    static String documented() {
        try {
            return Files.readString(Path.of("src/test/resources/fixtures/agent-profile.request.json"));
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private AgentBodies() {}
}
