package enfilade.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.activity.Activity;
import enfilade.support.AtOnce;
import enfilade.support.Cast;
import enfilade.support.PageTest;
import enfilade.support.Statements;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stays of what an account says about who interviews, and that its key opens for it alone. */
@PageTest
class ProvidingDataTests {

    private static final String ADDRESS = "https://models.example.org/v1";
    private static final String KEY = "sk-very-secret-words-1234";

    @Autowired Providing providing;
    @Autowired Provisions provisions;
    @Autowired Supplies supplies;
    @Autowired Cast cast;
    @Autowired JdbcClient db;

    @Test
    void keepsTheKeyLocked() {
        var kept = providing.provide(cast.ada(), draft(KEY));

        var row = row(cast.ada());
        assertThat((String) row.get("locked_key")).startsWith("1.").doesNotContain(KEY);
        assertThat(row).containsEntry("key_end", "1234").containsEntry("key_set_by", "Ada");
        assertThat(row.toString()).doesNotContain("sk-very");
        assertThat(kept.toString() + draft(KEY) + supplies.of(cast.ada().accountId()))
                .doesNotContain("sk-very", "1234", (String) row.get("locked_key"));
        assertThat(supplies.of(cast.ada().accountId()).model()).returns(KEY, Connection::key);
    }

    @Test
    void inAnotherAccountItOpensNothing() {
        providing.provide(cast.ada(), draft(KEY));
        providing.provide(cast.mallory(), draft("sk-another-0123456789"));

        db.sql("update provision set locked_key = :stolen where account_id = :rival")
                .param("stolen", row(cast.ada()).get("locked_key")).param("rival", cast.mallory().accountId().value())
                .update();

        assertThat(supplies.of(cast.mallory().accountId()).model()).isNull();
        assertThat(supplies.of(cast.ada().accountId()).model()).returns(KEY, Connection::key);
    }

    @Test
    void theLedgerTellsWhoIsAskedAndNoKey() {
        providing.provide(cast.ada(), draft(KEY));
        providing.provide(cast.abe(), draft("sk-another-0123456789"));
        providing.provide(cast.abe(), draft(null));
        providing.removeKey(cast.ada());
        providing.removeKey(cast.ada());
        providing.provide(cast.ada(), none());

        assertThat(Activity.latest(cast.ada(), 9, db)).extracting(Activity::words).containsExactly(
                "Changed who interviews: Who interviews Language model → Built-in interviewer, Model's address "
                        + "https://models.example.org → none, Model small → none",
                "Changed who interviews: Model's key set → none",
                "Changed who interviews: Model's key set → another",
                "Changed who interviews: Who interviews Built-in interviewer → Language model, Model's address "
                        + "none → https://models.example.org, Model none → small, Model's key none → set");
        assertThat(Activity.latest(cast.ada(), 9, db)).extracting(Activity::type).containsOnly("account.updated");
    }

    @Test
    void aKeyGoesWithItsAddress() {
        providing.provide(cast.ada(), draft(KEY));

        providing.provide(cast.ada(), none());

        assertThat(row(cast.ada())).containsEntry("locked_key", null).containsEntry("key_end", null)
                .containsEntry("key_set_by", null).containsEntry("key_set_at", null).containsEntry("base_url", null);
    }

    @Test
    void twoWhoSayItFirstFollowEachOther() throws Exception {
        var went = AtOnce.succeed(Refusal.class, () -> providing.provide(cast.ada(), draft(KEY)),
                () -> providing.provide(cast.abe(), draft("sk-another-0123456789")));

        assertThat(went).isEqualTo(2);
        assertThat(Activity.latest(cast.ada(), 9, db)).hasSize(2);
        assertThat(row(cast.ada())).containsEntry("version", 2);
    }

    @Test
    void askingCostsOneStatement() {
        providing.provide(cast.ada(), draft(KEY));

        assertThat(Statements.during(() -> supplies.of(cast.ada().accountId())).all()).hasSize(1);
    }

    @Test
    void whoMayNotIsRefused() {
        var key = new Actor(cast.ada().accountId(), Actor.Kind.API_KEY, UUID.randomUUID(), "Robo", cast.ada().role(),
                cast.ada().zone());
        for (var one : new Actor[] {cast.rui(), cast.vic(), key, Actor.system(cast.ada().accountId())}) {
            assertThatThrownBy(() -> providing.provide(one, draft(KEY))).isInstanceOf(Refusal.NotAllowed.class);
            assertThatThrownBy(() -> providing.removeKey(one)).isInstanceOf(Refusal.NotAllowed.class);
        }
        assertThat(provisions.findByAccountId(cast.ada().accountId())).isEmpty();
    }

    @Test
    void theSchemaKeepsNoKeyWithoutAnAddress() {
        providing.provide(cast.ada(), draft(KEY));

        assertThatThrownBy(() -> db.sql("update provision set base_url = null, model = null").update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> db.sql("update provision set preferred = 'ANYBODY'").update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private static ProvisionDraft draft(@Nullable String key) {
        return new ProvisionDraft(Preference.MODEL, false, ADDRESS, "small", null, key);
    }

    private static ProvisionDraft none() {
        return new ProvisionDraft(Preference.SCRIPTED, false, null, null, null, null);
    }

    private Map<String, Object> row(Actor of) {
        return db.sql("select * from provision where account_id = :account").param("account", of.accountId().value())
                .query().singleRow();
    }
}
