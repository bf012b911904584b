package enfilade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator sets makes sense, or the start says which setting does not. */
class SettingsTests {

    @Test
    void withoutAnAddressThereIsNoModel() {
        assertThat(asking("").hasModelEndpoint()).isFalse();
        assertThat(asking("  ").hasModelEndpoint()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:11434/v1", "https://models.example.org/v1/", " http://10.0.0.7:8000 "})
    void aWebAddressIsAModel(String address) {
        assertThat(asking(address).hasModelEndpoint()).isTrue();
        assertThat(asking(address).aiBaseUrl()).isEqualTo(address.strip().replaceAll("/$", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:11434", "ftp://models.example.org", "http://", "https:///v1", "a model"})
    void anythingElseIsRefused(String address) {
        assertThatThrownBy(() -> asking(address)).isInstanceOf(Misconfigured.class)
                .hasMessage("ENFILADE_AI_BASE_URL is no web address.");
    }

    private static Settings asking(String address) {
        return new Settings(Path.of("data"), "http://localhost:8080", null, Settings.SignUp.CLOSED, address, 600,
                new Settings.Database(null, "", ""), new Settings.Bootstrap("", "", "", ""), Smtp.NONE);
    }
}
