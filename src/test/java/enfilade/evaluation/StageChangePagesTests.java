package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.support.Ask;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changing a door in place: every field, its position, and what happens when somebody else was faster. */
class StageChangePagesTests extends BuildingTests {

    UUID template;
    UUID phone;

    @BeforeEach
    void buildThreeDoors() {
        template = template("Senior Engineer", "Phone", "Technical", "Final");
        phone = stage(template, "Phone");
    }

    @Test
    void changesEveryFieldAndShowsItAgain() {
        var everything = everything();

        assertThat(with(everything, change().param("version", 1).param("reviewerIds", rui.id(), abe.id())))
                .redirectsTo("/@acme/evaluations/{id}", template);

        var page = as(ada).get("/evaluations/{id}/stages/{stage}", template, phone).page();
        everything.forEach((field, value) -> assertThat(page).keeps(field, value));
        assertThat(page).isOk().isWholePage().keeps("version", "2")
                .keeps("reviewerIds", rui.id().toString()).keeps("reviewerIds", abe.id().toString())
                .hasNo("[name=reviewerIds][value='%s'][checked]".formatted(ada.id()))
                .shows("consent · scripted engine · best attempt counts · borderline 2.5 · sealed review · 2 reviewers",
                        "Essay <i>");
    }

    @Test
    void takesAwayWhatIsNoLongerChosen() {
        with(everything(), change().param("reviewerIds", rui.id())).page();

        assertThat(change().param("name", "Phone").param("minutes", 30))
                .redirectsTo("/@acme/evaluations/{id}", template);

        assertThat(find(template, phone).draft()).isEqualTo(Sketch.of("Phone").minutes(30).draft());
        assertThat(find(template, phone).reviewerIds()).isEmpty();
    }

    @Test
    void keepsWhoWasAskedBeforeLosingTheRoleForIt() {
        change().param("name", "Phone").param("reviewerIds", rui.id()).page();
        db.sql("update member set role = 'VIEWER' where id = :rui").param("rui", rui.id()).update();

        assertThat(as(ada).get("/evaluations/{id}/stages/{stage}", template, phone))
                .has("[name=reviewerIds][value='%s'][checked]".formatted(rui.id()));
        assertThat(change().param("name", "Call").param("reviewerIds", rui.id()))
                .redirectsTo("/@acme/evaluations/{id}", template);

        assertThat(find(template, phone).reviewerIds()).containsExactly(rui.id());
    }

    @Test
    void changesADoorOverHtmx() {
        assertThat(change().param("version", 1).param("name", "Call").param("position", 1)
                        .param("passThreshold", "62.50").htmx()).isOk().isFragment()
                .has("section#stages[data-focus='edit-%s']".formatted(phone)).has("#wall[hx-swap-oob=true]")
                .has("#flash[hx-swap-oob]").hasHeader("HX-Push-Url", "/@acme/evaluations/" + template)
                .hasNo("#stage-form").shows("1. Call", "62.5", "Call saved");
    }

    @Test
    void theEditorStandsInItsRow() {
        assertThat(as(ada).get("/evaluations/{id}/stages/{stage}", template, phone)).isOk()
                .has("li#stage-%s form#stage-form".formatted(phone)).has("#wall a[aria-current=true]")
                .keeps("position", "1").shows("of 3");
        assertThat(as(ada).get("/evaluations/{id}/stages/{stage}", template, phone).htmx()).isOk().isFragment()
                .has("section#stages li#stage-%s form#stage-form".formatted(phone))
                .has("#wall[hx-swap-oob=true] a[aria-current=true]");
    }

    @Test
    void movesADoorByItsEditor() {
        change().param("version", 1).param("name", "Phone").param("position", 3).page();
        assertThat(row(template)).containsExactly("Technical", "Final", "Phone");

        change().param("name", "Phone").param("position", 99).page();
        assertThat(row(template)).containsExactly("Technical", "Final", "Phone");

        change().param("name", "Phone").page();
        assertThat(row(template)).containsExactly("Technical", "Final", "Phone");
    }

    @Test
    void archivesADoorByItsEditor() {
        assertThat(change().param("name", "Phone").param("status", "archived").htmx()).isOk()
                .showsInOrder("1. Technical", "2. Final", "Archived", "Phone");
        assertThat(row(template)).containsExactly("Technical", "Final");
    }

