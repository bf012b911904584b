package enfilade.account;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.Cast;
import enfilade.support.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an account entrusts to us opens for that account and that purpose alone. */
@PageTest
class VaultDataTests {

    private static final String WORDS = "a key of which nobody knows";

    @Autowired Vault vault;
    @Autowired Secret secret;
    @Autowired Cast cast;

    @Test
    void givesBackWhatWasLocked() {
        var locked = vault.lock(acme(), "model key", WORDS);

        assertThat(vault.open(acme(), "model key", locked)).contains(WORDS);
        assertThat(locked).startsWith("1.").doesNotContain(WORDS).isNotEqualTo(vault.lock(acme(), "model key", WORDS));
    }

    @Test
    void opensForNobodyElse() {
        var locked = vault.lock(acme(), "model key", WORDS);

        assertThat(vault.open(cast.mallory().accountId(), "model key", locked)).isEmpty();
        assertThat(vault.open(acme(), "another key", locked)).isEmpty();
    }

    @Test
    void noticesWhatWasChanged() {
        var locked = vault.lock(acme(), "model key", WORDS);
        var last = locked.length() - 4;
        var touched = locked.substring(0, last) + (locked.charAt(last) == 'A' ? 'B' : 'A') + locked.substring(last + 1);

        for (var other : new String[] {touched, locked.substring(2), "2" + locked.substring(1), "1.", "1.!", "1.AAAA",
                locked.substring(0, 30), ""}) {
            assertThat(vault.open(acme(), "model key", other)).as(other).isEmpty();
        }
    }

    @Test
    void eachPurposeHasAKeyOfItsOwn() {
        assertThat(secret.keyFor("one", "AES").getEncoded()).hasSize(32)
                .isEqualTo(secret.keyFor("one", "AES").getEncoded())
                .isNotEqualTo(secret.keyFor("another", "AES").getEncoded());
    }

    private AccountId acme() {
        return cast.ada().accountId();
    }
}
