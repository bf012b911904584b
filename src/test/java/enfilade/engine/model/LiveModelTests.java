package enfilade.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.Ai;
import enfilade.engine.Endpoint;
import enfilade.engine.Hearing;
import enfilade.engine.Means;
import enfilade.evaluation.Runner;
import enfilade.evaluation.Stage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The same with a real service, only where somebody has set one up. */
@EnabledIfEnvironmentVariable(named = "ENFILADE_AI_BASE_URL", matches = "https?://.+")
class LiveModelTests extends ModelTests {

    private final Ai ai = new Ai(set("ENFILADE_AI_KEY", ""), set("ENFILADE_AI_MODEL", ""), "",
            set("ENFILADE_AI_TEMPERATURE", "0"), 1, 100);

    @Test
    void itOpensAnInterviewWithTheQuestion() {
        var said = interviewer(Patience.USUAL, ai).next(talk(Stage.Kind.AI_INTERVIEW).with(Duration.ofMinutes(30)),
                means(), heard::add);

        assertThat(said.words()).contains("How did you use queues?").hasSizeGreaterThan(40);
        assertThat(heard).isNotEmpty();
    }

    @Test
    void itJudgesByTheSchema() {
        var card = interviewer(Patience.USUAL, ai).judge(new Hearing(stage(Stage.Kind.AI_INTERVIEW), 1, "en",
                List.of(answers())), means());

        assertThat(card.scores()).hasSize(2).allSatisfy(it -> assertThat(it.reasoning()).isNotBlank());
        assertThat(card.summary()).isNotBlank();
    }

    private Means means() {
        return new Means(Runner.MODEL, new Endpoint(URI.create(set("ENFILADE_AI_BASE_URL", "")
                .replaceAll("/+$", "")), ai.key(), ai.model(), "", true), false);
    }

    private static String set(String name, String usual) {
        return Objects.requireNonNullElse(System.getenv(name), usual);
    }
}
