package enfilade.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.activity.Activity;
import enfilade.agent.UseCase;
import enfilade.evaluation.Authoring;
import enfilade.evaluation.EvaluationTemplate;
import enfilade.participant.Participant.Draft;
import enfilade.participant.Participant.Status;
import enfilade.support.AtOnce;
import enfilade.support.Cast;
import enfilade.support.PageTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class EnrollingDataTests {

    @Autowired Cast cast;
    @Autowired Enrolling enrolling;
    @Autowired Participants participants;
    @Autowired Authoring authoring;
    @Autowired JdbcClient db;

    Actor ada;

    @BeforeEach
    void callAda() {
        ada = cast.ada();
    }

    @Test
    void keepsEverythingThatIsKnown() {
        var draft = new Draft("Pia Novak", "Pia@Acme.example", "ats-77", "+351 555 0100", List.of("vip", "berlin"),
                "Engineer", "Northlight", "senior", "Lisbon", List.of("Java", "SQL"), "MSc", List.of("pt", "en"),
                "https://cv.example/pia", "pipe-1", "{\"source\": {\"page\": 7}}", null);

        var made = enrolling.enrol(ada, draft, null);

        assertThat(participants.of(ada, made.id()).draft()).isEqualTo(draft);
        assertThat(participants.of(ada, made.id()).version()).isEqualTo(1);
        assertThat(words(made)).contains("pia", "novak", "northlight", "pia@acme.example", "77");
    }

    @Test
    void anotherAccountsParticipantIsNotThere() {
        var made = pia();

        assertThat(participants.findByAccountIdAndId(cast.mallory().accountId(), made.id())).isEmpty();
        assertThatThrownBy(() -> enrolling.change(cast.mallory(), made.id(), null, made.draft()))
                .isInstanceOf(Refusal.NotFound.class);
        assertThat(enrolling.enrol(cast.mallory(), made.draft(), null).id()).isNotEqualTo(made.id());
    }

    @Test
    void onePersonIsOneParticipantWhateverTheLetterCase() {
        var pia = pia();
        var again = Draft.named("Another Pia", "PIA@acme.EXAMPLE");

        refuses(() -> enrolling.enrol(ada, again, null), "email taken Pia Novak has this e-mail already.");
        enrolling.archive(ada, pia.id());
        refuses(() -> enrolling.enrol(ada, again, null), "email taken Pia Novak has this e-mail and is archived.");
        var nico = enrolling.enrol(ada, Draft.named("Nico", "nico@acme.example"), null);
        refuses(() -> enrolling.change(ada, nico.id(), null, again),
                "email taken Pia Novak has this e-mail and is archived.");
    }

    @Test
    void twoWhoAddTheSamePersonAtOnceAddOne() throws Exception {
        assertThat(AtOnce.succeed(Refusal.Invalid.class, this::pia, this::pia)).isEqualTo(1);
        assertThat(db.sql("select count(*) from participant").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void theWordsFollowTheName() {
        var pia = pia();
        var renamed = enrolling.change(ada, pia.id(), 1, Draft.named("Mia Novak", "mia@acme.example"));

        assertThat(words(renamed)).contains("mia", "novak", "mia@acme.example").doesNotContain("pia");
    }

    @Test
    void theLedgerKnowsWhatWasDoneAndNobodysName() {
        var pia = pia();
        enrolling.change(ada, pia.id(), 1, Draft.named("Mia Novak", "mia@acme.example"));
        enrolling.archive(ada, pia.id());
        enrolling.archive(ada, pia.id());
        enrolling.restore(ada, pia.id());

        assertThat(Activity.latest(ada, 9, db)).extracting(it -> it.type() + ": " + it.words()).containsExactly(
                "participant.updated: Restored a participant", "participant.archived: Archived a participant",
                "participant.updated: Changed a participant",
                "participant.created: Added a participant");
        assertThat(db.sql("select words || changes from activity").query(String.class).list().toString())
                .doesNotContain("Novak").doesNotContain("acme.example");
    }

    @Test
    void whoeverIsSecondHearsWhoWasFirst() {
        var pia = pia();
        enrolling.change(cast.abe(), pia.id(), 1, Draft.named("Mia", "pia@acme.example"));

        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> enrolling.change(ada, pia.id(), 1, Draft.named("Tia", "pia@acme.example")))
                .withMessage("Abe changed this while you were writing.");
        assertThat(enrolling.change(ada, pia.id(), 2, participants.of(ada, pia.id()).draft()).version()).isEqualTo(2);
    }

    @Test
    void onlyThoseWhoBuildAddPeople() {
        assertThatThrownBy(() -> enrolling.enrol(cast.rui(), Draft.named("Pia", "pia@acme.example"), null))
                .isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> enrolling.archive(cast.vic(), pia().id())).isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void theArchivedComeBackBeforeTheyChange() {
        var pia = enrolling.archive(ada, pia().id());
        var renamed = Draft.named("Mia", "pia@acme.example");

        assertThatThrownBy(() -> enrolling.change(ada, pia.id(), null, renamed.as(Status.ARCHIVED)))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(enrolling.change(ada, pia.id(), null, renamed).isArchived()).isFalse();
    }

    @Test
    void nobodySetsOutOnWhatIsNotThere() {
        var draft = Draft.named("Pia", "pia@acme.example");
        var template = EvaluationTemplate.Draft.named("Engineer", UseCase.HIRING, null);
        var sketch = authoring.create(ada, template.as(EvaluationTemplate.Status.DRAFT)).id();
        var theirs = authoring.create(cast.mallory(), template).id();

        refuses(() -> enrolling.enrol(ada, draft, theirs), "templateId unknown There is no such template.");
        refuses(() -> enrolling.enrol(ada, draft, UUID.randomUUID()), "templateId unknown There is no such template.");
        refuses(() -> enrolling.enrol(ada, draft, sketch),
                "templateId invalid Nobody starts on Engineer: it is not active.");
        assertThat(db.sql("select count(*) from participant").query(Integer.class).single()).isZero();
    }

    private Participant pia() {
        return enrolling.enrol(ada, Draft.named("Pia Novak", "pia@acme.example"), null);
    }

    private List<String> words(Participant participant) {
        return db.sql("select word from participant_word where participant_id = :id").param("id", participant.id())
                .query(String.class).list();
    }

    private static void refuses(Runnable act, String issue) {
        assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(act::run).satisfies(no ->
                assertThat(no.issues()).extracting(it -> it.path() + " " + it.code() + " " + it.message())
                        .containsExactly(issue));
    }
}
