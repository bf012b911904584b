package enfilade.batch;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.batch.Batch.Kind;
import enfilade.batch.Batch.Status;
import enfilade.batch.Batch.Wish;
import enfilade.support.Statements;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Something for many at once, from the ticks in the list to taking it back. */
class BatchPagesTests extends BatchTests {

    @Test
    void theTickedOnesAreShownFirst() {
        var pia = add("Pia");
        var nico = add("Nico");
        add("Mia");

        assertThat(as(ada).get("/participants")).isOk().has("input[type=checkbox][name=ids][form=batch-form]")
                .has("form#batch-form").linksTo("/@acme/participants/batches");
        assertThat(as(ada).post("/participants/batches").param("kind", "tag").param("ids", pia, nico)
                .param("tags", "vip, berlin")).redirectsTo("/@acme/participants/batches/{id}", newest());

        assertThat(as(ada).get("/participants/batches/{id}", newest())).isOk().isWholePage()
                .showsInOrder("Add vip, berlin to 2 participants", "Preview", "Add tags to 2 participants", "Discard",
                        "No mail goes to anybody", "Pia", "Ready", "Will get vip, berlin.", "Nico")
                .showsNot("Mia");
        assertThat(participant(pia).draft().tags()).isEmpty();
        assertThat(as(ada).get("/participants/batches")).isOk().isWholePage()
                .shows("Add vip, berlin to 2 participants");
    }

    @Test
    void confirmedItRunsAndShowsWhatBecameOfEach() {
        var pia = add("Pia");
        var old = add("Old");
        var batch = tag(List.of(pia, old), "vip").id();
        enrolling.archive(ada, old);

        assertThat(as(ada).post("/participants/batches/{id}/confirmation", batch))
                .redirectsTo("/@acme/participants/batches/{id}", batch);
        assertThat(as(ada).get("/participants/batches/{id}", batch)).shows("Running", "0 of 2 done", "Take it back")
                .has("#progress[hx-trigger='every 2s']");
        errands.run();

        assertThat(as(ada).get("/participants/batches/{id}", batch)).shows("Done: 1", "Got vip.", "Changed since: 1",
                "Can be taken back until", "No mail goes to anybody.").hasNo("#progress[hx-trigger]");
        assertThat(as(ada).get("/participants/batches/{id}?outcome=changed", batch)).shows("Old")
                .showsNot("Got vip.");
        assertThat(participant(pia).draft().tags()).containsExactly("vip");
    }

    @Test
    void whoeverLooksOnIsShownTheRestWhenItIsDone() {
        var batch = tag(List.of(add("Pia")), "vip");
        confirming.confirm(ada, batch.id());

        assertThat(as(ada).get("/participants/batches/{id}", batch.id()).htmx()).isFragment().has("#progress");
        errands.run();

        assertThat(as(ada).get("/participants/batches/{id}", batch.id()).htmx()).hasHeader("HX-Refresh", "true");
    }

    @Test
    void takesItBack() {
        var pia = add("Pia");
        var batch = run(tag(List.of(pia), "vip"));

        assertThat(as(ada).post("/participants/batches/{id}/undo", batch.id()))
                .redirectsTo("/@acme/participants/batches/{id}", batch.id());
        errands.run();

        assertThat(as(ada).get("/participants/batches/{id}", batch.id())).shows("Taken back: 1")
                .hasNo("#progress[hx-trigger]");
        assertThat(now(batch).status()).isEqualTo(Status.UNDONE);
        assertThat(participant(pia).draft().tags()).isEmpty();
    }

    @Test
    void discardsWhatNobodyWants() {
        var batch = tag(List.of(add("Pia")), "vip");

        assertThat(as(ada).post("/participants/batches/{id}/removal", batch.id())).redirectsTo("/@acme/participants");

        assertThat(as(ada).get("/participants/batches/{id}", batch.id())).isNotFound();
    }

    @Test
    void everybodyWhoFitsIsMeantOnAllPages() {
        add(30);
        add("Somebody");

        as(ada).post("/participants/batches").param("kind", "archive").param("everyone", "true")
                .param("fitting.q", "person").param("fitting.status", "active").page();

        assertThat(as(ada).get("/participants/batches/{id}", newest())).shows("Archive 30 participants")
                .showsNot("Somebody");
    }

