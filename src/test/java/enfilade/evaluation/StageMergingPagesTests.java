package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.support.Ask;
import enfilade.support.Page;
import enfilade.support.Sheet;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people edit one stage: only what both changed is contested, and nothing that either of them wrote is lost. */
class StageMergingPagesTests extends BuildingTests {

    UUID template;
    UUID phone;
    Page opened;

    @BeforeEach
    void openADoor() {
        template = template("Senior Engineer", "Phone", "Technical");
        phone = stage(template, "Phone");
        arranging.change(ada, template, phone, 1, phone().wish());
        opened = as(ada).get("/evaluations/{id}/stages/{stage}", template, phone).page();
    }

    @Test
    void bothAreKeptWhenTheyChangedDifferentFields() {
        save(abe, phone().minutes(45));

        var facts = ledgerOf(() -> assertThat(send(mine().with("name", "Call").with("questions[0].prompt", "Why us?")))
                .redirectsTo("/@acme/evaluations/{id}", template));

        assertThat(as(ada).get("/evaluations/{id}", template))
                .shows("Call saved. Abe's change of the duration was kept.");
        assertThat(now()).returns("Call", StageDraft::name).returns(45, StageDraft::minutes)
                .returns(1, it -> it.questions().size());
        assertThat(facts).containsExactly("stage.updated: Changed Call: Name Phone → Call, "
                        + "Questions, number 1 none → Why us?");
    }

    @Test
    void bothAreKeptOverHtmx() {
        save(abe, phone().minutes(45).mark("80"));

        assertThat(send(mine().with("name", "Call")).htmx()).isOk().isFragment()
                .shows("Call saved. Abe's changes of the duration and the pass mark were kept.", "1. Call");
        assertThat(now()).returns("Call", StageDraft::name).returns(45, StageDraft::minutes);
    }

    @Test
    void whereBothChangedTheSameBothAreShownAndTheRestIsSaved() {
        save(abe, phone().mark("75").minutes(45));

        var contested = send(mine().with("passThreshold", 80).with("name", "Call")).page();

        assertThat(contested).hasStatus(409).isWholePage().keeps("passThreshold", "80").keeps("name", "Call")
                .keeps("minutes", "45").has("#passThreshold-theirs").hasNo("#name-theirs").hasNo("#minutes-theirs")
                .shows("Abe changed this while you were writing. Both are below: Pass mark.", "Abe's: 75",
                        "Take Abe's: Pass mark", "Call saved, but for the pass mark")
                .linksTo("#passThreshold-theirs").has("#stage-form[data-dirty]");
        assertThat(now()).returns("Call", StageDraft::name).returns(45, StageDraft::minutes)
                .returns(new BigDecimal("75"), StageDraft::passMark);

        assertThat(send(Sheet.of(contested, "#stage-form"))).redirectsTo("/@acme/evaluations/{id}", template);
        assertThat(now()).returns(new BigDecimal("80"), StageDraft::passMark).returns("Call", StageDraft::name);
    }

    @Test
    void theirsIsTakenWithOnePress() {
        save(abe, phone().mark("75").instructions("Bring paper."));
        var contested = send(mine().with("passThreshold", 80).with("instructions", "Bring pens.")).page();
        assertThat(contested).hasStatus(409).shows("Both are below: Read before starting, Pass mark.");

        var taken = send(Sheet.of(contested, "#stage-form").with("act", "take-passThreshold")).htmx().page();

        assertThat(taken).isOk().isFragment().keeps("passThreshold", "75").hasNo("#passThreshold-theirs")
                .keeps("instructions", "Bring pens.").has("#take-instructions[autofocus]")
                .shows("Both are below: Read before starting.");
        assertThat(send(Sheet.of(taken, "#stage-form").with("act", "take-instructions"))).isOk().isWholePage()
                .keeps("instructions", "Bring paper.").has("#save-stage[autofocus]").hasNo(".theirs, #overtaken");
        assertThat(send(Sheet.of(taken, "#stage-form"))).redirectsTo("/@acme/evaluations/{id}", template);
        assertThat(now()).returns(new BigDecimal("75"), StageDraft::passMark)
                .returns("Bring pens.", StageDraft::instructions);
    }

    @Test
    void contestedOverHtmxThePictureFollows() {
        save(abe, phone().mark("75"));

        assertThat(send(mine().with("passThreshold", 80).with("name", "Call")).htmx()).hasStatus(409).isFragment()
                .hasHeader("HX-Retarget", "#stages").keeps("passThreshold", "80").shows("Abe's: 75", "2. Technical")
                .shows("1. Call").has("#wall[hx-swap-oob]").has("#overtaken[autofocus]")
                .shows("Call saved, but for the pass mark");
    }

