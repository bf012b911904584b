package enfilade.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnsweredTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"7|PT7S", "0|PT0S", "86400|PT10M", "-3|PT0S", "soon|PT0S", "''|PT0S",
            "999999999999|PT0S", "Fri, 20 Nov 2026 10:00:20 GMT|PT20S", "Fri, 20 Nov 2026 09:59:20 GMT|PT0S",
            "Sat, 21 Nov 2026 10:00:00 GMT|PT10M"})
    void itIsLeftAloneAsLongAsItWantsWithinReason(String retryAfter, Duration again) {
        assertThat(new Answered(503, retryAfter, "").again(ModelTests.NOW)).isEqualTo(again);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"error\": {\"code\": \"model_not_found\"}}|404, model_not_found",
            "{\"error\": {\"code\": \"sk-1234\"}}|404", "{\"error\": {\"type\": \"Pia said so\"}}|404", "''|404"})
    void ofItsWordsOnlyAPlainCodeIsRepeated(String body, String told) {
        assertThat(new Answered(404, "", body).trouble(ModelTests.NOW)).message().endsWith("(" + told + ").");
    }
}
