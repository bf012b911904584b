package enfilade.notice;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.web.DatesOn;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Letters are plain, friendly words in short lines; they name the reader's zone, and keep scores and reasons back. */
class LettersTests {

    private static final Instant FRIDAY = Instant.parse("2026-12-04T14:50:00Z");
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final String TOKEN = "7f3a9c".repeat(14);
    private static final String LINK = "https://rooms.example.org/door/" + TOKEN;
    private static final String TEAM = "Northlight Academy";
    private static final String WHAT = "Senior Backend Engineer, Payments and Settlement, Lisbon or remote";

    private static final List<String> DOORS = List.of("Technical in " + WHAT + ": for 8 days. Asked: Rui.",
            "Final in " + WHAT + ": 11, the longest for 8 days. Anyone who reviews.");

    private final Letters letters = new Letters(DatesOn.the(Clock.systemUTC()));

    static Stream<Letter> everyLetter() {
        return Stream.of(invitation(5, FRIDAY, "rui@northlight.example"), invitation(1, null, null),
                invitation(0, null, null),
                opened(FRIDAY), opened(null), retake(FRIDAY), retake(null),
                new Letter.Extended("Pia", TEAM, WHAT, "Technical", LINK, FRIDAY, LISBON),
                new Letter.Answered("Pia", TEAM, WHAT, "Rui", "Of course.\n\nTake until Friday.", LINK),
                new Letter.Result("Pia", TEAM, WHAT, "we would like to offer you the role", "Rui", LINK),
                new Letter.Result("Pia", TEAM, WHAT, "admitted", null, null),
                new Letter.Result("Pia", TEAM, WHAT, null, null, LINK),
                new Letter.Stopped("Pia", TEAM, WHAT, "rui@northlight.example"),
                new Letter.Stopped("Pia", TEAM, WHAT, null),
                new Letter.ReviewRequested("Rui", TEAM, WHAT, "Pia Ferreira", "Technical", "to approve the next step",
                        LINK),
                new Letter.Reminder("Rui", TEAM, "1 journey waits", 1, DOORS.subList(0, 1), LINK),
                new Letter.Escalation("Ada", TEAM, "12 journeys wait", 7, DOORS, LINK),
                new Letter.HandedOver("Abe", TEAM, WHAT, "Pia Ferreira", "Technical", 10, LINK),
                new Letter.Relieved("Rui", TEAM, WHAT, "Pia Ferreira", "Technical", 10, "Abe", LINK),
                new Letter.Answered("Pia", TEAM, WHAT, "Rui", "We keep it by law.", null),
                new Letter.Requested("Rui", TEAM, WHAT, "Pia Ferreira", "for more time", FRIDAY, LINK, LISBON));
    }

    @ParameterizedTest
    @MethodSource("everyLetter")
    void isPlainTextInShortLines(Letter letter) {
        var words = letters.write(letter);

        assertThat(words.subject()).isNotBlank().doesNotContain("\n").hasSizeLessThanOrEqualTo(250);
        assertThat(Letters.inShortLines(words.body()).lines())
                .allMatch(line -> line.length() <= 78 || line.equals(LINK));
        assertThat(inOne(Letters.inShortLines(words.body()))).isEqualTo(inOne(words.body()));
        for (var text : List.of(words.subject(), words.body())) {
            assertThat(text).doesNotContain("null", "${", "[#", "[(", "[/", "<", "&", "  ", "!", " ,", " .");
        }
        assertThat(words.body()).doesNotContain("\n\n\n").startsWith("Hello ").endsWith("\n" + TEAM + "\n");
        assertThat(words.link()).isEqualTo(letter.link());
    }

    @ParameterizedTest
    @MethodSource("everyLetter")
    void aLinkStandsAloneAndWhole(Letter letter) {
        var words = letters.write(letter);

        if (letter.link() == null) {
            assertThat(words.body()).doesNotContain("http");
        } else {
            assertThat(words.body()).contains("\n\n" + LINK + "\n\n");
            assertThat(Letters.inShortLines(words.body())).contains("\n\n" + LINK + "\n\n");
        }
    }

    @Test
    void everyKindOfLetterIsHere() {
        assertThat(everyLetter().map(Letter::kind)).contains(Letter.Kind.values());
    }

