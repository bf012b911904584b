package enfilade.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.support.AccountContents;
import enfilade.support.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/**
 * Files that were made to hurt, or by somebody in a hurry: each hears what is wrong with it and where, before and
 * after the preview, and changes nothing in any account.
 */
class HostileImportPagesTests extends BuildingTests {

    /** A file below hostile/ and what has to be said about it, as path and sentence. */
    private record Hostile(String file, Map<String, String> sentences) {
        @Override
        public String toString() {
            return file;
        }
    }

    @Autowired
    private AccountContents contents;

    private Map<String, UUID> ids = Map.of();
    private String before = "";

    @BeforeEach
    void furnish() {
        var acmes = template(ada, "Secret engineer", "Secret door");
        var own = template(mallory, "Rival engineer", "Rival door");
        var archived = interviewer(mallory, "Retired");
        profiling.archive(mallory, archived);
        ids = Map.of("ACME_AGENT", interviewer(ada, "Secret interviewer"), "ACME_MEMBER", rui.id(), "ACME_TEMPLATE",
                acmes, "OWN_TEMPLATE", own, "OWN_MEMBER", mallory.id(), "OWN_ARCHIVED_AGENT", archived);
        before = everything();
    }

    @ParameterizedTest
    @MethodSource("files")
    void getsAPreciseAnswerAndChangesNothing(Hostile hostile) {
        var bytes = filled(bytes(hostile.file() + ".json"));

        for (var step : List.of("/evaluations/import/preview", "/evaluations/import")) {
            var page = send(step, bytes);

            assertThat(page).isInvalid().hasNo("main img").hasNo("main script").showsNot("Secret");
            hostile.sentences().forEach((path, sentence) -> assertThat(said(page, path)).as(path).contains(sentence));
            assertThat(everything()).isEqualTo(before);
        }
    }

    @Test
    void thereAreMoreThanFortyOfThem() {
        assertThat(files()).hasSizeGreaterThan(40);
    }

    @Test
    void alsoTheLargeOnes() {
        answers(nested(100_000), 422, "", "This is nested deeper than 40 levels");
        answers("[" + "{\"type\":\"a\"},".repeat(100) + "{}]", 422, "", "At most 100 stages; these are 101.");
        answers(agents(101), 422, "agents", "At most 100 interviewers; these are 101.");
        answers("[" + "{},".repeat(300_000) + "{}]", 422, "", "At most 100 stages; these are 300001.");
        answers("[" + "{},".repeat(500_000) + "{}]", 422, "",
                "More than a million names, values and brackets are in it.");
        answers("[{\"type\":\"a\",\"questions\":[" + "{},".repeat(300_000) + "{}]}]", 422, "[0].questions",
                "This list has more than 1,000 entries.");
        answers("[{\"type\":\"" + "x".repeat(1_000_000) + "\"}]", 422, "[0].type", "This has at most 60 characters.");
        answers("[{\"type\":\"" + "x".repeat(8 << 20) + "\"}]", 413, "file", "A text to import has at most 8 MB.");
    }

    @Test
    void thousandsOfIssuesAreCountedAndAHundredShown() {
        var keys = IntStream.range(0, 50_000).mapToObj("\"k%d\":1"::formatted).collect(Collectors.joining(","));

        var page = send("/evaluations/import/preview", ("[{" + keys + "}]").getBytes(StandardCharsets.UTF_8));

        assertThat(page).isInvalid().shows("50,001 things in the text need another look.", "And 49901 more.");
        assertThat(page.document().select(".problems li")).hasSize(100);
    }

    private void answers(String text, int status, String path, String sentence) {
        var page = send("/evaluations/import/preview", text.getBytes(StandardCharsets.UTF_8));

        assertThat(page).hasStatus(status);
        assertThat(said(page, path)).contains(sentence);
        assertThat(everything()).isEqualTo(before);
    }

    private Page send(String step, byte[] bytes) {
        return as(mallory).post(step).file("file", "import.json", bytes).param("templateName", "Imported")
                .param("useCase", "hiring").page();
    }

    /** What the page says at a path of the text, or at a field of its form. */
    private static String said(Page page, String path) {
        var issue = page.document().select(".problems li").stream()
                .filter(line -> line.select("code").text().equals(path)).map(line -> line.select("span").text());
        var field = page.document().getElementById(path + "-error");
        return Stream.concat(issue, Stream.ofNullable(field).map(it -> it.text())).collect(Collectors.joining(" / "));
    }

    private String everything() {
        return contents.snapshot(ada.accountId()) + contents.snapshot(mallory.accountId());
    }

    private static String nested(int deep) {
        return "[".repeat(deep) + "]".repeat(deep);
    }

    private static String agents(int several) {
        return IntStream.range(0, several).mapToObj(i -> """
                {"key": "a%d", "name": "Alex", "persona": "Alex.", "useCase": "hiring",
                 "evaluationDimensions": [{"name": "Depth", "weight": 100}]}""".formatted(i))
                .collect(Collectors.joining(",", """
                        {"enfilade": 1, "template": {"template_name": "E", "use_case": "hiring"},
                         "agents": [""", "]}"));
    }

    /** With the ids of this run; a file that is no text stays as it is. */
    private byte[] filled(byte[] file) {
        var text = new String(file, StandardCharsets.ISO_8859_1);
        for (var id : ids.entrySet()) text = text.replace("\"" + id.getKey() + "\"", "\"" + id.getValue() + "\"");
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static Stream<Hostile> files() {
        var files = new LinkedHashMap<String, Map<String, String>>();
        new String(bytes("cases.txt"), StandardCharsets.UTF_8).lines().map(line -> line.split(" \\| ", 3)).forEach(
                line -> files.computeIfAbsent(line[0], file -> new LinkedHashMap<>()).put(line[1], line[2]));
        return new ArrayList<>(files.entrySet()).stream().map(file -> new Hostile(file.getKey(), file.getValue()));
    }

    private static byte[] bytes(String file) {
        try {
            return new ClassPathResource("hostile/" + file).getContentAsByteArray();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
