package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.agent.UseCase;
import enfilade.web.Opened;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** Many people save one stage in the same moment: no change of anybody is lost. */
class StageMergingCrowdDataTests extends BuildingTests {

    UUID template;
    UUID phone;
    Opened<StageForm> opened;

    @BeforeEach
    void openADoor() {
        template = template("Senior Engineer", "Phone");
        phone = stage(template, "Phone");
        opened = Opened.of(StageForm.of(find(template, phone)), clock.instant());
    }

    @RepeatedTest(3)
    void everyFieldThatOnePersonChangedIsKept() throws Exception {
        var changes = List.<UnaryOperator<Sketch>>of(it -> it.minutes(45), it -> it.mark("75"),
                it -> it.instructions("Bring paper."), it -> it.consent("I agree."), it -> it.deadlineDays(7),
                it -> it.borderline("2.5"), it -> it.difficulty(Difficulty.EXPERT), it -> it.label("call"));

        var problems = RowCrowdDataTests.atOnce(changes.size(), person ->
                assertThat(saved(changes.get(person).apply(Sketch.of("Phone").label("phone").minutes(30))).contested())
                        .isEmpty());

        assertThat(problems).isEmpty();
        var all = Sketch.of("Phone").label("phone").minutes(30);
        for (var change : changes) all = change.apply(all);
        assertThat(find(template, phone).draft()).isEqualTo(all.draft());
    }

    @RepeatedTest(3)
    void onlyOneOfThoseWhoChangedTheSameFieldIsNotAsked() throws Exception {
        var unasked = new ConcurrentLinkedQueue<Integer>();

        var problems = RowCrowdDataTests.atOnce(8, person -> {
            var merging = saved(Sketch.of("Phone").label("phone").minutes(30).mark(String.valueOf(50 + person)));
            if (merging.contested().isEmpty()) unasked.add(50 + person);
            else assertThat(merging.contested()).containsExactly("passThreshold");
        });

        assertThat(problems).isEmpty();
        assertThat(unasked).hasSize(1);
        assertThat(find(template, phone).draft().passMark()).isEqualByComparingTo(new BigDecimal(unasked.peek()));
    }

    private StageMerging saved(Sketch sketch) {
        var it = sketch.draft();
        var typed = StageForm.of(Stage.of(ada.accountId(), template, 0, it, Set.of(), clock.instant()));
        var merging = new StageMerging(opened, typed, ada, phone, UseCase.HIRING, db);
        arranging.change(ada, template, phone, null, merging::over);
        return merging;
    }
}
