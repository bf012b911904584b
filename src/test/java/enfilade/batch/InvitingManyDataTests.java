package enfilade.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.Refusal;
import enfilade.batch.Batch.Status;
import enfilade.batch.BatchItem.Outcome;
import enfilade.journey.Starting;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many are invited at once: shown first, done one by one, and taken back while the letters wait. */
class InvitingManyDataTests extends BatchTests {

    @Autowired Starting starting;

    @Test
    void thePreviewSaysWhoAndWhoCannotAndWritesNothingElse() {
        var template = template();
        var pia = add("Pia");
        var gone = add("Gone");
        enrolling.archive(ada, gone);
        var here = add("Here");
        starting.start(ada, here, template);

        var batch = invite(template, List.of(pia, gone, here, pia));

        assertThat(batch).returns(Status.PREVIEW, Batch::status).returns(3, Batch::people);
        assertThat(all(batch)).extracting(BatchItem::name).containsExactly("Pia", "Gone", "Here");
        assertThat(outcomes(batch)).containsExactly(Outcome.READY, Outcome.REFUSED, Outcome.REFUSED);
        assertThat(all(batch)).extracting(BatchItem::words).satisfiesExactly(
                words -> assertThat(words).contains("Will start on", "revision 1"),
                words -> assertThat(words).contains("archived"), words -> assertThat(words).contains("already"));
        assertThat(all(batch).getFirst().mail()).isEqualTo("Invitation");
        assertThat(count("journey")).isEqualTo(1);
    }

    @Test
    void confirmedItInvitesEachOnceAndTheLettersWait() {
        var people = add(3);
        var batch = invite(template(), people);

        confirming.confirm(ada, batch.id());
        confirming.confirm(ada, batch.id());
        errands.run();
        errands.run();

        assertThat(now(batch).status()).isEqualTo(Status.DONE);
        assertThat(outcomes(batch)).containsOnly(Outcome.DONE);
        assertThat(count("journey")).isEqualTo(3);
        assertThat(count("message where batch_id is not null and kind = 'INVITATION'")).isEqualTo(3);
        var due = db.sql("select distinct due_at from message").query(java.time.OffsetDateTime.class).single();
        assertThat(due.toInstant()).isEqualTo(now(batch).mailsAt())
                .isAfter(now(batch).confirmedAt().plus(Duration.ofMinutes(10)));
    }

    @Test
    void whoeverHasChangedSinceIsLeftAlone() {
        var people = add(3);
        var template = template();
        var batch = invite(template, people);
        enrolling.archive(ada, people.get(0));
        starting.start(ada, people.get(2), template);

        run(batch);

        assertThat(outcomes(batch)).containsExactly(Outcome.CHANGED, Outcome.DONE, Outcome.CHANGED);
        assertThat(all(batch).getFirst().result()).startsWith("Changed since the preview").contains("archived");
        assertThat(count("journey")).isEqualTo(2);
    }

    @Test
    void takenBackNobodyHearsOfIt() {
        var people = add(3);
        var template = template();
        var batch = run(invite(template, people));

        var undone = takeBack(batch);

        assertThat(undone.status()).isEqualTo(Status.UNDONE);
        assertThat(outcomes(batch)).containsOnly(Outcome.UNDONE);
        assertThat(messages()).hasSize(3).containsOnly("CANCELLED");
        assertThat(count("journey where status = 'TAKEN_BACK' and told_at is null")).isEqualTo(3);
        assertThat(count("session where status <> 'CANCELLED'")).isZero();
        assertThat(count("journey_link where revoked_at is null")).isZero();
        run(invite(template, people));
        assertThat(count("journey where status <> 'TAKEN_BACK'")).as("they can be invited again").isEqualTo(3);
    }

    @Test
    void whoeverHasOpenedTheLinkOrGoneOnStays() {
        var people = add(3);
        var batch = run(invite(template(), people));
        db.sql("update journey_link set opened_at = current_timestamp where journey_id = :id")
                .param("id", all(batch).get(0).thing()).update();
        db.sql("update message set status = 'SENT', sent_at = current_timestamp where journey_id = :id")
                .param("id", all(batch).get(1).thing()).update();

        takeBack(batch);

        assertThat(outcomes(batch)).containsExactly(Outcome.KEPT, Outcome.KEPT, Outcome.UNDONE);
        assertThat(all(batch).get(0).result()).contains("opened their link");
        assertThat(all(batch).get(1).result()).contains("letter about it has left");
        assertThat(messages()).containsExactly("TO_COPY", "SENT", "CANCELLED");
    }

    @Test
    void onceTheLettersLeaveItStays() {
        var batch = run(invite(template(), add(1)));
        clock.passes(Duration.ofMinutes(11));

        assertThatThrownBy(() -> takeBack(batch)).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void whoeverMayNotAnyMoreDoesNothing() {
        var batch = invite(template(), add(2));
        confirming.confirm(abe, batch.id());
        db.sql("update member set role = 'VIEWER' where id = :id").param("id", abe.id()).update();

        errands.run();

        assertThat(outcomes(batch)).containsOnly(Outcome.FAILED);
        assertThat(all(batch).getFirst().result()).contains("Only admins and owners");
        assertThat(count("journey")).isZero();
    }

    @Test
    void norDoesWhoeverHasLeftTheTeam() {
        var batch = invite(template(), add(2));
        confirming.confirm(abe, batch.id());
        db.sql("delete from member where id = :id").param("id", abe.id()).update();

        errands.run();

        assertThat(outcomes(batch)).containsOnly(Outcome.FAILED);
        assertThat(all(batch).getFirst().result()).contains("may not do it any more");
    }

    @Test
    void thatItWasDoneAndTakenBackStandsInTheLedger() {
        takeBack(run(invite(template(), add(2))));

        assertThat(db.sql("select words from activity where type = 'account.updated' order by seq")
                .query(String.class).list()).containsSubsequence("Invited 2 participants at once",
                        "Took back: Invited 2 participants at once");
    }
}
