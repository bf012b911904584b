package enfilade.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each role may do. */
class RoleTests {

    @ParameterizedTest
    @CsvSource({"VIEWER, false, false, false", "REVIEWER, true, false, false", "ADMIN, true, true, false",
            "OWNER, true, true, true"})
    void eachRoleMayWhatTheOnesBeforeItMay(Role role, boolean reviews, boolean writes, boolean managesPeople) {
        assertThat(role.reviews()).isEqualTo(reviews);
        assertThat(role.writes()).isEqualTo(writes);
        assertThat(role.managesPeople()).isEqualTo(managesPeople);
    }

    @ParameterizedTest
    @CsvSource({"VIEWER", "REVIEWER"})
    void whoMayNotWriteIsToldSo(Role role) {
        var actor = new Actor(AccountId.next(), Actor.Kind.MEMBER, UUID.randomUUID(), "Vic", role, ZoneOffset.UTC);

        assertThatThrownBy(actor::mayWrite).isInstanceOf(Refusal.NotAllowed.class)
                .hasMessage("Only admins and owners can change this.");
        assertThatThrownBy(actor::mayManagePeople).isInstanceOf(Refusal.NotAllowed.class);
    }
}
