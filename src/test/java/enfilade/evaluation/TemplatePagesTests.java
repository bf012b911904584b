package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Making a template, copying one, and putting one away. */
class TemplatePagesTests extends BuildingTests {

    @Test
    void makesATemplateAndAsksForItsFirstDoor() {
        var made = as(ada).post("/evaluations").param("name", "Senior Engineer").param("useCase", "hiring")
                .param("description", "Whom we look for.").page();

        assertThat(made).redirectsTo("/@acme/evaluations/{id}", only());
        assertThat(as(ada).get(made.location())).isOk().isWholePage()
                .shows("Senior Engineer", "Senior Engineer made. Add its first door.", "Active", "No stages",
                        "No doors yet")
                .linksTo("/@acme/evaluations/{id}/stages/new", only());
        assertThat(find(only()).draft()).returns("Whom we look for.", EvaluationTemplate.Draft::description);
    }

    @Test
    void makesATemplateWhoeverAsksHowever() {
        assertThat(as(abe).post("/evaluations").param("name", "Drill").param("useCase", "mock-interview").htmx())
                .redirectsTo("/@acme/evaluations/{id}", only());
        assertThat(find(only()).draft().outcome()).isEqualTo(Outcome.READY_NEEDS_TRAINING);
    }

    @Test
    void offersAnEmptyForm() {
        assertThat(as(ada).get("/evaluations/new")).isOk().isWholePage().keeps("useCase", "hiring").keeps("name", "")
                .shows("New template", "Mock interview").hasNo("[aria-invalid]").hasNo("[data-dirty]");
    }

    @Test
    void showsWhatIsMissing() {
        var page = as(ada).post("/evaluations").param("name", " ").param("useCase", "training")
                .param("description", "Half a thought").page();

        assertThat(page).isInvalid().isWholePage().showsAtField("name", "A template needs a name.")
                .keeps("useCase", "training").keeps("description", "Half a thought").shows("Not saved yet")
                .has("#template-form[data-dirty]");
        assertThat(as(ada).post("/evaluations").param("name", "x".repeat(161)).param("useCase", "hiring")).isInvalid()
                .showsAtField("name", "A template's name has at most 160 characters.");
        assertThat(as(ada).post("/evaluations").param("name", "Drill").param("useCase", "astrology")).isInvalid()
                .shows("There is no such choice.").keeps("name", "Drill");
        assertThat(as(ada).post("/evaluations")).isInvalid().showsAtField("name", "A template needs a name.")
                .shows("Choose what this evaluation is for.");
        assertThat(count()).isZero();
    }

    @Test
    void showsWhatIsMissingOverHtmx() {
        assertThat(as(ada).post("/evaluations").param("name", "").param("useCase", "training").htmx())
                .isInvalid().isFragment().hasHeader("HX-Retarget", "#template-form").hasHeader("HX-Reswap", "outerHTML")
                .has("form#template-form").showsAtField("name", "A template needs a name.")
                .keeps("useCase", "training");
    }

