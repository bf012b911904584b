package enfilade.batch;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Scope;
import enfilade.participant.Enrolling;
import enfilade.participant.Participant.Draft;
import enfilade.participant.Participants;
import enfilade.support.ApiTests;
import enfilade.support.Errands;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Something for many at once, done by a program. */
class BatchApiTests extends ApiTests {

    private static final String BATCHES = "/participants/batches";

    @Autowired Enrolling enrolling;
    @Autowired Participants participants;
    @Autowired Errands errands;

    private UUID pia;
    private UUID nico;

    @BeforeEach
    void somePeople() {
        pia = enrolling.enrol(ada, Draft.named("Pia", "pia@acme.example"), null).id();
        nico = enrolling.enrol(ada, Draft.named("Nico", "nico@acme.example"), null).id();
    }

    @Test
    void previewsConfirmsAndTakesBack() {
        var batch = robo.post(BATCHES, Map.of("action", "tag", "participant_ids", List.of(pia, nico), "tags",
                List.of("vip"))).gives(201);
        var address = BATCHES + "/" + batch.at("/data/id");
        assertThat(batch.at("/data/status")).isEqualTo("preview");
        assertThat(batch.at("/data/counts/ready")).isEqualTo("2");
        assertThat(robo.get(address + "/items").gives(200).at("/data/0/preview")).isEqualTo("Will get vip.");
        assertThat(robo.get(address + "/items?pageSize=1&cursor=").gives(200).at("/meta/next_cursor")).isNotEmpty();

        assertThat(robo.post(address + "/confirmation", "").gives(200).at("/data/status")).isEqualTo("running");
        errands.run();
        assertThat(robo.get(address).gives(200).at("/data/counts/done")).isEqualTo("2");
        assertThat(robo.get(address + "/items?outcome=done").gives(200).at("/meta/total")).isEqualTo("2");
        assertThat(participants.of(ada, pia).draft().tags()).containsExactly("vip");

        assertThat(robo.post(address + "/undo", "").gives(200).at("/data/status")).isEqualTo("undoing");
        errands.run();
        var undone = robo.get(address).gives(200);
        assertThat(undone.at("/data/status") + undone.at("/data/undone_by")).isEqualTo("undoneRobo");
        assertThat(undone.at("/data/undone_at")).isNotEmpty();
        assertThat(participants.of(ada, pia).draft().tags()).isEmpty();
    }

    @Test
    void meansEverybodyWhoFits() {
        var batch = robo.post(BATCHES, "{\"action\": \"archive\", \"filter\": {\"q\": \"pia\"}}").gives(201);

        assertThat(batch.at("/data/people")).isEqualTo("1");
    }

    @Test
    void leavesOutWhatDoesNotMatter() {
        var batch = robo.post(BATCHES, Map.of("action", "archive", "participant_ids", List.of(pia),
                "evaluation_template_id", UUID.randomUUID(), "revision", 3, "tags", List.of("vip"))).gives(201);

        assertThat(batch.at("/data/evaluation_template_id") + batch.at("/data/revision")).isEmpty();
        assertThat(batch.at("/data/tags")).isEqualTo("[]");
    }

    @Test
    void saysWhatIsWrong() {
        robo.post(BATCHES, "{\"participant_ids\": []}").isRefused(400, "action required");
        robo.post(BATCHES, "{\"action\": \"archive\"}").isRefused(400, "participant_ids required");
        robo.post(BATCHES, Map.of("action", "invite", "participant_ids", List.of(pia)))
                .isRefused(400, "evaluation_template_id required");
        robo.post(BATCHES, Map.of("action", "tag", "participant_ids", List.of(pia))).isRefused(400, "tags required");
    }

    @Test
    void needsTheScopeAndItsOwnAccount() {
        var batch = robo.post(BATCHES, Map.of("action", "archive", "participant_ids", List.of(pia))).gives(201);
        var address = BATCHES + "/" + batch.at("/data/id");

        program(ada, Scope.CANDIDATES_READ).post(address + "/confirmation", "").gives(403);
        bolt.get(address).gives(404);
        bolt.post(address + "/confirmation", "").gives(404);
        bolt.post(BATCHES, Map.of("action", "archive", "participant_ids", List.of(pia))).gives(400);
        robo.delete(address).gives(204);
        robo.get(address).gives(404);
    }

    @Test
    void aKeyThatIsRevokedMeanwhileDoesNothing() {
        var batch = robo.post(BATCHES, Map.of("action", "archive", "participant_ids", List.of(pia))).gives(201);
        robo.post(BATCHES + "/" + batch.at("/data/id") + "/confirmation", "").gives(200);
        var key = keys.findByAccountIdAndId(ada.accountId(), robo.key().id()).orElseThrow();
        keys.save(key.revoked(clock.instant()));

        errands.run();

        assertThat(participants.of(ada, pia).isArchived()).isFalse();
    }
}
