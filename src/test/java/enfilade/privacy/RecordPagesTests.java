package enfilade.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.evaluation.Sketch;
import enfilade.session.Walker;
import enfilade.support.PagesTests;
import enfilade.support.Statements;
import enfilade.web.JsonText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Everything that is kept about somebody can be read and taken along. */
class RecordPagesTests extends PagesTests {

    @Autowired Lived lived;
    @Autowired Walker walker;

    @Test
    void showsEverythingChapterByChapter() {
        var quenby = lived.whole(ada, rui);

        assertThat(as(abe).get("/participants/{id}", quenby)).linksTo("/@acme/participants/{id}/record", quenby);
        assertThat(as(abe).get("/participants/{id}/record", quenby)).isOk().shows("quenby.moss@example.org",
                "Knits at night", "Backend engineer", "The queue broke twice", "plan-of-mine.txt", "A quiet room",
                "Seen in the answers", "Not ready to lead", "Read it slowly");
        assertThat(as(ada).get("/audit-log")).shows("read the whole record of a participant");
    }

    @Test
    void givesItToProgramsAndWithAllFiles() throws IOException {
        var quenby = lived.whole(ada, rui);

        var json = as(abe).get("/participants/{id}/record.json", quenby).page();
        assertThat(json).isOk().hasHeader("Content-Disposition", "attachment; filename=\"record.json\"");
        assertThat(JsonText.read(json.body()).at("/chapters/0/entries/0/metadata/hobby").asString())
                .isEqualTo("Knits at night");

        var zip = as(abe).get("/participants/{id}/record.zip", quenby).page();
        assertThat(zip).isOk().hasHeader("Content-Disposition", "attachment; filename=\"record.zip\"");
        var entries = unpacked(zip.bytes());
        assertThat(entries.keySet()).contains("record.html", "record.json").anyMatch(it -> it.startsWith("files/")
                && it.endsWith("-plan-of-mine.txt"));
        assertThat(entries).containsValue("Handwritten plan");
        assertThat(entries.get("record.html")).startsWith("<!DOCTYPE html>").contains("Quenby Moss");
    }

    @Test
    void leavesOutTheLinksAndWhatWasNotHandedIn() {
        var quenby = lived.added(ada);
        var journey = lived.begins(ada, quenby, Sketch.task("Task"));
        lived.writes(journey);

        assertThat(as(ada).get("/participants/{id}/record", quenby)).isOk().shows("Invitation", "(your link)")
                .showsNot("The queue broke twice", "plan-of-mine", walker.token(journey));
    }

    @Test
    void leavesOutWhatASealHides() {
        var quenby = lived.added(ada);
        var journey = lived.begins(ada, quenby, Sketch.task("Task").mark("60").sealed(), Sketch.task("Second"));
        lived.writes(journey);
        lived.handsIn(journey);
        walker.scores(rui, journey, 40);

        assertThat(as(ada).get("/participants/{id}/record", quenby)).isOk().shows("The queue broke twice", "Review")
                .showsNot("Seen in the answers", "Below mark", "Judged", "Scorecards");
        assertThat(as(rui).get("/participants/{id}/record", quenby)).isForbidden();
    }

    @Test
    void asksNoMoreHoweverManySessionsThereAre() {
        var quenby = lived.added(ada);
        lived.begins(ada, quenby, Sketch.task("Task"));
        as(ada).get("/participants/{id}/record", quenby).page();
        var once = Statements.during(() -> as(ada).get("/participants/{id}/record", quenby).page());

        IntStream.range(0, 3).forEach(i -> lived.begins(ada, quenby, Sketch.task("Task")));
        as(ada).get("/participants/{id}/record", quenby).page();
        var often = Statements.during(() -> as(ada).get("/participants/{id}/record", quenby).page());

        assertThat(often.own()).as("%s", often).hasSameSizeAs(once.own());
    }

    @Test
    void isForNobodyElse() {
        var quenby = lived.added(ada);

        for (var kind : List.of("record", "record.json", "record.zip")) {
            assertThat(as(vic).get("/participants/{id}/" + kind, quenby)).isForbidden();
            assertThat(as(mallory).get("/participants/{id}/" + kind, quenby)).isNotFound();
            assertThat(signedOut().under("acme").get("/participants/{id}/" + kind, quenby)).redirectsToSignIn();
            assertThat(as(ada).get("/participants/{id}/" + kind, UUID.randomUUID())).isNotFound();
        }
    }

    private static Map<String, String> unpacked(byte[] bytes) throws IOException {
        var entries = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