    @Test
    void whoeverIsThirdIsAskedAgain() {
        save(abe, phone().mark("75"));
        var contested = send(mine().with("passThreshold", 80)).page();
        assertThat(contested).showsNot("saved, but for");
        save(abe, phone().mark("90"));

        assertThat(send(Sheet.of(contested, "#stage-form"))).hasStatus(409).shows("Abe's: 90")
                .keeps("passThreshold", "80");
        assertThat(now().passMark()).isEqualByComparingTo("90");
    }

    @Test
    void theSameChangeIsNoConflict() {
        save(abe, phone().mark("75").minutes(45));

        assertThat(ledgerOf(() -> assertThat(send(mine().with("passThreshold", "75.00").with("minutes", 45)))
                .redirectsTo("/@acme/evaluations/{id}", template))).isEmpty();
        assertThat(as(ada).get("/evaluations/{id}", template)).shows("Phone saved").showsNot("kept");
    }

    @Test
    void listsAndInterviewersAreToldByName() {
        var alex = interviewer(ada, "Alex");
        arranging.change(abe, template, phone, null, new Arranging.Wish(phone().agent(alex)
                .asks(StageQuestionsPagesTests.WAY).draft(), Set.of(rui.id()), null, null));

        assertThat(send(mine().with("newAgentName", "Maya").with("newAgentPersona", "Hello.")
                .with("newAgentDimensions", "Calm").with("questions[0].prompt", "Why us?")
                .with("reviewerIds", ada.id())))
                .hasStatus(409).shows("Abe's: Alex", "Abe's: 1. How was your way here? (Patience)", "Abe's: Rui")
                .keeps("newAgentName", "Maya").keeps("questions[0].prompt", "Why us?")
                .has("details.folded[open] [name=reviewerIds][checked]").showsNot("saved, but for");
        assertThat(db.sql("select count(*) from agent_profile").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void whatMakesNoSenseTogetherIsNotSaved() {
        arranging.change(ada, template, phone, null, phone().retakes(null, 0).wish());
        opened = as(ada).get("/evaluations/{id}/stages/{stage}", template, phone).page();
        save(abe, phone());

        var clash = send(mine().with("maxAttempts", 3).with("name", "Call")).page();

        assertThat(clash).hasStatus(409).keeps("maxAttempts", "3").keeps("name", "Call").keeps("allowRetake", "true")
                .shows("Nothing is saved yet: both changes together make no sense.", "Abe's: no", "Abe's: none");
        assertThat(now().name()).isEqualTo("Phone");
        assertThat(send(Sheet.of(clash, "#stage-form"))).redirectsTo("/@acme/evaluations/{id}", template);
        assertThat(now()).returns(true, StageDraft::allowRetake).returns(3, StageDraft::maxAttempts)
                .returns("Call", StageDraft::name);
    }

    @Test
    void aPlaceIsContestedOnlyWhenBothMovedTheDoor() {
        arranging.add(abe, template, Sketch.of("Welcome").wish(0));
        assertThat(send(mine().with("position", 3))).redirectsTo("/@acme/evaluations/{id}", template);
        assertThat(row(template)).containsExactly("Welcome", "Technical", "Phone");

        opened = as(ada).get("/evaluations/{id}/stages/{stage}", template, phone).page();
        arranging.move(abe, template, phone, 0);
        assertThat(send(mine().with("name", "Call"))).redirectsTo("/@acme/evaluations/{id}", template);
        assertThat(row(template)).containsExactly("Call", "Welcome", "Technical");

        opened = as(ada).get("/evaluations/{id}/stages/{stage}", template, phone).page();
        arranging.move(abe, template, phone, 1);
        assertThat(send(mine().with("position", 3))).hasStatus(409).shows("Abe's: 2").keeps("position", "3");
        assertThat(row(template)).containsExactly("Welcome", "Call", "Technical");
    }

    @Test
    void whatIsWrongIsToldFirst() {
        save(abe, phone().mark("75"));

        var wrong = send(mine().with("passThreshold", 700)).page();
        assertThat(wrong).isInvalid().keeps("passThreshold", "700").hasNo(".theirs");
        assertThat(send(Sheet.of(wrong, "#stage-form").with("passThreshold", 80))).hasStatus(409).shows("Abe's: 75");
    }

    private StageDraft now() {
        return find(template, phone).draft();
    }

    private static Sketch phone() {
        return Sketch.of("Phone").minutes(30).mark("70");
    }

    private void save(Actor by, Sketch sketch) {
        arranging.change(by, template, phone, null, sketch.wish());
    }

    private Sheet mine() {
        return Sheet.of(opened, "#stage-form");
    }

    private Ask send(Sheet sheet) {
        return sheet.into(as(ada).post("/evaluations/{id}/stages/{stage}", template, phone));
    }
}
