package enfilade.engine.script;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.Checks;
import enfilade.agent.AgentText;
import enfilade.agent.Question;
import enfilade.agent.Question.Evidence;
import enfilade.agent.QuestionPlan;
import enfilade.engine.ATalk;
import enfilade.engine.Conversation;
import enfilade.engine.Hearing;
import enfilade.engine.Hearing.Answer;
import enfilade.engine.Means;
import enfilade.engine.Utterance;
import enfilade.engine.Utterance.Kind;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Scorecard;
import enfilade.evaluation.Stage;
import enfilade.web.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** The interviewers that come with Enfilade hold whole conversations with made-up participants. */
class StarterTalksTests {

    private static final BigDecimal MARK = BigDecimal.valueOf(60);

    @ParameterizedTest
    @ValueSource(strings = {"software-engineer", "product-manager", "sales", "support"})
    void aStrongParticipantPasses(String starter) {
        var card = held(starter, StarterTalksTests::strong);

        assertThat(card.overall()).hasValueSatisfying(it -> assertThat(it).isGreaterThan(MARK));
        assertThat(card.scores()).allSatisfy(it -> assertThat(it.citations()).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"software-engineer", "product-manager", "sales", "support"})
    void aWeakParticipantDoesNot(String starter) {
        var card = held(starter, it -> "To be honest I would just see how it goes and talk to my colleagues about it, "
                + "and most of the time it was fine in the end.");

        assertThat(card.overall()).hasValueSatisfying(it -> assertThat(it).isLessThan(BigDecimal.valueOf(20)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"software-engineer", "product-manager", "sales", "support"})
    void whoeverOnlyDeniesDoesNot(String starter) {
        var card = held(starter, question -> question.expectedEvidence().stream()
                .map(it -> "I have never done this: I have never " + it.aliases().getLast() + ".")
                .collect(Collectors.joining(" ")));

        assertThat(card.overall()).hasValueSatisfying(it -> assertThat(it).isLessThan(BigDecimal.valueOf(40)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"software-engineer", "product-manager", "sales", "support"})
    void whoeverIsSilentCannotBeScored(String starter) {
        assertThat(held(starter, it -> "I don't know.").cannotScore()).isTrue();
    }

    /** Names all but the last point of each question, each in the second of the ways to say it. */
    private static String strong(Question question) {
        var points = question.expectedEvidence();
        return points.subList(0, points.size() - 1).stream().map(StarterTalksTests::said)
                .collect(Collectors.joining(" "));
    }

    private static String said(Evidence it) {
        return "In that week it went like this: " + it.aliases().get(1) + ", as far as I remember.";
    }

    private static Scorecard held(String starter, Function<Question, String> participant) {
        var stage = stage(starter);
        var engine = new ScriptedInterviewer();
        var said = new ArrayList<Utterance>();
        var left = Duration.ofMinutes(60);
        while (said.isEmpty() || said.getLast().kind() != Kind.CLOSES) {
            var turn = engine.next(new Conversation(stage, "en", said, left), Means.BUILT_IN, it -> { });
            said.add(new Utterance(said.size() + 1, turn.kind(), turn.question(), turn.words()));
            if (turn.kind() == Kind.CLOSES) continue;
            said.add(new Utterance(said.size() + 1, Kind.ANSWERS, turn.question(),
                    participant.apply(stage.plan().questions().get(turn.question() - 1))));
            left = left.minus(Duration.ofMinutes(1));
        }
        assertThat(said).filteredOn(it -> it.kind() == Kind.ASKS).hasSize(stage.plan().size());
        return engine.judge(new Hearing(stage, 1, "en", answers(said)), Means.BUILT_IN);
    }

    private static List<Answer> answers(List<Utterance> said) {
        return said.stream().filter(it -> it.kind() == Kind.ANSWERS)
                .map(it -> new Answer(it.number(), it.question(), "", it.words())).toList();
    }

    private static FrozenStage stage(String starter) {
        try {
            var file = new ClassPathResource("starters/" + starter + ".json");
            var text = file.getContentAsString(StandardCharsets.UTF_8);
            var agent = Objects.requireNonNull(AgentText.read(JsonText.read(text), "", new Checks()));
            return ATalk.stage(Stage.Kind.AI_INTERVIEW, agent, new QuestionPlan(agent.questions()));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
