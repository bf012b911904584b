package enfilade.batch;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.batch.Batch.Wish;
import enfilade.batch.BatchItem.Outcome;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A table of people comes in: looked at row by row, mended, added, taken back. */
class PeopleImportPagesTests extends BatchTests {

    private static final String TABLE = """
            Name;E-mail;Tags;Shoe size
            Pia Moreau;pia@new.example;vip|berlin;38
            Nico;not an address;;41
            ;mia@new.example;;40
            Pia again;PIA@new.example;;38
            Here;here@acme.example;;39
            """;

    @Autowired Gathering gathering;

    @Test
    void aFileShowsWhatEachRowWouldDo() {
        add("Here");

        assertThat(as(ada).get("/participants/import")).isOk().isWholePage().shows("Import participants")
                .linksTo("/@acme/participants/import/columns.csv");
        assertThat(as(ada).post("/participants/import").file("file", "people.csv", TABLE.getBytes(
                StandardCharsets.UTF_8))).redirectsTo("/@acme/participants/batches/{id}", newest());

        assertThat(as(ada).get("/participants/batches/{id}", newest())).isOk().showsInOrder("Import 5 rows",
                "Import 1 participant", "No mail goes to anybody.", "be taken back for at least ten minutes.",
                "Shoe size", "Pia Moreau", "Line 2", "Ready", "Will be added.", "Nico", "Line 3", "Not possible",
                "E-mail: An e-mail address looks like", "Line 4", "Name: A participant needs a name.",
                "Has the same e-mail as line 2.", "Is here already, as Here.");
        assertThat(count("participant")).isEqualTo(1);
    }

    @Test
    void confirmedItAddsTheGoodRows() {
        add("Here");
        var batch = gather(new Wish(null, null, List.of("spring")));

        run(batch);

        assertThat(outcomes(batch)).containsExactly(Outcome.DONE, Outcome.REFUSED, Outcome.REFUSED, Outcome.SKIPPED,
                Outcome.SKIPPED);
        var pia = participant(all(batch).getFirst().participantId());
        assertThat(pia.name()).isEqualTo("Pia Moreau");
        assertThat(pia.draft().tags()).containsExactly("vip", "berlin", "spring");
        assertThat(count("batch_item where row_text is not null and outcome = 'DONE'")).isZero();
        assertThat(as(ada).get("/participants?tag=spring")).shows("Pia Moreau").showsNot("here@acme.example");
    }

    @Test
    void theBadRowsComeBackToBeMended() {
        var batch = gather(Wish.NONE);

        var bad = as(ada).get("/participants/batches/{id}/refused.csv", batch.id()).page();

        assertThat(bad).isOk().hasHeader("Content-Disposition", "attachment; filename=\"rows-to-mend.csv\"");
        assertThat(Sheet.text(bad.bytes()).lines().toList()).satisfiesExactly(
                header -> assertThat(header).isEqualTo("Name,E-mail,Tags,Shoe size,What is wrong"),
                nico -> assertThat(nico).startsWith("Nico,not an address,,41,").contains("E-mail: An e-mail address"),
                mia -> assertThat(mia).endsWith(",mia@new.example,,40,Name: A participant needs a name."));
        var mended = Sheet.text(bad.bytes()).replace("not an address", "nico@new.example")
                .replaceFirst("\n(\"\")?,mia", "\nMia,mia");
        var again = gathering.gather(ada, "text", Sheet.text(mended.getBytes(StandardCharsets.UTF_8)), Wish.NONE);
        assertThat(again.note()).as("not taken over").contains("Shoe size").doesNotContain("What is wrong");
        run(again);
        assertThat(db.sql("select name from participant order by name").query(String.class).list())
                .containsExactly("Mia", "Nico");
    }

    @Test
    void aCellThatSaysWhatOurColumnIsCalledStaysACell() {
        var batch = gathering.gather(ada, "text", "name,title,email\nPia,What is wrong,nowhere", Wish.NONE);

        var bad = as(ada).get("/participants/batches/{id}/refused.csv", batch.id()).page();

        assertThat(Sheet.read("file", Sheet.text(bad.bytes())).rows().getFirst().cells())
                .containsEntry("title", "What is wrong").containsEntry("email", "nowhere");
    }