    @Test
    void turnsThePagesOfALongOne() {
        add(60);
        var batch = prepare(Kind.ARCHIVE, Wish.NONE, db.sql("select id from participant order by name")
                .query(UUID.class).list()).id();

        var first = as(ada).get("/participants/batches/{id}", batch).page();
        assertThat(first).shows("Person 100", "Person 149").showsNot("Person 150");
        var second = as(ada).get(first.document().selectFirst("a[rel=next]").attr("href").substring(6)).page();
        assertThat(second).shows("Person 150", "Person 159").showsNot("Person 149");
        assertThat(as(ada).get(second.document().selectFirst("a[rel=prev]").attr("href").substring(6)))
                .shows("Person 100").showsNot("Person 150").hasNo("a[rel=prev]");
    }

    @Test
    void showsWhatIsMissing() {
        var pia = add("Pia");

        assertThat(as(ada).post("/participants/batches").param("kind", "invite").param("ids", pia)).isInvalid()
                .shows("Choose a template to invite them to.", "1 participant ticked");
        assertThat(as(ada).post("/participants/batches").param("kind", "tag").param("ids", pia)
                .param("tags", " , ")).isInvalid().shows("Say which tags.");
        assertThat(as(ada).post("/participants/batches").param("kind", "archive")).isInvalid()
                .shows("Choose at least one participant.");
        assertThat(as(ada).post("/participants/batches").param("ids", pia)).isInvalid().shows("Choose what to do.");
        assertThat(as(ada).post("/participants/batches").param("kind", "dance").param("ids", "x")).isInvalid();
        assertThat(count("batch")).isZero();
    }

    @Test
    void aMoveThatIsWrongStaysAMove() {
        var template = template();

        assertThat(as(ada).post("/participants/batches").param("kind", "move").param("template", template)
                .param("ids", add("Pia")).param("revision", "7")).isInvalid().has("#kind option[value=move][selected]")
                .has("#template option[value=%s][selected]".formatted(template)).keeps("revision", "7")
                .has("#revision[aria-invalid=true]").hasNo("#tags")
                .linksTo("/@acme/evaluations/" + template + "/participants");
    }

    @Test
    void whoeverOnlyLooksMayNot() {
        var batch = tag(List.of(add("Pia")), "vip").id();

        assertThat(as(vic).get("/participants")).hasNo("[name=ids]").hasNo("#batch-form");
        assertThat(as(rui).post("/participants/batches").param("kind", "archive")).isForbidden();
        assertThat(as(vic).get("/participants/batches")).isForbidden();
        assertThat(as(vic).get("/participants/batches/{id}", batch)).isForbidden();
        for (var act : List.of("confirmation", "removal", "undo")) {
            assertThat(as(vic).post("/participants/batches/{id}/" + act, batch)).isForbidden();
        }
    }

    @Test
    void aStrangerSeesNothingAndReachesNobody() {
        var pia = add("Pia");
        var batch = tag(List.of(pia), "vip").id();

        assertThat(as(mallory).get("/participants/batches/{id}", batch)).isNotFound();
        assertThat(as(mallory).post("/participants/batches/{id}/confirmation", batch)).isNotFound();
        assertThat(as(mallory).post("/participants/batches").param("kind", "archive").param("ids", pia)).isInvalid()
                .showsNot("Pia");
        assertThat(signedOut().get("/@acme/participants/batches/{id}", batch)).redirectsToSignIn();
    }

    @Test
    void aPreviewCostsTheSameForManyAsForFew() {
        var people = add(60);
        var template = template();

        var few = Statements.during(() -> invite(template, people.subList(0, 2)));
        var many = Statements.during(() -> invite(template, people));

        assertThat(many.all()).as("%s", many).hasSameSizeAs(few.all()).hasSizeLessThanOrEqualTo(8);
        var newest = newest();
        assertThat(Statements.during(() -> as(ada).get("/participants/batches/{id}", newest).page()).own())
                .hasSizeLessThanOrEqualTo(5);
    }

    private UUID newest() {
        return db.sql("select id from batch order by created_at desc fetch first 1 row only").query(UUID.class)
                .single();
    }
}
