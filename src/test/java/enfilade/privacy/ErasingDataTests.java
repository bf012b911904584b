package enfilade.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import enfilade.batch.Bulk;
import enfilade.evaluation.Sketch;
import enfilade.journey.Links;
import enfilade.journey.Starting;
import enfilade.session.Attending;
import enfilade.session.Walker;
import enfilade.support.AtOnce;
import enfilade.support.PagesTests;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Erasing happens once, leaves totals only, and nothing comes back. */
class ErasingDataTests extends PagesTests {

    @Autowired Erasing erasing;
    @Autowired Lived lived;
    @Autowired Walker walker;
    @Autowired Attending attending;
    @Autowired Starting starting;
    @Autowired Links links;
    @Autowired Bulk bulk;
    @Autowired JdbcClient db;

    private UUID quenby;

    @BeforeEach
    void isHere() {
        quenby = lived.added(ada);
    }

    @Test
    void leavesTotalsOfWhatHadEnded() {
        erasing.erase(ada, quenby);
        assertThat(count("tally")).isZero();

        erasing.erase(ada, lived.whole(ada, rui));
        assertThat(db.sql("select ending || ' ' || recommendation || journeys from tally").query(String.class).list())
                .containsExactly("STOPPED 1");
        assertThat(db.sql("select people || ' ' || attempts || ' ' || passed || ' ' || below from tally_stage")
                .query(String.class).list()).containsExactly("1 1 0 1");
    }

    @Test
    void theirLinkIsOneThatNeverWas() {
        var journey = lived.begins(ada, quenby, Sketch.task("Task"));
        var token = walker.token(journey);

        erasing.erase(ada, quenby);

        assertThat(links.visitor(token)).isEmpty();
        assertThat(signedOut().get("/door/{token}", token)).isNotFound();
    }

    @Test
    void aHeldRecordStays() {
        db.sql("insert into record_hold (account_id, participant_id, reason, made_by, made_by_name, created_at) "
                        + "values (:account, :quenby, 'A complaint is open', :by, 'Ada', current_timestamp)")
                .param("account", ada.accountId().value()).param("quenby", quenby).param("by", ada.id()).update();

        assertThatThrownBy(() -> erasing.erase(ada, quenby)).isInstanceOf(Refusal.Conflict.class)
                .hasMessageContaining("A complaint is open");
        assertThat(count("participant")).isEqualTo(1);
    }

    @Test
    void aBatchThatComesToThemFindsNobody() {
        var batch = bulk.confirmed(ada, List.of(quenby), "vip");
        erasing.erase(ada, quenby);

        bulk.does(ada, batch);

        assertThat(lines()).containsExactly("CHANGED They are not here any more.");
    }

    @Test
    void aBatchThatIsTakenBackFindsNobody() {
        var batch = bulk.confirmed(ada, List.of(quenby), "vip");
        bulk.does(ada, batch);
        erasing.erase(ada, quenby);

        bulk.takesBack(ada, batch);

        assertThat(lines()).containsExactly("KEPT They are not here any more.");
    }

    private List<String> lines() {
        return db.sql("select outcome || ' ' || result from batch_item").query(String.class).list();
    }

    @RepeatedTest(5)
    void erasedByTwoAtOnceItHappensOnce() throws Exception {
        lived.begins(ada, quenby, Sketch.task("Task"));

        AtOnce.succeed(Refusal.class, () -> erasing.erase(ada, quenby), () -> erasing.erase(abe, quenby));

        assertThat(count("activity where type = 'participant.erased'")).isEqualTo(1);
        assertThat(count("participant")).isZero();
    }

    @RepeatedTest(5)
    void whoHandsInMeanwhileDoesNotComeBack() throws Exception {
        var journey = lived.begins(ada, quenby, Sketch.task("Task"));
        lived.writes(journey);
        var visitor = walker.visitor(journey);
        var session = walker.newest(journey).session();

        AtOnce.succeed(Refusal.class, () -> erasing.erase(ada, quenby), () -> attending.handIn(visitor, session));

        assertThat(count("participant")).isZero();
        assertThat(count("session") + count("journey_entry") + count("answer") + count("message")).isZero();
    }

    @RepeatedTest(5)
    void whoIsInvitedMeanwhileDoesNotComeBack() throws Exception {
        var template = lived.template(ada, Sketch.task("Task"));

        AtOnce.succeed(Refusal.class, () -> erasing.erase(ada, quenby), () -> starting.start(abe, quenby, template));

        assertThat(count("participant") + count("journey") + count("journey_link") + count("session")).isZero();
    }

    private int count(String what) {
        return db.sql("select count(*) from " + what).query(Integer.class).single();
    }
}
