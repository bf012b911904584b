package enfilade;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.HouseRules.Template;
import enfilade.web.Assets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Walks through the house and says, as {@code file:line: rule}, what is not in order. */
class HouseRulesTests {

    private static int scripts(Predicate<Path> which) {
        return files(STATIC.toString(), ".js").filter(which).mapToInt(file -> zipped(bytes(file))).sum();
    }

    private static boolean isOfParticipants(Path file) {
        return file.endsWith("room.js") || file.endsWith("talk.js") || file.endsWith("offer.js");
    }

    /** Fetched only by whoever presses the button for it. */
    private static boolean isOnWish(Path file) {
        return file.endsWith("speech.js");
    }

    private static final Path MAIN = Path.of("src/main");
    private static final Path TEMPLATES = MAIN.resolve("resources/templates");
    private static final Path STATIC = MAIN.resolve("resources/static");
    private static final int KILOBYTE = 1024;

    @Test
    void nothingIsInline() {
        assertThat(inEach(HouseRules::nothingInline)).isEmpty();
    }

    @Test
    void everyFieldHasALabel() {
        assertThat(inEach(HouseRules::everyFieldHasALabel)).isEmpty();
    }

    @Test
    void everyTargetExists() {
        assertThat(HouseRules.everyTargetExists(templates())).isEmpty();
    }

    @Test
    void everyPostIsAForm() {
        assertThat(inEach(HouseRules::everyPostIsAForm)).isEmpty();
    }

    @Test
    void fragmentsAreNamedLikeTheirElement() {
        assertThat(HouseRules.fragmentsAreNamedLikeTheirElement(templates())).isEmpty();
    }

    @Test
    void thereIsOneWordPerThing() {
        assertThat(inEach(HouseRules::oneWordPerThing)).isEmpty();
    }

    @Test
    void importsAreNamedOneByOne() {
        assertThat(lines("src", ".java", line -> line.matches("import .*\\*;"))).as("wildcard imports").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"src/main/java, Controller.java, 130", "src/main/java, .java, 200", "src/test/java, .java, 200",
            "src/main/resources/templates, .html, 120", "src/main/resources/static, .css, 250",
            "src/main/resources/static, .js, 250"})
    void filesFitTheirBudget(String folder, String ending, int most) {
        assertThat(files(folder, ending).filter(file -> lengthOf(file) > most)
                        .map(file -> file + ":" + lengthOf(file) + ": split at " + most))
                .isEmpty();
    }

    @Test
    void linesOfJavaFitIntoTheirColumns() {
        assertThat(files("src", ".java").flatMap(file -> HouseRules.linesFit(file.toString(), read(file)).stream()))
                .isEmpty();
    }

    @Test
    void everyClassBeginsWithASentence() {
        assertThat(files("src/main/java", ".java")
                .filter(file -> !read(file).contains("/** ") && !read(file).contains("/**\n"))).isEmpty();
    }

    @Test
    void scriptsOfTheDashboardWeighAtMost40Kilobytes() {
        var theirs = webjar("htmx.org/*/dist/htmx.min.js") + webjar("sortablejs/*/Sortable.min.js");

        assertThat(scripts(file -> !isOfParticipants(file) && !isOnWish(file)) + theirs)
                .isLessThanOrEqualTo(40 * KILOBYTE);
    }

    @Test
    void scriptsOfParticipantsWeighAtMost8Kilobytes() {
        assertThat(scripts(HouseRulesTests::isOfParticipants)).isBetween(1, 8 * KILOBYTE);
    }

    @Test
    void scriptsForSpeakingWeighAtMost3Kilobytes() {
        assertThat(scripts(HouseRulesTests::isOnWish)).isBetween(1, 3 * KILOBYTE);
    }

    @Test
    void stylesWeighAtMost15Kilobytes() {
        var joined = files(STATIC.toString(), ".css").map(HouseRulesTests::read).collect(Collectors.joining("\n"));

        assertThat(zipped(Assets.slim(joined).getBytes(StandardCharsets.UTF_8))).isLessThanOrEqualTo(15 * KILOBYTE);
    }

    private static List<String> inEach(Function<Template, List<String>> rule) {
        return templates().stream().flatMap(template -> rule.apply(template).stream()).toList();
    }

    private static List<Template> templates() {
        return files(TEMPLATES.toString(), ".html")
                .map(file -> new Template(TEMPLATES.relativize(file).toString(), read(file))).toList();
    }

    private static Stream<String> lines(String folder, String ending, Predicate<String> bad) {
        return files(folder, ending).flatMap(file -> {
            var all = read(file).lines().toList();
            return IntStream.range(0, all.size()).filter(i -> bad.test(all.get(i)))
                    .mapToObj(i -> file + ":" + (i + 1) + ": " + all.get(i));
        });
    }

    private static Stream<Path> files(String folder, String ending) {
        var start = Path.of(folder);
        if (!Files.exists(start)) return Stream.empty();
        try (var walk = Files.walk(start)) {
            return walk.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static long lengthOf(Path file) {
        return read(file).lines().count();
    }

    private static String read(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static int webjar(String pattern) {
        try {
            var found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:META-INF/resources/webjars/" + pattern);
            assertThat(found).as(pattern).hasSize(1);
            return zipped(found[0].getContentAsByteArray());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static int zipped(byte[] bytes) {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped)) {
            zip.write(bytes);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return zipped.size();
    }
}
