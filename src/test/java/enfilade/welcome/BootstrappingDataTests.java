package enfilade.welcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import enfilade.Settings;
import enfilade.account.ApiKey;
import enfilade.account.Guest;
import enfilade.account.Passwords;
import enfilade.account.People;
import enfilade.support.Cast;
import enfilade.support.PageTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An unattended install. */
@PageTest
class BootstrappingDataTests {

    private static final Guest OPERATOR = new Guest("this machine");
    private static final String KEY = "iv_live_" + "0123456789abcdefABCDEF0123456789";

    @Autowired
    private Bootstrapping bootstrapping;

    @Autowired
    private People people;

    @Autowired
    private Passwords passwords;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Cast cast;

    @BeforeEach
    void nobodyLivesHereYet() {
        cast.leave();
    }

    @Test
    void opensTheAccountWithItsOwnerAndKey() {
        assertThat(bootstrapping.begin(OPERATOR, wish("ada@acme.example", "a long walk uphill", KEY))).isTrue();

        var ada = people.findByEmailLower("ada@acme.example").orElseThrow();
        assertThat(passwords.matches("a long walk uphill", ada.passwordHash())).isTrue();
        assertThat(all("select slug from account")).containsExactly("acme");
        assertThat(all("select role from member")).containsExactly("OWNER");
        assertThat(all("select type from activity order by seq")).containsExactly("account.created", "api_key.created");
    }

    @Test
    void theKeyItselfIsNowhereInTheDatabase() {
        bootstrapping.begin(OPERATOR, wish("ada@acme.example", "a long walk uphill", KEY));

        assertThat(all("select stub from api_key")).containsExactly(ApiKey.stubOf(KEY));
        assertThat(all("select hash from api_key"))
                .allSatisfy(hash -> assertThat(hash).hasSize(64).doesNotContain(KEY.substring(8)));
    }

    @Test
    void isDoneOnce() {
        bootstrapping.begin(OPERATOR, wish("ada@acme.example", "a long walk uphill", ""));

        assertThat(bootstrapping.begin(OPERATOR, wish("eve@acme.example", "another long walk", ""))).isFalse();
        assertThat(all("select email from person")).containsExactly("ada@acme.example");
    }

    @Test
    void aWishThatMakesNoSenseLeavesNothingBehind() {
        assertThatThrownBy(() -> bootstrapping.begin(OPERATOR, wish("ada", "a long walk uphill", "")))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> bootstrapping.begin(OPERATOR, wish("ada@acme.example", "short", "")))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> bootstrapping.begin(OPERATOR,
                        wish("ada@acme.example", "a long walk uphill", "iv_live_short")))
                .isInstanceOf(Refusal.Invalid.class);

        assertThat(all("select slug from account")).isEmpty();
        assertThat(all("select email from person")).isEmpty();
    }

    private static Settings.Bootstrap wish(String email, String password, String key) {
        return new Settings.Bootstrap("acme", email, password, key);
    }

    private List<String> all(String sql) {
        return db.sql(sql).query(String.class).list();
    }
}
