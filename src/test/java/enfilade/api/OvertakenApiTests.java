package enfilade.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import enfilade.Refusal;
import enfilade.support.ApiTests;
import enfilade.web.Problem;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;

/** Whoever is overtaken by others again and again begins anew, and in the end is asked to come back. */
class OvertakenApiTests extends ApiTests {

    private static final Refusal.Invalid TAKEN = new Refusal.Invalid("email", "Pia has this e-mail already.");

    @Autowired
    private Writing writing;

    @ParameterizedTest
    @CsvSource(value = {"-", "k1"}, nullValues = "-")
    void isAskedToComeBackAndNotToldThatTheRequestIsWrong(String key) {
        var tries = new AtomicInteger();

        assertThatThrownBy(() -> writing.once(ada, sent(key), end -> end == TAKEN, () -> {
            tries.incrementAndGet();
            throw TAKEN;
        })).asInstanceOf(type(Problem.Thrown.class)).extracting(Problem.Thrown::answer)
                .returns(409, it -> it.getStatusCode().value())
                .returns("1", it -> it.getHeaders().getFirst("Retry-After"));
        assertThat(tries).hasValue(8);
    }

    @ParameterizedTest
    @CsvSource(value = {"-", "k1"}, nullValues = "-")
    void theLastTryCountsToo(String key) {
        var tries = new AtomicInteger();

        var answer = writing.once(ada, sent(key), end -> end == TAKEN, () -> {
            if (tries.incrementAndGet() < 8) throw TAKEN;
            return ResponseEntity.ok(new byte[0]);
        });

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
    }

    private static Sent sent(String key) {
        return new Sent("POST /api/v1/participants/bulk", new byte[0], key, null);
    }
}
