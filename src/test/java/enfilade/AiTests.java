package enfilade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** How a model is asked makes sense, or the start says which setting does not. */
class AiTests {

    @Test
    void whatNobodySetIsUsual() {
        assertThat(set(Map.of())).isEqualTo(Ai.USUAL);
    }

    @Test
    void everySettingIsReadFromTheEnvironment() {
        var ai = set(Map.of("ENFILADE_AI_BASE_URL", "http://localhost:11434/v1", "ENFILADE_AI_KEY", " sk-1 ",
                "ENFILADE_AI_MODEL", "large", "ENFILADE_AI_SPEECH_MODEL", "ears", "ENFILADE_AI_TEMPERATURE", "0.7",
                "ENFILADE_AI_JUDGEMENTS", "5", "ENFILADE_AI_JUDGEMENTS_MAY_DIFFER", "15"));

        assertThat(ai).isEqualTo(new Ai("sk-1", "large", "ears", "0.7", 5, 15));
        assertThat(ai.warmth()).isEqualByComparingTo("0.7");
        assertThat(ai).asString().doesNotContain("sk-1");
    }

    @Test
    void someModelsWantNoTemperature() {
        assertThat(new Ai("", "", "", "usual", 3, 20).warmth()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"hot, 3, 20, ENFILADE_AI_TEMPERATURE", "-1, 3, 20, ENFILADE_AI_TEMPERATURE",
            "2.1, 3, 20, ENFILADE_AI_TEMPERATURE", "0, 0, 20, ENFILADE_AI_JUDGEMENTS",
            "0, 10, 20, ENFILADE_AI_JUDGEMENTS", "0, 3, -1, ENFILADE_AI_JUDGEMENTS_MAY_DIFFER",
            "0, 3, 101, ENFILADE_AI_JUDGEMENTS_MAY_DIFFER"})
    void anythingElseIsRefusedByName(String temperature, int judgements, int mayDiffer, String name) {
        assertThatThrownBy(() -> new Ai("", "", "", temperature, judgements, mayDiffer))
                .isInstanceOf(Misconfigured.class).hasMessageStartingWith(name + " is no number from");
    }

    @Test
    void aKeyOfSeveralLinesIsRefused() {
        assertThatThrownBy(() -> new Ai("sk-1\nsk-2", "", "", "0", 3, 20)).isInstanceOf(Misconfigured.class)
                .hasMessageStartingWith("ENFILADE_AI_KEY").hasMessageNotContaining("sk-");
    }

    private static Ai set(Map<String, Object> environment) {
        var sources = new MutablePropertySources();
        sources.addFirst(new SystemEnvironmentPropertySource("systemEnvironment", environment));
        return new Binder(ConfigurationPropertySources.from(sources)).bindOrCreate("enfilade.ai", Ai.class);
    }
}
