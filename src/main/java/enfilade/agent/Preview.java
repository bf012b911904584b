package enfilade.agent;

import enfilade.agent.AgentText.DimensionText;
import enfilade.agent.AgentText.OutputText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An interviewer to read through from beginning to end: all that it is, looks for, asks and shows. */
public record Preview(String name, String facts, WeightsBar bar, List<Graded> dimensions, List<Passage> identity,
               List<Passage> manner, List<Asked> questions, List<String> report) {

    /** One thing that it looks for. */
    public record Graded(String name, String facts, String description, List<Passage> levels) {}

    /** Some words and what they are about. */
    public record Passage(String label, String words) {

        /** Whether these can be left out in the library. */
        public boolean isOrganization() {
            return label.equals(ORGANIZATION);
        }
    }

    /** One question with what a good answer mentions. */
    public record Asked(String prompt, String facts, List<String> followUps, List<String> evidence) {}

    private static final String ORGANIZATION = "The organization";

    public static Preview of(AgentText it) {
        var dimensions = it.evaluationDimensions();
        return new Preview(it.name(), it.useCase().label() + " · " + Exhibit.counted(it.questions().size()),
                WeightsBar.of(dimensions.stream().map(DimensionText::toDimension).map(DimensionForm::of).toList()),
                dimensions.stream().map(Preview::graded).toList(), identity(it), manner(it),
                it.questions().stream().map(Preview::asked).toList(), report(it.output()));
    }

    public boolean hasOrganization() {
        return identity.stream().anyMatch(Passage::isOrganization);
    }

    private static Graded graded(DimensionText it) {
        var mark = it.passThreshold() == null ? "no pass mark" : "pass mark " + it.passThreshold().toPlainString();
        var anchors = Objects.requireNonNullElse(it.anchors(), List.<String>of());
        return new Graded(it.name(), "weight " + it.weight() + ", " + mark, it.description(),
                IntStream.range(0, anchors.size())
                        .mapToObj(i -> new Passage(AgentEditor.LEVELS.get(i), anchors.get(i))).toList());
    }

    private static List<Passage> identity(AgentText it) {
        return told(passage("Introduces itself", it.persona()),
                passage(ORGANIZATION, it.context().organizationContext()),
                passage("The field", it.context().domainContext()),
                passage("The scenario", it.context().scenarioContext()));
    }

    private static List<Passage> manner(AgentText it) {
        return told(passage("Tone", it.interaction().tone().label()),
                passage("Style", it.interaction().style().label()),
                passage("Difficulty", it.interaction().difficulty().label()),
                passage("How deep it probes", it.interaction().probingDepth().label()),
                passage("Who runs it", it.engine().label()),
                passage("Further instructions", it.additionalInstructions()),
                passage("Scores are shown", it.scoring().scale().label()),
                passage("Recommendation logic", it.scoring().recommendationLogic()));
    }

    private static Asked asked(Question it) {
        var facts = new ArrayList<String>();
        facts.add(it.dimension() == null ? "To warm up" : "For " + it.dimension());
        if (it.timeLimitSeconds() != null) facts.add(time(it.timeLimitSeconds()));
        return new Asked(it.prompt(), String.join(" · ", facts), it.followUps(),
                it.expectedEvidence().stream().map(Question.Evidence::words).toList());
    }

    private static String time(int seconds) {
        return seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }

    private static List<String> report(OutputText it) {
        var shown = it.toOutput();
        return Stream.of(shown.includeTranscript() ? "The transcript" : "",
                        shown.includeScoreBreakdown() ? "Scores per dimension" : "",
                        shown.includeRecommendation() ? "The recommendation" : "",
                        shown.includeImprovementFeedback() ? "What to work on" : "")
                .filter(words -> !words.isEmpty()).toList();
    }

    private static @Nullable Passage passage(String label, @Nullable String words) {
        return words == null ? null : new Passage(label, words);
    }

    private static List<Passage> told(@Nullable Passage... passages) {
        return Stream.of(passages).filter(Objects::nonNull).toList();
    }
}
