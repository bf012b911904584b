package enfilade.engine.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words that a model is asked with, from a file that everybody can read. A changed one gets a new name, so that
 * each score tells with which words it came about.
 *
 * @param version the name of its file
 */
record Prompt(String version, String words) {

    static final Prompt INTERVIEW = named("interview-1");
    static final Prompt PRACTICE = named("practice-1");
    static final Prompt ROLEPLAY = named("roleplay-1");
    static final Prompt JUDGE = named("judge-1");

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");

    private static Prompt named(String version) {
        try (var file = Objects.requireNonNull(Prompt.class.getResourceAsStream("/prompts/" + version + ".md"))) {
            return new Prompt(version, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** With every place filled. A line is left out when there is nothing to fill its places with. */
    String with(Map<String, String> words) {
        return this.words.lines().filter(line -> !isEmpty(line, words))
                .map(line -> PLACE.matcher(line).replaceAll(it -> Matcher.quoteReplacement(
                        words.getOrDefault(it.group(1), "").strip())))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isEmpty(String line, Map<String, String> words) {
        var places = PLACE.matcher(line).results().map(it -> it.group(1)).toList();
        return !places.isEmpty() && places.stream().allMatch(it -> words.getOrDefault(it, "").isBlank());
    }
}
