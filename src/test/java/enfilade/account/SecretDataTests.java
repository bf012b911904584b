package enfilade.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Misconfigured;
import enfilade.Refusal;
import enfilade.Settings;
import enfilade.Smtp;
import enfilade.support.PageTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The installation's secret, and the keys that stand and fall with it. */
@PageTest
class SecretDataTests {

    private static final String KEY = "iv_live_abcdefghABCDEFGH0123456789abcdef";

    @Autowired
    private JdbcClient db;

    @TempDir
    private Path data;

    private String ours = "";

    @BeforeEach
    void anotherDatabase() {
        ours = db.sql("select fingerprint from installation").query(String.class).single();
        db.sql("delete from installation").update();
    }

    @AfterEach
    void ourDatabaseAgain() {
        db.sql("delete from installation").update();
        db.sql("insert into installation (id, fingerprint) values (1, :ours)").param("ours", ours).update();
    }

    @Test
    void isMadeOnceForTheOperatorsEyesOnly() throws Exception {
        var first = new Secret(settings(null), db);
        var second = new Secret(settings(null), db);

        assertThat(second.seal("api key", "words")).isEqualTo(first.seal("api key", "words")).hasSize(64);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secret"))))
                .isEqualTo("rw-------");
    }

    @Test
    void keepsUsesApart() {
        var secret = new Secret(settings("sixteen characters"), db);

        assertThat(secret.seal("api key", "words")).isNotEqualTo(secret.seal("set-up", "words"));
    }

    @Test
    void anotherSecretThanTheDatabasesRefusesToStart() {
        new Secret(settings("sixteen characters"), db);

        assertThatThrownBy(() -> new Secret(settings("sixteen other characters"), db))
                .isInstanceOf(Misconfigured.class);
    }

    @Test
    void aShortSecretRefusesToStart() {
        assertThatThrownBy(() -> new Secret(settings("short"), db)).hasMessageContaining("at least 16 characters");
    }

    @Test
    void aKeyIsKeptAsAStubAndAHash() {
        var secret = new Secret(settings("sixteen characters"), db);
        var key = ApiKey.of(AccountId.next(), "Robo", KEY, List.of(Scope.values()), "Ada", null, secret,
                Instant.EPOCH);

        assertThat(key.stub()).isEqualTo("abcdefgh");
        assertThat(key.toString()).doesNotContain(KEY.substring(16));
        assertThat(key.isOpenedBy(KEY, secret)).isTrue();
        assertThat(key.isOpenedBy(KEY.replace('9', '8'), secret)).isFalse();
    }

    @Test
    void freshKeysHaveTheirShapeAndDiffer() {
        assertThat(ApiKey.fresh()).matches("iv_live_[A-Za-z0-9]{32}").isNotEqualTo(ApiKey.fresh());
    }

    @Test
    void aKeyOfAnotherShapeIsRefused() {
        var secret = new Secret(settings("sixteen characters"), db);

        assertThatThrownBy(() -> ApiKey.of(AccountId.next(), "Robo", "iv_live_short",
                List.of(Scope.values()), "Ada", null, secret, Instant.EPOCH))
                .isInstanceOf(Refusal.Invalid.class);
    }

    private Settings settings(String secret) {
        return new Settings(data, "http://localhost:8080", secret, Settings.SignUp.CLOSED, "", 600,
                new Settings.Database(null, "", ""), new Settings.Bootstrap("", "", "", ""), Smtp.NONE);
    }
}
