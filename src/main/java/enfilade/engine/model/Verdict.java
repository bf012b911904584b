package enfilade.engine.model;

import enfilade.Texts;
import enfilade.agent.AgentProfile.Dimension;
import enfilade.evaluation.Score.Citation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One judgement as a model gave it: what it found about each dimension, and two paragraphs about the whole. Whatever
 * does not follow the schema to the letter is none.
 */
record Verdict(Map<String, Found> found, String wentWell, String lookAtNext) {

    /** @param score null when it found nothing to go by */
    record Found(@Nullable BigDecimal score, String reasoning, List<Citation> evidence) {}

    private static final int LONGEST_REASONING = 4_000;
    private static final int LONGEST_QUOTE = 1_000;
    private static final int LONGEST_PARAGRAPH = 1_500;
    private static final int MOST_QUOTES = 10;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /** The JSON schema of an answer about these dimensions, in their order. */
    static Map<String, Object> shape(List<Dimension> dimensions) {
        var text = Map.of("type", "string");
        var quote = object(Ask.ordered("turn", Map.of("type", "integer"), "quote", text));
        var item = object(Ask.ordered("dimension", Ask.ordered("type", "string", "enum",
                dimensions.stream().map(Dimension::name).toList()), "reasoning", text, "evidence",
                Ask.ordered("type", "array", "items", quote), "score", Map.of("type", List.of("number", "null"))));
        return object(Ask.ordered("judgements", Ask.ordered("type", "array", "items", item), "went_well", text,
                "look_at_next", text));
    }

    static Verdict read(String answer, List<Dimension> dimensions) {
        try {
            var whole = JSON.readTree(bare(answer));
            hasExactly(whole, Set.of("judgements", "went_well", "look_at_next"));
            var found = new LinkedHashMap<String, Found>();
            for (var it : whole.path("judgements")) {
                hasExactly(it, Set.of("dimension", "reasoning", "evidence", "score"));
                if (found.put(words(it.path("dimension"), 200), found(it)) != null) throw strange();
            }
            if (!found.keySet().equals(Set.copyOf(dimensions.stream().map(Dimension::name).toList()))) throw strange();
            return new Verdict(found, words(whole.path("went_well"), LONGEST_PARAGRAPH),
                    words(whole.path("look_at_next"), LONGEST_PARAGRAPH));
        } catch (JacksonException unreadable) {
            throw strange();
        }
    }

    private static Found found(JsonNode it) {
        var evidence = new ArrayList<Citation>();
        if (!it.path("evidence").isArray() || it.path("evidence").size() > MOST_QUOTES) throw strange();
        for (var quote : it.path("evidence")) {
            hasExactly(quote, Set.of("turn", "quote"));
            if (!quote.path("turn").isInt()) throw strange();
            evidence.add(new Citation(quote.path("turn").asInt(), words(quote.path("quote"), LONGEST_QUOTE)));
        }
        var reasoning = words(it.path("reasoning"), LONGEST_REASONING);
        if (reasoning.isBlank()) throw strange();
        return new Found(score(it.path("score")), reasoning, evidence.stream().distinct().toList());
    }

    private static @Nullable BigDecimal score(JsonNode it) {
        if (it.isNull()) return null;
        if (!it.isNumber()) throw strange();
        var score = it.decimalValue();
        if (score.signum() < 0 || score.compareTo(HUNDRED) > 0) throw strange();
        return score;
    }

    private static String words(JsonNode it, int most) {
        if (!it.isString()) throw strange();
        return Texts.cut(Texts.plain(it.asString().replaceAll("[\\p{Cc}&&[^\\n\\t]]|[\\p{Cs}\\x{202A}-\\x{202E}]", "")),
                most);
    }

    private static void hasExactly(JsonNode it, Set<String> keys) {
        if (!it.isObject() || !Set.copyOf(it.propertyNames()).equals(keys)) throw strange();
    }

    /** Some models put their JSON into a frame for display. */
    private static String bare(String answer) {
        return answer.strip().replaceFirst("^```(?:json)?\\s*", "").replaceFirst("\\s*```$", "");
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        return Ask.ordered("type", "object", "properties", properties, "required", List.copyOf(properties.keySet()),
                "additionalProperties", false);
    }

    private static Trouble strange() {
        return Trouble.useless("Its judgement does not follow the schema.");
    }
}
