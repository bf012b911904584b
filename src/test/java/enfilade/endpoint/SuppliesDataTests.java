package enfilade.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.Ai;
import enfilade.Settings;
import enfilade.Smtp;
import enfilade.account.Vault;
import enfilade.support.Cast;
import enfilade.support.PageTest;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An operator connects a model for everybody; an account that has its own asks that one and no other. */
@PageTest
class SuppliesDataTests {

    @Autowired Providing providing;
    @Autowired Provisions provisions;
    @Autowired Vault vault;
    @Autowired Cast cast;
    @Autowired JdbcClient db;

    private Supplies supplies;

    @BeforeEach
    void connectAModelForEverybody() {
        supplies = new Supplies(provisions, vault, new Settings(Path.of("data"), "http://localhost:8080", null,
                Settings.SignUp.CLOSED, "http://10.0.0.7:11434/v1", 600, new Settings.Database(null, "", ""),
                new Settings.Bootstrap("", "", "", ""), Smtp.NONE),
                new Ai("sk-installation", "large", "ears", "0", 3, 20));
    }

    @Test
    void whoHasNoneAsksTheInstallations() {
        assertThat(supplies.hasInstallation()).isTrue();
        assertThat(supplies.of(cast.ada().accountId()).model())
                .returns(URI.create("http://10.0.0.7:11434/v1"), Connection::baseUrl)
                .returns("sk-installation", Connection::key).returns("large", Connection::model)
                .returns("ears", Connection::speechModel).returns(true, Connection::mayBePrivate);
        assertThat(supplies.of(cast.ada().accountId()).preferred()).isEqualTo(Preference.SCRIPTED);
    }

    @Test
    void whoHasTheirOwnAsksThat() {
        own();

        assertThat(supplies.of(cast.ada().accountId()).model()).returns("small", Connection::model)
                .returns(false, Connection::mayBePrivate);
        assertThat(supplies.of(cast.mallory().accountId()).model()).returns(true, Connection::mayBePrivate);
    }

    @Test
    void whatWasMeantForOnesOwnGoesNowhereElse() {
        own();
        db.sql("update provision set locked_key = '1.AAAA'").update();

        assertThat(supplies.of(cast.ada().accountId()).hasModel()).isFalse();
    }

    private void own() {
        providing.provide(cast.ada(), new ProvisionDraft(Preference.MODEL, false, "https://models.example.org/v1",
                "small", null, "sk-0123456789abcdef"));
    }
}