    @Test
    void takenBackNobodyWasEverThere() {
        var batch = run(gather(Wish.NONE));
        assertThat(count("participant")).isEqualTo(2);
        enrolling.archive(ada, all(batch).getLast().participantId());

        takeBack(batch);

        assertThat(count("participant")).as("the one that was archived since").isEqualTo(1);
        assertThat(count("batch_item where outcome = 'UNDONE'")).isEqualTo(1);
        assertThat(count("batch_item where outcome = 'KEPT' and result like '%changed them%'")).isEqualTo(1);
        assertThat(count("participant_tag")).isZero();
    }

    @Test
    void invitesAllOfThem() {
        var batch = run(gather(new Wish(template(), null, List.of())));

        assertThat(as(ada).get("/participants/batches/{id}", batch.id()))
                .shows("No mail about it leaves before that.").showsNot("No mail goes to anybody");
        assertThat(count("journey")).isEqualTo(2);
        assertThat(count("message where batch_id is not null")).isEqualTo(2);
        assertThat(all(batch).getFirst().result()).isEqualTo("Added and invited.");
    }

    @Test
    void whoeverHasComeSinceIsLeftAlone() {
        var batch = gather(Wish.NONE);
        enrolling.enrol(ada, enfilade.participant.Participant.Draft.named("Early", "pia@new.example"), null);

        run(batch);

        assertThat(outcomes(batch).getFirst()).isEqualTo(Outcome.CHANGED);
    }

    @Test
    void showsWhatIsWrongWithTheWholeAndKeepsWhatWasTyped() {
        assertThat(as(ada).post("/participants/import").param("text", "name,phone\nPia,1").param("tags", "vip"))
                .isInvalid().shows("No column is called “email”").keeps("tags", "vip");
        assertThat(as(ada).post("/participants/import")).isInvalid().shows("Choose a file, or paste the rows below.");
        assertThat(as(ada).post("/participants/import").param("text", "name,email\n\"Pia")).isInvalid()
                .shows("quotation mark");
        assertThat(as(ada).post("/participants/import").param("text", "name,email\nPia,p@a.example")
                .param("template", UUID.randomUUID())).isInvalid().shows("There is no such");
    }

    @Test
    void oldBytesLineEndsInQuotesAndWhoWasPutAwayAreUnderstood() {
        enrolling.archive(ada, add("Away"));
        var table = "name;email;education\r\nZoë Köhn;zoe@new.example;\"First\r\nsecond\"\r\n"
                + "Zoë again;ZOE@new.example;\r\nAway;away@acme.example;\r\n";

        assertThat(as(ada).post("/participants/import").file("file", "old.csv",
                table.getBytes(Charset.forName("windows-1252"))))
                .redirectsTo("/@acme/participants/batches/{id}", newest());

        assertThat(as(ada).get("/participants/batches/{id}", newest())).showsInOrder("Zoë Köhn", "Will be added.",
                "Has the same e-mail as line 3.", "Is here already, as Away, archived.");
    }

    @Test
    void whoeverOnlyLooksMayNotAndAStrangerSeesNothing() {
        var batch = gather(Wish.NONE).id();

        assertThat(as(vic).get("/participants/import")).isForbidden();
        assertThat(as(vic).get("/participants/import/columns.csv")).isForbidden();
        assertThat(as(rui).post("/participants/import").param("text", TABLE)).isForbidden();
        assertThat(as(vic).get("/participants/batches/{id}/refused.csv", batch)).isForbidden();
        assertThat(as(mallory).get("/participants/batches/{id}/refused.csv", batch)).isNotFound();
        assertThat(signedOut().get("/@acme/participants/import")).redirectsToSignIn();
    }

    private Batch gather(Wish wish) {
        return gathering.gather(ada, "text", TABLE, wish);
    }

    private UUID newest() {
        return db.sql("select id from batch order by created_at desc fetch first 1 row only").query(UUID.class)
                .single();
    }
}