    @Test
    void copiesATemplateWithItsDoors() {
        var template = template("Senior Engineer", "Phone", "Technical");

        var copied = as(ada).post("/evaluations/{id}/copies", template).page();

        assertThat(as(ada).get(copied.location())).showsInOrder("Copy of Senior Engineer", "1. Phone", "2. Technical")
                .shows("Copy of Senior Engineer made");
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void archivesATemplateAndTakesItBack() {
        var template = template("Senior Engineer", "Phone");

        assertThat(as(ada).post("/evaluations/{id}/archival", template))
                .redirectsTo("/@acme/evaluations/{id}", template);
        assertThat(as(ada).get("/evaluations/{id}", template))
                .shows("Senior Engineer archived", "This template is archived.", "1. Phone")
                .has("#flash form[action='/@acme/evaluations/%s/restoration']".formatted(template))
                .hasNo("#stages form").hasNo("#add-stage");

        assertThat(as(ada).post("/evaluations/{id}/restoration", template))
                .redirectsTo("/@acme/evaluations/{id}", template);
        assertThat(as(ada).get("/evaluations/{id}", template)).shows("Senior Engineer is back").showsNot("is archived")
                .has("#add-stage");
    }

    @Test
    void theTemplatePageShowsItsDoorsInOrder() {
        var template = template("Senior Engineer", "Phone", "Technical", "Final");

        assertThat(as(vic).get("/evaluations/{id}", template)).isOk().isWholePage().hasHeader("Vary", "HX-Request")
                .showsInOrder("Senior Engineer", "3 stages", "1 h 30 min in all", "1. Phone",
                        "2. Technical", "3. Final")
                .shows("1, Phone, AI interview, 30 min, then waits to be moved on").has("#wall [data-size=L]")
                .hasNo("#wall [hx-swap-oob]");
        assertThat(as(vic).get("/evaluations/{id}", template).htmx()).isOk().isFragment().has("section#stages")
                .has("#wall[hx-swap-oob=true]").has("#facts[hx-swap-oob=true]").has("#flash[hx-swap-oob]");
    }

    @Test
    void boostedLinksAndHistoryGetTheWholePage() {
        var template = template("Senior Engineer", "Phone");

        assertThat(as(ada).get("/evaluations/{id}", template).htmx().header("HX-Boosted", "true")).isWholePage();
        assertThat(as(ada).get("/evaluations/{id}", template).htmx().header("HX-History-Restore-Request", "true"))
                .isWholePage();
    }

    @Test
    void aPrivateTemplateDoesNotExistForThoseWhoDidNotMakeIt() {
        var template = template("Secret plan", "Phone");
        db.sql("update evaluation_template set visibility = 'PRIVATE'").update();
        var phone = stage(template, "Phone");
        arranging.change(ada, template, phone, null, Sketch.of("Phone").agent(interviewer(ada, "Alex")).wish());

        for (var actor : List.of(rui, vic)) {
            assertThat(as(actor).get("/")).isOk().shows("made the agent profile Alex").showsNot("Secret plan", "Phone");
            assertThat(as(actor).get("/agents")).isOk().shows("Alex").showsNot("Used at");
            assertThat(as(actor).get("/evaluations/{id}", template)).isNotFound().showsNot("Secret");
            assertThat(as(actor).get("/evaluations/{id}/settings", template)).isNotFound();
            assertThat(as(actor).get("/evaluations/{id}/stages/{stage}", template, phone)).isNotFound();
            assertThat(as(actor).get("/evaluations/{id}/stages/outcome", template)).isNotFound();
            assertThat(as(actor).get("/evaluations")).showsNot("Secret plan");
        }
        assertThat(as(abe).get("/evaluations/{id}", template)).isOk();
        assertThat(as(abe).get("/")).shows("made the template Secret plan", "Phone");
    }

    @Test
    void aViewerLooksAndChangesNothing() {
        var template = template("Senior Engineer", "Phone");

        for (var actor : List.of(vic, rui)) {
            assertThat(as(actor).get("/evaluations")).isOk().shows("Senior Engineer").hasNo("main form[method=post]")
                    .hasNo("[href='/@acme/evaluations/new']");
            assertThat(as(actor).get("/evaluations/{id}", template)).isOk().hasNo("main form[method=post]")
                    .hasNo("#add-stage");
            assertThat(as(actor).get("/evaluations/new")).isForbidden();
            battery(actor, template, 403);
            assertThat(as(actor).post("/evaluations").param("name", "Mine").param("useCase", "hiring")).isForbidden();
        }
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aStrangerSeesNothing() {
        var template = template("Senior Engineer", "Phone");

        battery(mallory, template, 404);
        battery(ada, UUID.randomUUID(), 404);
        assertThat(as(mallory).get("/evaluations/{id}", template)).isNotFound();
        assertThat(as(mallory).under("acme").get("/evaluations")).isNotFound();
        assertThat(as(mallory).under("acme").post("/evaluations").param("name", "Mine").param("useCase", "hiring"))
                .isNotFound();
        assertThat(as(ada).get("/evaluations/{id}", "no-id-at-all")).isNotFound();
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void otherAccountsIdsLookLikeIdsThatNeverWere() {
        var theirs = as(mallory).get("/evaluations/{id}", template("Senior Engineer")).page();
        var never = as(mallory).get("/evaluations/{id}", UUID.randomUUID()).page();

        assertThat(theirs.text()).isEqualTo(never.text());
    }

    @Test
    void signedOutGoesToTheSignIn() {
        var template = template("Senior Engineer");

        for (var address : List.of("/@acme/evaluations", "/@acme/evaluations/new", "/@acme/evaluations/" + template)) {
            assertThat(signedOut().get(address)).redirectsToSignIn();
        }
        for (var noun : List.of("", "/" + template + "/copies", "/" + template + "/archival",
                "/" + template + "/restoration")) {
            assertThat(signedOut().post("/@acme/evaluations" + noun)).redirectsToSignIn();
        }
    }

    private void battery(Actor actor, UUID template, int status) {
        for (var noun : List.of("copies", "archival", "restoration")) {
            assertThat(as(actor).post("/evaluations/{id}/{noun}", template, noun)).hasStatus(status);
            assertThat(as(actor).post("/evaluations/{id}/{noun}", template, noun).htmx()).hasStatus(status)
                    .isFragment();
        }
    }

    private UUID only() {
        return db.sql("select id from evaluation_template").query(UUID.class).single();
    }

    private int count() {
        return db.sql("select count(*) from evaluation_template").query(Integer.class).single();
    }
}