    @Test
    void saysWhatIsWrongInItsRow() {
        assertThat(change().param("version", 1).param("name", "").param("passThreshold", "700")
                        .param("instructions", "Bring paper.")).isInvalid()
                .isWholePage().has("li#stage-%s form#stage-form[data-dirty]".formatted(phone))
                .showsAtField("name", "A stage needs a name.")
                .showsAtField("passThreshold", "A pass mark is a number from 0 to 100.").keeps("passThreshold", "700")
                .keeps("instructions", "Bring paper.").keeps("version", "1");
        assertThat(change().param("name", "Phone").param("minutes", "0").htmx()).isInvalid().isFragment()
                .hasHeader("HX-Retarget", "#stage-form").showsAtField("minutes", "A duration is 1 to 480 minutes.");
        assertThat(find(template, phone).version()).isEqualTo(1);
    }

    @Test
    void aViewerReadsAndMayNotSave() {
        for (var actor : List.of(vic, rui)) {
            assertThat(as(actor).get("/evaluations/{id}/stages/{stage}", template, phone)).isOk()
                    .has("#stage-form fieldset[disabled]").hasNo("#stage-form button").keeps("name", "Phone")
                    .shows("Close");
            assertThat(change(actor, phone).param("name", "Mine")).isForbidden();
            assertThat(change(actor, phone).param("name", "").htmx()).isForbidden().isFragment();
        }
        assertThat(find(template, phone).version()).isEqualTo(1);
    }

    @Test
    void aStrangerSeesNothing() {
        assertThat(as(mallory).get("/evaluations/{id}/stages/{stage}", template, phone)).isNotFound();
        assertThat(change(mallory, phone).param("name", "Mine")).isNotFound();
        assertThat(as(mallory).under("acme").post("/evaluations/{id}/stages/{stage}", template, phone)
                .param("name", "Mine")).isNotFound();
        assertThat(as(mallory).get("/evaluations/{id}/stages/{stage}", template(mallory, "Theirs"), phone))
                .isNotFound();
    }

    @Test
    void unknownDoorsAndDoorsOfOtherTemplatesAreNotThere() {
        var elsewhere = stage(template("Other", "Elsewhere"), "Elsewhere");
        clearing.remove(ada, template, stage(template, "Final"));

        for (var id : List.of(UUID.randomUUID(), elsewhere, stage(template, "Final"))) {
            assertThat(as(ada).get("/evaluations/{id}/stages/{stage}", template, id)).isNotFound();
            assertThat(change(ada, id).param("name", "Mine")).isNotFound();
            assertThat(change(ada, id).param("name", "").htmx()).isNotFound();
        }
        assertThat(as(ada).get("/evaluations/{id}/stages/{stage}", template, "first")).isNotFound();
    }

    @Test
    void signedOutGoesToTheSignIn() {
        assertThat(signedOut().get("/@acme/evaluations/{id}/stages/{stage}", template, phone)).redirectsToSignIn();
        assertThat(signedOut().post("/@acme/evaluations/{id}/stages/{stage}", template, phone)).redirectsToSignIn();
    }

    private Map<String, String> everything() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", "Essay <i>");
        fields.put("label", "essay");
        fields.put("position", "2");
        fields.put("kind", "async_assessment");
        fields.put("agentId", interviewer(ada, "Alex").toString());
        fields.put("minutes", "90");
        fields.put("difficulty", "expert");
        fields.put("instructions", "Two pages.\nIn ink.");
        fields.put("consentText", "I \"agree\" & sign.");
        fields.put("engine", "scripted");
        fields.put("deadlineDays", "7");
        fields.put("passThreshold", "72.25");
        fields.put("automation", "require_reviewer_approval");
        fields.put("allowRetake", "true");
        fields.put("maxAttempts", "3");
        fields.put("retakeWaitHours", "24");
        fields.put("countingAttempt", "best");
        fields.put("borderlinePoints", "2.5");
        fields.put("sealedReview", "true");
        fields.put("status", "draft");
        return fields;
    }

    private static Ask with(Map<String, String> fields, Ask ask) {
        fields.forEach(ask::param);
        return ask;
    }

    private Ask change() {
        return change(ada, phone);
    }

    private Ask change(Actor actor, UUID stage) {
        return as(actor).post("/evaluations/{id}/stages/{stage}", template, stage);
    }
}
