package enfilade.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AbilityTests {

    @ParameterizedTest
    @CsvSource({
            "VIEWER,   LOOK",
            "REVIEWER, LOOK REVIEW NOTE",
            "ADMIN,    LOOK REVIEW NOTE WRITE ENROL KEEP_RECORDS ACCOMMODATE READ_MAIL SET_LIMITS ISSUE_KEYS "
                    + "EQUIP",
            "OWNER,    LOOK REVIEW NOTE WRITE ENROL KEEP_RECORDS ACCOMMODATE "
                    + "READ_MAIL SET_LIMITS ISSUE_KEYS EQUIP SET_RETENTION MANAGE_PEOPLE"})
    void eachRoleMayDoMoreThanTheOneBefore(Role role, String abilities) {
        assertThat(Stream.of(Ability.values()).filter(ability -> ability.isOf(role)).map(Ability::name))
                .containsExactly(abilities.split(" "));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whatTheTableSaysIsWhatTheGuardsDo(Role role) {
        var actor = new Actor(AccountId.next(), Actor.Kind.MEMBER, UUID.randomUUID(), "Ada", role, ZoneOffset.UTC);

        agrees(Ability.WRITE, role, actor::mayWrite);
        agrees(Ability.ENROL, role, actor::mayEnrol);
        agrees(Ability.KEEP_RECORDS, role, actor::mayKeepRecords);
        agrees(Ability.ACCOMMODATE, role, actor::mayAccommodate);
        agrees(Ability.SET_LIMITS, role, actor::maySetLimits);
        agrees(Ability.SET_RETENTION, role, actor::maySetRetention);
        agrees(Ability.READ_MAIL, role, actor::mayReadMail);
        agrees(Ability.ISSUE_KEYS, role, actor::mayIssueKeys);
        agrees(Ability.EQUIP, role, actor::mayEquip);
        agrees(Ability.MANAGE_PEOPLE, role, actor::mayManagePeople);
        assertThat(role.reviews()).isEqualTo(Ability.REVIEW.isOf(role));
    }

    @Test
    void aKeyMakesNoKeys() {
        var key = new Actor(AccountId.next(), Actor.Kind.API_KEY, UUID.randomUUID(), "Robo", Role.OWNER,
                ZoneOffset.UTC);

        assertThatThrownBy(key::mayIssueKeys).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(key::mayEquip).isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void nobodyIsInATeamWithoutSeeingIt() {
        assertThat(Role.values()).allMatch(Ability.LOOK::isOf);
    }

    private static void agrees(Ability ability, Role role, Runnable guard) {
        if (ability.isOf(role)) guard.run();
        else assertThatThrownBy(guard::run).isInstanceOf(Refusal.NotAllowed.class);
    }
}
