package enfilade.engine.model;

import enfilade.engine.model.LoopbackModel.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judgements as a model would write them, made from what it was asked. */
final class Judgements {

    /** Turns of the participant, as they stand between the marked lines. */
    record Turn(int number, String words) {}

    private static final Pattern TURN = Pattern.compile(
            "(?ms)^(\\[\\[[0-9a-f]+]]) turn (\\d+), participant\\n(.*?)(?=^\\1)");

    static String of(Asked asked, int score) {
        var longest = turns(asked).stream().max((one, other) -> one.words().length() - other.words().length())
                .orElseThrow();
        var quote = Stream.of(longest.words().split("\\s+")).limit(8).collect(Collectors.joining(" "));
        return whole(dimensions(asked), score, longest.number(), quote);
    }

    static String whole(List<String> dimensions, Object score, int turn, String quote) {
        return Replies.JSON.writeValueAsString(Ask.ordered("judgements", dimensions.stream().map(it ->
                        Ask.ordered("dimension", it, "reasoning", "They told of a case of their own about " + it + ".",
                                "evidence", List.of(Map.of("turn", turn, "quote", quote)), "score", score)).toList(),
                "went_well", "A case of their own was told.", "look_at_next", "Say what came of it."));
    }

    static List<Turn> turns(Asked asked) {
        return TURN.matcher(asked.data()).results().map(it -> new Turn(Integer.parseInt(it.group(2)),
                it.group(3).strip())).toList();
    }

    static List<String> dimensions(Asked asked) {
        var names = new ArrayList<String>();
        asked.body().path("response_format").path("json_schema").path("schema").path("properties").path("judgements")
                .path("items").path("properties").path("dimension").path("enum")
                .forEach(it -> names.add(it.asString()));
        return names;
    }

    private Judgements() {}
}
