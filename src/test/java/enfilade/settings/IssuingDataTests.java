package enfilade.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.account.ApiKeys;
import enfilade.account.Role;
import enfilade.account.Scope;
import enfilade.account.Secret;
import enfilade.activity.Activity;
import enfilade.support.AtOnce;
import enfilade.support.Cast;
import enfilade.support.PageTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stays of a key, and that it ends once. */
@PageTest
@ExtendWith(OutputCaptureExtension.class)
class IssuingDataTests {

    @Autowired Issuing issuing;
    @Autowired ApiKeys keys;
    @Autowired Secret secret;
    @Autowired Cast cast;
    @Autowired JdbcClient db;

    @Test
    void keepsOnlyAStubAndAHash(CapturedOutput output) {
        var made = issue(cast.abe(), draft("Robo"));

        var row = row(made.kept().id());
        assertThat(row).containsEntry("name", "Robo").containsEntry("created_by", "Abe")
                .containsEntry("stub", made.key().substring(8, 16)).containsEntry("revoked_at", null);
        assertThat((String) row.get("hash")).matches("[0-9a-f]{64}").isEqualTo(secret.seal("api key", made.key()));
        assertThat(row.toString()).doesNotContain(made.key().substring(16));
        assertThat(everyFact()).hasSize(1).noneMatch(fact -> fact.contains(made.key().substring(16)));
        assertThat(made.toString() + output).doesNotContain(made.key().substring(16));
        assertThat(made.kept().isOpenedBy(made.key(), secret)).isTrue();
    }

    @Test
    void tellsWithWhichScopesAndUntilWhen() {
        issue(cast.ada(), new KeyDraft(" Robo ", List.of(Scope.WEBHOOKS_READ, Scope.CANDIDATES_READ),
                LocalDate.now().plusDays(40)));

        assertThat(Activity.latest(cast.ada(), 1, db).getFirst()).returns("api_key.created", Activity::type)
                .returns("Made the API key Robo", Activity::words);
        assertThat(everyFact().getFirst()).contains("candidates.read, webhooks.read",
                "the end of " + LocalDate.now().plusDays(40) + ", Lisbon time");
    }

    @Test
    void twoWhoSendTheSameFormAtOnceMakeOneKey() throws Exception {
        var id = UUID.randomUUID();

        var went = AtOnce.succeed(Refusal.Conflict.class, () -> issuing.issue(cast.ada(), id, draft("Robo")),
                () -> issuing.issue(cast.ada(), id, draft("Robo")));

        assertThat(went).isEqualTo(1);
        assertThat(row(id)).containsEntry("name", "Robo");
        assertThat(everyFact()).hasSize(1);
        assertThatThrownBy(() -> issuing.issue(cast.ada(), id, draft("Robo"))).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> issuing.issue(cast.mallory(), id, draft("Robo"))).isInstanceOf(Refusal.Conflict.class);
        assertThat(everyFact()).hasSize(1);
    }

    @Test
    void listsAllScopesHoweverMany() {
        issue(cast.ada(), new KeyDraft("Robo", List.of(Scope.values()), null));

        assertThat(everyFact().getFirst()).contains(Scope.WEBHOOKS_WRITE.wire()).doesNotContain("Works until");
    }

    @Test
    void refusesWhatIsNoKey() {
        for (var bad : List.of(new KeyDraft(" ", List.of(Scope.CANDIDATES_READ), null),
                new KeyDraft("Robo", List.of(), null),
                new KeyDraft("Robo", List.of(Scope.CANDIDATES_READ), LocalDate.now().minusDays(2)),
                new KeyDraft("Robo", List.of(Scope.CANDIDATES_READ), LocalDate.now().plusYears(11)))) {
            assertThatThrownBy(() -> issue(cast.ada(), bad)).isInstanceOf(Refusal.Invalid.class);
        }
        assertThat(everyFact()).isEmpty();
    }

    @Test
    void revokingTwiceIsOneFactAndOneMoment() {
        var id = issue(cast.ada(), draft("Robo")).kept().id();

        issuing.revoke(cast.abe(), id);
        var first = row(id).get("revoked_at");
        issuing.revoke(cast.ada(), id);

        assertThat(row(id)).containsEntry("revoked_at", first);
        assertThat(Activity.latest(cast.ada(), 9, db)).extracting(Activity::type, Activity::actor).containsExactly(
                tuple("api_key.revoked", "Abe"),
                tuple("api_key.created", "Ada"));
    }

    @Test
    void twoWhoRevokeAtOnceAreOneFact() throws Exception {
        var id = issue(cast.ada(), draft("Robo")).kept().id();

        var went = AtOnce.succeed(Refusal.class, () -> issuing.revoke(cast.ada(), id),
                () -> issuing.revoke(cast.abe(), id));

        assertThat(went).isEqualTo(2);
        assertThat(keys.findByAccountIdAndId(cast.ada().accountId(), id).orElseThrow().isRevoked()).isTrue();
        assertThat(Activity.latest(cast.ada(), 9, db)).extracting(Activity::type)
                .containsExactly("api_key.revoked", "api_key.created");
    }

    @Test
    void revokingLeavesItsLastUseAlone() {
        var id = issue(cast.ada(), draft("Robo")).kept().id();
        db.sql("update api_key set last_used_at = created_at, last_used_from = '192.0.2.7'").update();

        issuing.revoke(cast.ada(), id);

        assertThat(row(id)).containsEntry("last_used_from", "192.0.2.7");
    }

    @Test
    void aKeyMakesAndRevokesNoKeys() {
        var made = issue(cast.ada(), draft("Robo")).kept();
        var robo = made.actor();

        assertThatThrownBy(() -> issue(robo, draft("Robo's child"))).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> issuing.revoke(robo, made.id())).isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void whoMayNotBuildMayNotEither() {
        var id = issue(cast.ada(), draft("Robo")).kept().id();

        for (var one : List.<Actor>of(cast.rui(), cast.vic())) {
            assertThat(one.role()).isLessThan(Role.ADMIN);
            assertThatThrownBy(() -> issue(one, draft("Mine"))).isInstanceOf(Refusal.NotAllowed.class);
            assertThatThrownBy(() -> issuing.revoke(one, id)).isInstanceOf(Refusal.NotAllowed.class);
        }
        assertThatThrownBy(() -> issuing.revoke(cast.mallory(), id)).isInstanceOf(Refusal.NotFound.class);
        assertThat(row(id)).containsEntry("revoked_at", null);
    }

    private Issuing.Made issue(Actor by, KeyDraft draft) {
        return issuing.issue(by, UUID.randomUUID(), draft);
    }

    private static KeyDraft draft(String name) {
        return new KeyDraft(name, List.of(Scope.CANDIDATES_READ), null);
    }

    private Map<String, Object> row(UUID id) {
        return db.sql("select * from api_key where id = :id").param("id", id).query().singleRow();
    }

    private List<String> everyFact() {
        return db.sql("select words || ' ' || changes || ' ' || type from activity").query(String.class).list();
    }
}
