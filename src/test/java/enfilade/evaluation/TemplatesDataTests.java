package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import enfilade.Refusal;
import enfilade.account.Actor;
import enfilade.agent.UseCase;
import enfilade.evaluation.EvaluationTemplate.Draft;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Templates as they are kept: whole, each in its account, and only for those who may see them. */
class TemplatesDataTests extends BuildingTests {

    @Autowired TemplateList list;

    @Test
    void aTemplateKeepsEverythingThatWasChosen() {
        var draft = new Draft("Trainee", UseCase.TRAINING, "Text", "Goal", Outcome.CUSTOM, "yes", "no",
                EvaluationTemplate.Status.DRAFT, "IT", "Junior", "None", List.of("Go", "C, C++"), List.of("Calm"),
                "Be kind.", 45, Difficulty.EXPERT, EvaluationTemplate.Mode.MANUAL_REVIEW,
                EvaluationTemplate.Visibility.ORGANIZATION, "pt-BR");

        var made = authoring.create(ada, draft);

        assertThat(find(made.id())).returns(draft, EvaluationTemplate::draft).returns(1, EvaluationTemplate::version)
                .returns(ada.id(), EvaluationTemplate::createdBy);
    }

    @Test
    void aNameOfThickLettersFitsToo() {
        assertThat(find(template("İ".repeat(160))).name()).hasSize(160);
    }

    @Test
    void anotherAccountsTemplateIsNotThere() {
        var template = template("Senior Engineer");

        assertNotThere(mallory, template);
        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> authoring.archive(mallory, template));
        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> authoring.duplicate(mallory, template));
    }

    @Test
    void aPrivateTemplateIsThereForItsMakerOwnersAndAdmins() {
        var template = privateTemplate(abe);

        for (var actor : List.of(ada, abe)) {
            assertThat(templates.of(actor, template).id()).isEqualTo(template);
            assertThat(listed(actor)).containsExactly("Secret plan");
        }
        for (var actor : List.of(rui, vic)) {
            assertNotThere(actor, template);
            assertThat(listed(actor)).isEmpty();
        }
    }

    @Test
    void whoMadeAPrivateTemplateSeesItAfterLosingTheRole() {
        var template = privateTemplate(abe);
        var demoted = new Actor(abe.accountId(), abe.kind(), abe.id(), abe.name(), vic.role(), abe.zone());

        assertThat(templates.of(demoted, template).id()).isEqualTo(template);
        assertThat(listed(demoted)).containsExactly("Secret plan");
    }

    @Test
    void whoeverIsSecondHearsSo() {
        var template = template("Senior Engineer");
        authoring.change(abe, template, 1, find(template).draft().called("Staff Engineer"));

        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> authoring.change(ada, template, 1, find(template).draft().called("Engineer")));
        assertThat(find(template).name()).isEqualTo("Staff Engineer");
    }

    @Test
    void whoeverIsSecondAtAStageHearsSo() {
        var template = template("Senior Engineer", "Phone");
        var phone = stage(template, "Phone");
        arranging.change(abe, template, phone, 1, Sketch.of("Call").wish());

        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> arranging.change(ada, template, phone, 1, Sketch.of("Talk").wish()));
        assertThat(row(template)).containsExactly("Call");
    }

    @Test
    void whoMovesADoorIsInNobodysWay() {
        var template = template("Senior Engineer", "Phone", "Technical");
        var phone = find(template, stage(template, "Phone"));
        arranging.move(abe, template, phone.id(), 1);

        arranging.change(ada, template, phone.id(), phone.version(), Sketch.of("Call").wish());

        assertThat(row(template)).containsExactly("Technical", "Call");
    }

    @Test
    void aCopyHasTheDoorsThatStand() {
        var template = template("Senior Engineer", "Phone", "Old", "Technical", "Gone");
        arranging.change(ada, template, stage(template, "Phone"), null, Sketch.of("Phone").mark("60").asking(rui.id()));
        clearing.archive(ada, template, stage(template, "Old"));
        clearing.remove(ada, template, stage(template, "Gone"));

        var copy = authoring.duplicate(abe, template);

        assertThat(copy).returns("Copy of Senior Engineer", EvaluationTemplate::name)
                .returns(abe.id(), EvaluationTemplate::createdBy);
        assertThat(row(copy.id())).containsExactly("Phone", "Technical");
        assertThat(find(copy.id(), stage(copy.id(), "Phone")).reviewerIds()).containsExactly(rui.id());
        assertThat(draft(copy.id(), "Phone")).isEqualTo(draft(template, "Phone"));
        assertThat(row(template)).containsExactly("Phone", "Technical");
    }

    @Test
    void aCopyOfAnArchivedTemplateBeginsAsADraft() {
        var template = template("x".repeat(160));
        authoring.archive(ada, template);

        var copy = authoring.duplicate(ada, template);

        assertThat(copy.draft().status()).isEqualTo(EvaluationTemplate.Status.DRAFT);
        assertThat(copy.name()).hasSize(160).startsWith("Copy of x").endsWith("x…");
        assertThat(find(template).isArchived()).isTrue();
    }

    @Test
    void anArchivedDraftIsADraftAgain() {
        var template = template("Senior Engineer");
        authoring.change(ada, template, null, find(template).draft().as(EvaluationTemplate.Status.DRAFT));

        authoring.archive(ada, template);
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> authoring.change(ada, template, null, find(template).draft().called("Another")));

        assertThat(authoring.restore(ada, template).draft().status()).isEqualTo(EvaluationTemplate.Status.DRAFT);
    }

    @Test
    void anArchivedTemplateStaysAsItIs() {
        var template = template("Senior Engineer", "Phone");
        authoring.archive(ada, template);
        var phone = stage(template, "Phone");

        for (Runnable attempt : List.<Runnable>of(() -> arranging.add(ada, template, Sketch.of("N").wish()),
                () -> arranging.change(ada, template, phone, null, Sketch.of("N").wish()),
                () -> arranging.move(ada, template, phone, 0), () -> arranging.duplicate(ada, template, phone),
                () -> clearing.archive(ada, template, phone), () -> clearing.remove(ada, template, phone),
                () -> clearing.restore(ada, template, phone, null))) {
            assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(attempt::run)
                    .withMessage("This template is archived. Restore it before you change its stages.");
        }
        assertThat(row(template)).containsExactly("Phone");
    }

    private UUID privateTemplate(Actor by) {
        return authoring.create(by, new Draft("Secret plan", UseCase.HIRING, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, EvaluationTemplate.Visibility.PRIVATE, null)).id();
    }

    private List<String> listed(Actor actor) {
        return list.page(actor, new TemplateList.Query("", null, null, null, null)).rows().stream()
                .map(TemplateList.Item::name).toList();
    }

    private void assertNotThere(Actor actor, UUID template) {
        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> templates.of(actor, template));
    }
}
