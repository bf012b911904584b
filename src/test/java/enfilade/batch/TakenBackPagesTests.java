package enfilade.batch;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Sketch;
import enfilade.journey.Journeys;
import enfilade.session.Walker;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was taken back says so wherever it stands: nobody was stopped. The batch says by whom and when. */
class TakenBackPagesTests extends BatchTests {

    @Autowired Walker walker;
    @Autowired Journeys journeys;

    @Test
    void saysTakenBackInAQuietToneEverywhere() {
        var template = rehearsal.hiring(ada, Sketch.task("Task"));
        var pia = add("Pia");
        var batch = run(invite(template, List.of(pia)));
        var journey = journeys.of(ada.accountId(), all(batch).getFirst().thing());
        var door = "/door/" + walker.token(journey);
        takeBack(batch);

        for (var path : List.of("/evaluations/" + template + "/participants?status=taken_back", "/participants/" + pia,
                "/participants?state=taken_back", "/journeys/" + journey.id())) {
            assertThat(as(ada).get(path)).as(path).isOk().shows("Pia")
                    .has(".badge[data-tone=quiet]:contains(Taken back)")
                    .hasNo("main .badge[data-tone=stopped]");
        }
        assertThat(as(ada).get("/audit-log")).shows("took back an invitation to Task").showsNot("topped a journey");
        assertThat(as(ada).get("/participants?state=stopped")).showsNot("pia@acme.example");
        assertThat(signedOut().outside().get(door)).shows("This link does not work any more",
                "It was taken back").showsNot("decided", "ends here");
    }

    @Test
    void theBatchSaysByWhomAndWhen() {
        clock.stopAt(Instant.parse("2026-11-30T08:00:00Z"));
        var batch = run(tag(List.of(add("Pia")), "vip"));
        assertThat(as(ada).get("/participants/batches/{id}", batch.id())).showsNot("Taken back by");
        clock.stopAt(Instant.parse("2026-11-30T08:05:00Z"));
        assertThat(as(abe).post("/participants/batches/{id}/undo", batch.id()))
                .redirectsTo("/@acme/participants/batches/{id}", batch.id());
        errands.run();

        assertThat(as(ada).get("/participants/batches/{id}", batch.id())).showsInOrder("Ada, today at 08:00",
                "Taken back by Abe, today at 08:05");
    }

    @Test
    void homeTellsOfAllInOneLineAndTheAuditLogOfEach() {
        var batch = run(tag(add(20), "vip"));
        assertThat(lately("Added tags to 20 participants at once")).hasSize(1);
        assertThat(as(ada).get("/home")).showsNot("changed a participant", "updated");
        takeBack(batch);

        assertThat(lately("Took back: Added tags to 20 participants at once")).hasSize(1);
        assertThat(facts(batch.id())).isEqualTo(40);
        assertThat(as(ada).get("/audit-log?kind=participants").page().document().select(".log li"))
                .hasSizeGreaterThan(25);
    }

    private List<String> lately(String words) {
        return as(ada).get("/home").page().document().select("[aria-labelledby=lately] li").eachText().stream()
                .filter(it -> it.toLowerCase(java.util.Locale.ROOT).contains(words.toLowerCase(java.util.Locale.ROOT)))
                .toList();
    }

    private int facts(UUID batch) {
        return db.sql("select count(*) from activity where batch_id = :batch").param("batch", batch)
                .query(Integer.class).single();
    }
}
