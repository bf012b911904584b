package enfilade.agent;

import enfilade.Checks;
import enfilade.Texts;
import enfilade.activity.Change;
import enfilade.api.InShort;
import enfilade.api.OrNull;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * One question of a plan: what is asked, how it is followed up, and what a good answer mentions.
 *
 * @param dimension        the dimension that the answer speaks for; null for a question that only warms up
 * @param timeLimitSeconds 10 to 3,600; null is no limit of its own
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Question(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = LONGEST_PROMPT,
                description = "What is asked.", example = "How would you keep this endpoint fast?")
        String prompt,
        @ArraySchema(maxItems = MOST_FOLLOW_UPS, schema = @Schema(maxLength = LONGEST_FOLLOW_UP),
                arraySchema = @Schema(description = "What may be asked next."))
        List<String> followUps,
        @OrNull
        @Schema(maxLength = 120, description = "The name of the dimension that the answer speaks for; null for a "
                + "question that only warms up.")
        @Nullable String dimension,
        @ArraySchema(maxItems = MOST_EVIDENCE, arraySchema = @Schema(description = "What a good answer mentions. A "
                + "point without aliases may also be a plain text."))
        List<Evidence> expectedEvidence,
        @OrNull @Schema(minimum = "10", maximum = "3600", description = "Null is no limit of its own.")
        @Nullable Integer timeLimitSeconds) {

    static final int LONGEST_PROMPT = 2_000;
    static final int LONGEST_FOLLOW_UP = 1_000;
    static final int MOST_FOLLOW_UPS = 10;
    static final int MOST_EVIDENCE = 20;

    /**
     * Something that a good answer mentions.
     *
     * @param aliases other ways in which people say it
     */
    @InShort("text")
    @Schema(description = "A point that a good answer mentions.")
    public record Evidence(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = LONGEST,
                    description = "The point itself.", example = "cache invalidation")
            String text,
            @ArraySchema(maxItems = MOST_ALIASES, schema = @Schema(maxLength = LONGEST_ALIAS),
                    arraySchema = @Schema(description = "Other ways in which people say it."))
            List<String> aliases) {

        static final int LONGEST = 200;
        static final int LONGEST_ALIAS = 120;
        static final int MOST_ALIASES = 20;

        public Evidence {
            var checks = new Checks();
            text = checks.required("text", inOneLine(text), LONGEST, "Say what a good answer mentions.");
            aliases = checks.list("aliases", inOneLine(aliases), MOST_ALIASES, LONGEST_ALIAS).stream().distinct()
                    .toList();
            checks.refuse();
        }

        String words() {
            return aliases.isEmpty() ? text : text + " (" + String.join(", ", aliases) + ")";
        }

        int length() {
            return text.length() + aliases.stream().mapToInt(String::length).sum();
        }
    }

    public Question {
        var checks = new Checks();
        prompt = checks.required("prompt", prompt, LONGEST_PROMPT, "A question needs words.");
        followUps = checks.list("follow_ups", inOneLine(followUps), MOST_FOLLOW_UPS, LONGEST_FOLLOW_UP);
        dimension = checks.optional("dimension", inOneLine(dimension), 120);
        expectedEvidence = expectedEvidence == null ? List.of() : List.copyOf(expectedEvidence);
        if (expectedEvidence.size() > MOST_EVIDENCE) {
            checks.add("expected_evidence", "too_many", "At most 20 entries.");
        }
        timeLimitSeconds = checks.within("time_limit_seconds", timeLimitSeconds, 10, 3_600,
                "A time limit is 10 to 3,600 seconds.");
        checks.refuse();
    }

    /** Editors show everything but the prompt in one line each. */
    private static @Nullable List<String> inOneLine(@Nullable List<String> entries) {
        return entries == null ? null : entries.stream().map(it -> it == null ? "" : Texts.inOneLine(it)).toList();
    }

    private static @Nullable String inOneLine(@Nullable String text) {
        return text == null ? null : Texts.inOneLine(text);
    }

    /** Everything but the prompt, in words. */
    public String details() {
        return Stream.of(dimension == null ? "no dimension" : dimension,
                        timeLimitSeconds == null ? "no time limit" : timeLimitSeconds + " s",
                        followUps.isEmpty() ? "no follow-ups" : "follow-ups: " + String.join(" / ", followUps),
                        expectedEvidence.isEmpty() ? "no evidence" : "evidence: " + expectedEvidence.stream()
                                .map(Evidence::words).collect(Collectors.joining(" / ")))
                .collect(Collectors.joining("; "));
    }

    /** What is different about another one, but for its prompt. */
    void differences(Question other, String what, Change.Differences changes) {
        changes.of(what + ", dimension", dimension, other.dimension)
                .of(what + ", time limit in seconds", timeLimitSeconds, other.timeLimitSeconds)
                .of(what + ", follow-ups", followUps, other.followUps)
                .of(what + ", expected evidence", expectedEvidence, other.expectedEvidence, evidence(),
                        other.evidence());
    }

    private String evidence() {
        return expectedEvidence.isEmpty() ? "none"
                : expectedEvidence.stream().map(Evidence::words).collect(Collectors.joining(", "));
    }

    /** All its characters, as far as they count for how long a plan may be. */
    int length() {
        return prompt.length() + followUps.stream().mapToInt(String::length).sum()
                + expectedEvidence.stream().mapToInt(Evidence::length).sum();
    }
}
