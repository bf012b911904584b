package enfilade.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be an account's address. */
class AccountTests {

    @ParameterizedTest
    @ValueSource(strings = {"acme", "a1", "acme-labs", "1-2-3", "a234567890123456789012345678901234567890"})
    void opensUnderAGoodAddress(String slug) {
        assertThat(Account.open(slug, " Acme Labs ", Instant.EPOCH)).extracting(Account::slug, Account::name)
                .containsExactly(slug, "Acme Labs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Acme", "acme labs", "-acme", "acme-", "acme--labs", "acme_labs", "ácme", "acme\n",
            "a2345678901234567890123456789012345678901"})
    void refusesAnAddressThatIsNone(String slug) {
        assertThatThrownBy(() -> Account.open(slug, "Acme", Instant.EPOCH))
                .isInstanceOfSatisfying(Refusal.Invalid.class, no -> assertThat(no.field()).isEqualTo("slug"));
    }
}
