package enfilade.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import enfilade.Issue;
import enfilade.Refusal;
import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.account.Role;
import enfilade.participant.Participant.Draft;
import enfilade.participant.Participant.Status;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParticipantDraftTests {

    @Test
    void aNameAndAnAddressAreEnough() {
        var draft = Draft.named("  Pia Novak ", " Pia@Acme.example ");

        assertThat(draft.name()).isEqualTo("Pia Novak");
        assertThat(draft.email()).isEqualTo("Pia@Acme.example");
        assertThat(draft.status()).isEqualTo(Status.ACTIVE);
        assertThat(draft.metadata()).isEqualTo("{}");
        assertThat(draft.tags()).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var no = refused(() -> new Draft(" ", "nobody", "x".repeat(256), "1".repeat(61),
                Collections.nCopies(21, "a"), "t".repeat(161), "o".repeat(161), "e".repeat(161), "l".repeat(161),
                List.of("s".repeat(161)), "e".repeat(1001), Collections.nCopies(51, "en"), "javascript:alert(1)",
                "p".repeat(256), "[1]", null));

        assertThat(no.issues()).extracting(issue -> issue.path() + " " + issue.code()).containsExactly(
                "name required", "email invalid", "externalId too_long", "phone too_long", "tags too_many",
                "title too_long", "organization too_long", "experienceLevel too_long", "location too_long",
                "skills too_long", "education too_long", "languages too_many", "resumeUrl invalid",
                "pipelineId too_long", "metadata wrong_type");
    }

    @Test
    void whatIsMissingIsSaidInWords() {
        assertThat(refused(() -> Draft.named(null, "")).issues()).extracting(Issue::message)
                .containsExactly("A participant needs a name.", "A participant needs an e-mail address.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pia", "pia@", "@acme.example", "pia novak@acme.example", "pia@acme.example,x@y.example",
            "Pia <pia@acme.example>", "pia@acme.example\nbcc: x@y.example", "\"pia\"@acme.example"})
    void whatIsNoAddressIsRefused(String email) {
        assertThat(refused(() -> Draft.named("Pia", email)).issues()).extracting(Issue::path).containsExactly("email");
    }

    @Test
    void anAddressThatGrowsWhenItIsSmallIsRefusedToo() {
        assertThat(refused(() -> Draft.named("Pia", "İ".repeat(60) + "@" + "İİ.".repeat(60) + "example")).field())
                .isEqualTo("email");
    }

    @Test
    void twentyTagsOfSixtyLettersFitAndEachCountsOnce() {
        assertThat(tagged(Collections.nCopies(20, "a".repeat(60))).tags()).containsExactly("a".repeat(60));
        assertThat(refused(() -> tagged(List.of("a".repeat(61)))).issues()).extracting(Issue::code)
                .containsExactly("too_long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "\"text\"", "null,", "{", "{\"a\": 1, \"a\": 2}", "{\"a\": 1e999999999}",
            "{\"a\": \"\\u0000\"}", "{\"a\": [\"\\ud83d\"]}"})
    void metadataIsAnObjectThatCanBeKept(String text) {
        assertThat(refused(() -> with(text)).issues()).extracting(Issue::path).containsExactly("metadata");
    }

    @Test
    void metadataIsAlwaysWrittenTheSameWay() {
        assertThat(with(" { \"b\" : [ 1.50 , true ],\n \"a\" : null } ").metadata())
                .isEqualTo("{\"b\":[1.50,true],\"a\":null}");
        assertThat(with("{\"a\": \"" + "x".repeat(10_000 - 8) + "\"}").metadata()).hasSize(10_000);
        assertThat(refused(() -> with("{\"a\": \"" + "x".repeat(10_000 - 7) + "\"}")).issues())
                .extracting(Issue::code).containsExactly("too_long");
    }

    @Test
    void peopleAreFoundByEachWordOfTheirs() {
        var draft = new Draft("Pia Novak-Berg", "Pia.Novak+work@my-firm.example", "ATS/77", null, null, null,
                "Northlight Labs", null, null, null, null, null, null, null, null, null);
        var me = new Actor(AccountId.next(), Actor.Kind.SYSTEM, UUID.randomUUID(), "Test", Role.ADMIN, ZoneOffset.UTC);

        assertThat(Participant.of(me, draft, Instant.now()).words()).contains("pia", "novak", "berg", "northlight",
                "labs", "pia.novak+work@my-firm.example", "pia.novak+work@my", "firm.example", "work", "firm", "ats",
                "77", "ats/77");
    }

    @Test
    void aChangeIsToldByItsFields() {
        var before = Draft.named("Pia", "pia@acme.example");

        assertThat(before.changesTo(before)).isEmpty();
        assertThat(before.changesTo(tagged(List.of("vip")))).extracting(change -> change.what() + " " + change.after())
                .containsExactly("Name Nico", "E-mail nico@acme.example", "Tags vip");
    }

    private static Draft tagged(List<String> tags) {
        return new Draft("Nico", "nico@acme.example", null, null, tags, null, null, null, null, null, null, null, null,
                null, null, null);
    }

    private static Draft with(String metadata) {
        return new Draft("Nico", "nico@acme.example", null, null, null, null, null, null, null, null, null, null, null,
                null, metadata, null);
    }

    private static Refusal.Invalid refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(Refusal.Invalid.class, act);
    }
}
