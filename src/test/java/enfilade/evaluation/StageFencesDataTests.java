package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import enfilade.Refusal;
import enfilade.activity.Activity;
import enfilade.agent.AgentProfile;
import enfilade.agent.Engine;
import enfilade.agent.UseCase;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;

/** What can never stand in the database, whoever tries; and how long what was removed stays. */
class StageFencesDataTests extends BuildingTests {

    UUID template;
    UUID stage;

    @BeforeEach
    void buildADoor() {
        template = template("Senior Engineer", "Phone", "Technical");
        stage = stage(template, "Technical");
    }

    @Test
    void anotherAccountsInterviewerIsNotThereToChoose() {
        var theirs = interviewer(mallory, "Mal");

        assertRefused("agentId", "There is no such interviewer.",
                () -> arranging.add(ada, template, Sketch.of("N").agent(theirs).wish()));
        assertRefused("agentId", "There is no such interviewer.",
                () -> arranging.change(ada, template, stage, null, Sketch.of("Technical").agent(theirs).wish()));
        assertRefused("agentId", "There is no such interviewer.",
                () -> arranging.add(ada, template, Sketch.of("N").agent(UUID.randomUUID()).wish()));
        assertThat(row(template)).containsExactly("Phone", "Technical");
    }

    @Test
    void anotherAccountsMemberIsNotThereToAsk() {
        assertRefused("reviewerIds", "Somebody asked to review here may not review, or is not in the team any more.",
                () -> arranging.add(ada, template, Sketch.of("N").asking(mallory.id())));
        assertRefused("reviewerIds", "Somebody asked to review here may not review, or is not in the team any more.",
                () -> arranging.change(ada, template, stage, null,
                        Sketch.of("Technical").asking(rui.id(), mallory.id())));
        assertThat(row(template)).containsExactly("Phone", "Technical");
        assertThat(find(template, stage).reviewerIds()).isEmpty();
    }

    @Test
    void anArchivedInterviewerIsGivenToNobodyAnew() {
        var old = interviewer(ada, "Old");
        arranging.change(ada, template, stage, null, Sketch.of("Technical").agent(old).wish());
        db.sql("update agent_profile set status = 'ARCHIVED' where id = :old").param("old", old).update();

        assertRefused("agentId", "There is no such interviewer.",
                () -> arranging.add(ada, template, Sketch.of("N").agent(old).wish()));
        arranging.change(ada, template, stage, null, Sketch.of("Technical").agent(old).minutes(45).wish());

        assertThat(draft(template, "Technical")).returns(45, StageDraft::minutes).returns(old, StageDraft::agentId);
    }

    @Test
    void whoOnlyLooksIsNotAskedToReview() {
        assertRefused("reviewerIds", "Somebody asked to review here may not review, or is not in the team any more.",
                () -> arranging.add(ada, template, Sketch.of("N").asking(rui.id(), vic.id())));
    }