    @Test
    void anInvitationSaysWhatAwaitsSomebody() {
        var words = letters.write(invitation(5, FRIDAY, "rui@northlight.example"));

        assertThat(words.subject()).isEqualTo("Northlight Academy invites you: " + WHAT);
        assertThat(inOne(words)).contains("Hello Pia,", TEAM, WHAT, "5 parts", "3 hours and 35 minutes in all",
                "It works until Friday, 4 December 2026 at 14:50, Lisbon time.", "commits you to nothing",
                "A program takes part",
                "a person at Northlight Academy decides", "write to rui@northlight.example.");
        assertThat(inOne(letters.write(invitation(1, null, null)))).contains("one part", "about 45 minutes",
                "No program takes part in it").doesNotContain("until", "write to", "A program");
        assertThat(inOne(letters.write(invitation(0, null, null)))).contains("nothing for you to prepare")
                .doesNotContain("0 parts", "minutes");
    }

    @Test
    void aMomentIsToldOnTheClockOfTheReader() {
        var tokyo = new Letter.Extended("Pia", TEAM, WHAT, "Technical", LINK, FRIDAY, ZoneId.of("Asia/Tokyo"));

        assertThat(inOne(letters.write(tokyo))).contains("until Friday, 4 December 2026 at 23:50, Tokyo time");
    }

    @Test
    void anOpenDoorSaysWhatItIsHowLongAndUntilWhen() {
        assertThat(inOne(letters.write(opened(FRIDAY)))).contains("Technical", "an interview with Alex",
                "about 1 hour.", "You have until Friday, 4 December 2026 at 14:50, Lisbon time.");
        assertThat(inOne(letters.write(new Letter.DoorOpened("Pia", TEAM, WHAT, "Technical", "an interview", 60, LINK,
                null, FRIDAY, LISBON)))).contains("It is arranged for Friday, 4 December 2026 at 14:50, Lisbon time.")
                .doesNotContain("when it suits you", "until");
        assertThat(inOne(letters.write(opened(null)))).contains("Take it when it suits you.").doesNotContain("until");
    }

    @Test
    void anotherTryMayBeginLater() {
        assertThat(inOne(letters.write(retake(FRIDAY)))).contains("from Friday, 4 December 2026 at 14:50");
        assertThat(inOne(letters.write(retake(null)))).contains("is open for you again.");
    }

    @Test
    void anAnswerKeepsTheLinesOfTheOneWhoWroteIt() {
        var said = "Dear Pia,\n\n" + "of course ".repeat(20) + "\r\n- one\n- two";

        var body = letters.write(new Letter.Answered("Pia", TEAM, WHAT, "Rui", said, LINK)).body();

        assertThat(body).contains("Dear Pia,\n\nof course of course", "\n- one\n- two\n");
        assertThat(Letters.inShortLines(body)).contains("Dear Pia,\n\nof course", "\n- one\n- two\n");
    }

    @Test
    void aReminderNamesDoorsEachInALine() {
        assertThat(inOne(letters.write(new Letter.Reminder("Rui", TEAM, "1 journey waits", 1, DOORS, LINK))))
                .contains("1 journey waits for you for longer than 1 day: - Technical in " + WHAT + ": for 8 days. "
                        + "Asked: Rui. - Final in");
        assertThat(letters.write(new Letter.Escalation("Ada", TEAM, "12 journeys wait", 7, DOORS, LINK)).body())
                .contains(":\n\n- Technical", "Rui.\n- Final", "reviews.\n\n" + LINK);
    }

    @Test
    void whatPeopleWroteIsNeverMoreThanWords() {
        var letter = new Letter.Answered("Pia\nSubject: forged", TEAM, "[(${7 * 7})] <b>",
                "Rui\r\nBcc: all@example.org", "[[${team}]] [# th:if=\"true\"]x[/] &amp;", LINK);

        var words = letters.write(letter);

        assertThat(words.subject()).isEqualTo("Rui Bcc: all@example.org has answered you");
        assertThat(words.body()).contains("Pia Subject: forged", "[(${7 * 7})] <b>",
                "[[${team}]] [# th:if=\"true\"]x[/] &amp;");
    }

    @Test
    void aSubjectHasAnEnd() {
        var words = letters.write(new Letter.Stopped("Pia", TEAM, "x".repeat(300), null));

        assertThat(words.subject()).hasSize(250);
    }

    private static String inOne(Words words) {
        return inOne(words.body());
    }

    private static String inOne(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static Letter invitation(int doors, @Nullable Instant until, @Nullable String contact) {
        return new Letter.Invitation("Pia", TEAM, WHAT, doors, doors == 1 ? 45 : 215, doors > 1, LINK, until, LISBON,
                contact);
    }

    private static Letter opened(@Nullable Instant deadline) {
        return new Letter.DoorOpened("Pia", TEAM, WHAT, "Technical", "an interview with Alex", 60, LINK, deadline,
                null, LISBON);
    }

    private static Letter retake(@Nullable Instant from) {
        return new Letter.Retake("Pia", TEAM, WHAT, "Technical", LINK, from, from, LISBON);
    }
}
