package enfilade.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.endpoint.Connection;
import enfilade.endpoint.Reached;
import org.junit.jupiter.api.Test;

class TinyQuestionTests extends ModelTests {

    @Test
    void whoAnswersIsThere() {
        assertThat(reach().answers()).isTrue();
        assertThat(reach().words()).matches("It answered after \\d+\\.\\d seconds\\.");
    }

    @Test
    void whoDoesNotIsSaidSoWithoutTheKey() {
        model.always(Replies.status(401, "{\"error\": {\"message\": \"wrong key sk-loopback\"}}"));

        assertThat(reach()).isEqualTo(new Reached(false, "It does not accept the key (401)."));
        assertThat(model.asked()).hasSize(1);
    }

    private Reached reach() {
        return new TinyQuestion(wire(LITTLE)).reach(new Connection(model.address(), "sk-loopback", "small", "", true));
    }
}