    @Test
    void theSchemaRefusesWhatTheUseCasesWouldNeverTry() {
        var theirs = interviewer(mallory, "Mal");
        var theirTemplate = template(mallory, "Theirs");

        assertBroken("update evaluation_stage set agent_profile_id = '%s' where id = '%s'".formatted(theirs, stage));
        assertBroken("update evaluation_stage set template_id = '%s' where id = '%s'".formatted(theirTemplate, stage));
        assertBroken("insert into stage_reviewer (account_id, stage_id, member_id) values ('%s', '%s', '%s')"
                .formatted(ada.accountId(), stage, mallory.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage_order = 0", "stage_order = 100", "stage_order = -1", "stage_order = null",
            "status = 'ARCHIVED'", "removed_at = current_timestamp", "duration_minutes = 0", "pass_threshold = 100.01",
            "max_attempts = 21", "retake_wait_hours = 8761", "borderline_points = 20.01", "deadline_days = 0"})
    void noStageIsEverLikeThis(String impossible) {
        assertBroken("update evaluation_stage set %s where id = '%s'".formatted(impossible, stage));
    }

    @Test
    void strangersCannotTouchARowTheyCannotSee() {
        assertNotFound(() -> arranging.add(mallory, template, Sketch.of("N").wish()));
        assertNotFound(() -> arranging.move(mallory, template, stage, 0));
        assertNotFound(() -> clearing.remove(mallory, template, stage));
        assertNotFound(() -> clearing.restore(mallory, template, stage, null));
        assertNotFound(() -> arranging.move(ada, template("Other"), stage, 0));
        assertThat(Activity.latest(mallory, 9, db)).isEmpty();
    }

    @Test
    void whoMayNotBuildIsTold() {
        for (var actor : List.of(rui, vic)) {
            assertThatExceptionOfType(Refusal.NotAllowed.class)
                    .isThrownBy(() -> arranging.add(actor, template, Sketch.of("N").wish()));
            assertThatExceptionOfType(Refusal.NotAllowed.class)
                    .isThrownBy(() -> clearing.archive(actor, template, stage));
        }
    }

    @Test
    void whatWasPublishedIsArchivedInsteadOfRemoved() {
        publish(template, stage);

        var cleared = clearing.remove(ada, template, stage);

        assertThat(cleared.stage()).returns(null, Stage::removedAt)
                .returns(Stage.Status.ARCHIVED, it -> it.draft().status());
        assertThat(row(template)).containsExactly("Phone");
        assertThat(Activity.latest(ada, 1, db)).extracting(Activity::type).containsExactly("stage.archived");
        assertBroken("delete from evaluation_stage where id = '%s'".formatted(stage));
    }

    @Test
    void afterADayWhatWasRemovedIsForgotten() {
        clearing.remove(ada, template, stage);

        clock.passes(Duration.ofHours(23));
        clearing.remove(ada, template, stage(template, "Phone"));
        assertThat(stages.findByAccountIdAndTemplateIdAndId(ada.accountId(), template, stage)).isPresent();

        clock.passes(Duration.ofHours(2));
        var third = arranging.add(ada, template, Sketch.of("Third").wish()).id();
        clearing.remove(ada, template, third);

        assertThat(stages.findByAccountIdAndTemplateIdAndId(ada.accountId(), template, stage)).isEmpty();
        assertThat(stages.findByAccountIdAndTemplateIdAndId(ada.accountId(), template, third)).isPresent();
        assertNotFound(() -> clearing.restore(ada, template, stage, null));
    }

    @Test
    void aStageKeepsEverythingThatWasChosen() {
        var alex = interviewer(ada, "Alex");
        var draft = Sketch.of("Essay").label("essay").kind(Stage.Kind.ASYNC_ASSESSMENT).agent(alex).minutes(90)
                .difficulty(Difficulty.ADAPTIVE).mark("72.25").retakes(3, 24)
                .then(Stage.Automation.REQUIRE_REVIEWER_APPROVAL).status(Stage.Status.DRAFT)
                .instructions("Two pages.\nIn ink.").counting(Stage.Counting.BEST).borderline("2.5").sealed()
                .deadlineDays(7).consent("I agree.").engine(Engine.SCRIPTED).asking(rui.id(), abe.id());

        var made = arranging.add(ada, template, draft);

        assertThat(find(template, made.id()).draft()).isEqualTo(draft.draft());
        assertThat(find(template, made.id()).reviewerIds()).containsExactlyInAnyOrder(rui.id(), abe.id());
        assertThat(find(template, made.id()).version()).isEqualTo(1);
    }

    @Test
    void anInterviewerThatCameAlongGoesWithARefusedStage() {
        var full = templateOf(100);
        var maya = AgentProfile.Draft.quick("Maya", "Hello.", UseCase.HIRING, List.of("Depth"));

        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> arranging.add(ada, full, Sketch.of("N").bringing(maya)));

        assertThat(db.sql("select count(*) from agent_profile").query(Integer.class).single()).isZero();
    }

    private void assertBroken(String sql) {
        assertThatExceptionOfType(DataIntegrityViolationException.class).as(sql).isThrownBy(() -> db.sql(sql).update());
    }

    private static void assertRefused(String field, String sentence, Runnable attempt) {
        assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(attempt::run).withMessage(sentence)
                .matches(refusal -> refusal.field().equals(field), "is about " + field);
    }

    private static void assertNotFound(Runnable attempt) {
        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(attempt::run);
    }
}
