package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import enfilade.agent.AgentProfile;
import enfilade.agent.UseCase;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every change leaves its facts in the ledger, in the same transaction; what failed or changed nothing leaves none. */
class LedgerDataTests extends BuildingTests {

    UUID template;
    UUID phone;

    @BeforeEach
    void buildTwoDoors() {
        template = template("Senior Engineer", "Phone", "Technical");
        phone = stage(template, "Phone");
    }

    @Test
    void whatHappensToATemplate() {
        assertThat(ledgerOf(() -> template("Junior Engineer")))
                .containsExactly("template.created: Made the template Junior Engineer");
        assertThat(ledgerOf(() -> authoring.duplicate(ada, template)))
                .containsExactly("template.created: Made Copy of Senior Engineer from Senior Engineer");
        assertThat(ledgerOf(() -> authoring.change(ada, template, 1, find(template).draft().called("Engineer"))))
                .containsExactly("template.updated: Changed Engineer: Name Senior Engineer → Engineer");
        assertThat(ledgerOf(() -> authoring.archive(ada, template)))
                .containsExactly("template.archived: Archived the template Engineer");
        assertThat(ledgerOf(() -> authoring.restore(ada, template)))
                .containsExactly("template.restored: Restored the template Engineer");
    }

    @Test
    void theSettingsArchiveAndRestoreATemplateToo() {
        assertThat(ledgerOf(() -> authoring.change(ada, template, null,
                        find(template).draft().as(EvaluationTemplate.Status.ARCHIVED))))
                .containsExactly("template.archived: Changed Senior Engineer: Status Active → Archived");
        assertThat(ledgerOf(() -> authoring.change(ada, template, null,
                        find(template).draft().as(EvaluationTemplate.Status.DRAFT))))
                .containsExactly("template.restored: Changed Senior Engineer: Status Archived → Draft");
    }

    @Test
    void anotherInterviewerOfTheSameNameIsAChange() {
        var alex = interviewer(ada, "Alex");
        var namesake = interviewer(ada, "Alex");
        arranging.change(ada, template, phone, null, Sketch.of("Phone").agent(alex).wish());

        assertThat(ledgerOf(() ->
                        arranging.change(ada, template, phone, null, Sketch.of("Phone").agent(namesake).wish())))
                .containsExactly("stage.updated: Changed Phone: Interviewer Alex → another Alex");
        assertThat(draft(template, "Phone").agentId()).isEqualTo(namesake);
    }

    @Test
    void aStageIsAddedChangedAndCopied() {
        assertThat(ledgerOf(() -> arranging.add(ada, template, Sketch.of("Final").wish())))
                .containsExactly("stage.created: Added Final to Senior Engineer");
        assertThat(ledgerOf(() -> arranging.change(ada, template, phone, null,
                        Sketch.of("Phone").mark("60").asking(rui.id()))))
                .containsExactly(
                        "stage.updated: Changed Phone: Pass mark none → 60, Reviewers anyone who may review → 1 asked");
        assertThat(ledgerOf(() -> arranging.duplicate(ada, template, phone)))
                .containsExactly("stage.created: Added Copy of Phone to Senior Engineer");
        assertThat(changesOf("stage.updated")).contains("\"what\":\"Pass mark\"").contains("\"before\":\"none\"")
                .contains("\"after\":\"60\"");
    }

    @Test
    void anInterviewerThatComesAlongIsAFactOfItsOwn() {
        var maya = AgentProfile.Draft.quick("Maya", "Hello.", UseCase.HIRING, List.of("Depth"));

        assertThat(ledgerOf(() -> arranging.change(ada, template, phone, null, Sketch.of("Phone").bringing(maya))))
                .containsExactly("agent_profile.created: Made the agent profile Maya",
                        "stage.updated: Changed Phone: Interviewer none → Maya");
    }

    @Test
    void aStageIsMoved() {
        assertThat(ledgerOf(() -> arranging.move(ada, template, phone, 1)))
                .containsExactly("stage.reordered: Moved Phone: Position 1 → 2");
        assertThat(ledgerOf(() -> arranging.change(ada, template, phone, null, Sketch.of("Phone").wish(0))))
                .containsExactly("stage.reordered: Moved Phone: Position 2 → 1");
    }

    @Test
    void aStageThatIsChangedAndMovedIsBoth() {
        assertThat(ledgerOf(() -> arranging.change(ada, template, phone, null,
                        Sketch.of("Call").label("phone").wish(1))))
                .containsExactly("stage.updated: Changed Call: Name Phone → Call",
                        "stage.reordered: Moved Call: Position 1 → 2");
    }

    @Test
    void aStageIsArchivedAndRestored() {
        assertThat(ledgerOf(() -> clearing.archive(ada, template, phone)))
                .containsExactly("stage.archived: Archived Phone in Senior Engineer");
        assertThat(ledgerOf(() -> clearing.restore(ada, template, phone, null)))
                .containsExactly("stage.restored: Put Phone back into Senior Engineer");
        assertThat(ledgerOf(() -> arranging.change(ada, template, phone, null,
                        Sketch.of("Phone").status(Stage.Status.ARCHIVED).wish())))
                .containsExactly("stage.archived: Changed Phone: Status Active → Archived");
        assertThat(ledgerOf(() -> arranging.change(ada, template, phone, null, Sketch.of("Phone").wish())))
                .containsExactly("stage.restored: Changed Phone: Status Archived → Active");
    }

    @Test
    void aStageIsRemovedAndPutBack() {
        assertThat(ledgerOf(() -> clearing.remove(ada, template, phone)))
                .containsExactly("stage.removed: Deleted Phone from Senior Engineer");
        assertThat(ledgerOf(() -> clearing.restore(ada, template, phone, null)))
                .containsExactly("stage.restored: Put Phone back into Senior Engineer");
    }

    @Test
    void nothingHappenedWhenNothingChanged() {
        clearing.archive(ada, template, stage(template, "Technical"));

        assertThat(ledgerOf(() -> {
            arranging.change(ada, template, phone, null, Sketch.of("Phone").wish());
            arranging.change(ada, template, phone, null, Sketch.of("Phone").wish(0));
            arranging.move(ada, template, phone, 0);
            clearing.restore(ada, template, phone, 0);
            clearing.archive(ada, template, stage(template, "Technical"));
            authoring.change(ada, template, 1, find(template).draft());
            authoring.restore(ada, template);
        })).isEmpty();
        assertThat(find(template, phone).version()).isEqualTo(1);
        assertThat(find(template).version()).isEqualTo(1);
    }

    @Test
    void whatWasRefusedLeavesNothing() {
        var theirs = interviewer(mallory, "Mal");
        var maya = AgentProfile.Draft.quick("Maya", "Hello.", UseCase.HIRING, List.of("Depth"));
        var brought = new Arranging.Wish(Sketch.of("Final").draft(), Set.of(mallory.id()), 0, maya);

        assertThat(ledgerOf(() -> {
            assertThatThrownBy(() -> arranging.add(ada, template, Sketch.of("Final").agent(theirs).wish(0)));
            assertThatThrownBy(() -> arranging.add(ada, template, brought));
            assertThatThrownBy(() -> arranging.change(ada, template, phone, null, brought));
            assertThatThrownBy(() -> arranging.change(ada, template, phone, 7, Sketch.of("Call").wish()));
            assertThatThrownBy(() -> clearing.remove(vic, template, phone));
        })).isEmpty();
        assertThat(row(template)).containsExactly("Phone", "Technical");
    }

    private String changesOf(String type) {
        return db.sql("select changes from activity where type = :type").param("type", type)
                .query(String.class).single();
    }
}
