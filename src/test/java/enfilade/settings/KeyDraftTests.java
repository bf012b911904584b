package enfilade.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import enfilade.Issue;
import enfilade.Refusal;
import enfilade.account.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a key has to be like before there is one. */
class KeyDraftTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<String> READ = List.of("candidates.read");

    @Test
    void readsWhatWasTyped() {
        var draft = KeyDraft.from("  Robo\r\nthe second ", List.of("webhooks.read", "candidates.read", "webhooks.read"),
                " 2026-11-22 ", TODAY).sound(TODAY);

        assertThat(draft).isEqualTo(new KeyDraft("Robo the second",
                List.of(Scope.CANDIDATES_READ, Scope.WEBHOOKS_READ), TODAY));
    }

    @ParameterizedTest
    @CsvSource({"Europe/Lisbon, 2026-11-23T00:00:00Z", "Asia/Tokyo, 2026-11-22T15:00:00Z",
            "America/New_York, 2026-11-23T05:00:00Z"})
    void lastsUntilTheEndOfItsLastDayWhereItIsMade(String zone, Instant end) {
        assertThat(new KeyDraft("Robo", List.of(), TODAY).expiresAt(ZoneId.of(zone))).isEqualTo(end);
        assertThat(new KeyDraft("Robo", List.of(), null).expiresAt(ZoneId.of(zone))).isNull();
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        assertThat(issues(" ", List.of(), "2026-11-21")).extracting(Issue::path, Issue::message)
                .containsExactlyInAnyOrder(tuple("name", "A key needs a name."),
                        tuple("scopes", "Choose at least one scope."),
                        tuple("lastDay", "This day is over. Choose today or a later one."));
        assertThat(issues("x".repeat(121), List.of("everything"), "2036-11-23"))
                .extracting(Issue::path, Issue::message)
                .containsExactlyInAnyOrder(tuple("name", "This has at most 120 characters."),
                        tuple("scopes", "There is no such scope."),
                        tuple("lastDay", "A key works for at most 10 years."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-02-30", "2026-13-01", "22.11.2026", "+12026-01-01", "2026-11-22T00:00"})
    void refusesADayThatIsNone(String day) {
        assertThat(issues("Robo", READ, day)).singleElement().returns("lastDay", Issue::path)
                .satisfies(it -> assertThat(it.message()).startsWith("“" + day + "” is no day."));
    }

    @Test
    void quotesTheBeginningOfWhatIsEndless() {
        assertThat(issues("Robo", READ, "7".repeat(5000)).getFirst().message()).hasSizeLessThan(100);
    }

    @Test
    void lastsTenYearsAtMost() {
        assertThat(KeyDraft.from("Robo", READ, "2036-11-22", TODAY).lastDay()).isEqualTo(TODAY.plusYears(10));
    }

    @Test
    void whatWasSoundYesterdayMayNotBeToday() {
        var draft = new KeyDraft("Robo", List.of(Scope.CANDIDATES_READ), TODAY);

        assertThat(catchThrowableOfType(Refusal.Invalid.class, () -> draft.sound(TODAY.plusDays(1)))
                .field()).isEqualTo("lastDay");
    }

    @Test
    void everyScopeHasItsPlaceAndEveryPlaceAName() {
        assertThat(ScopeGroup.ALL.stream().flatMap(group -> group.scopes().stream()))
                .containsExactly(Scope.values());
        assertThat(ScopeGroup.ALL).noneMatch(group -> group.name().equals(group.id()));
    }

    private static List<Issue> issues(String name, List<String> scopes, String lastDay) {
        return catchThrowableOfType(Refusal.Invalid.class, () -> KeyDraft.from(name, scopes, lastDay, TODAY)).issues();
    }
}
