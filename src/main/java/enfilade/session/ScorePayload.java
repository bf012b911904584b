package enfilade.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import enfilade.Checks;
import enfilade.api.OrNull;
import enfilade.evaluation.Score;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What was found about one dimension, as the API shows it and takes it. */
@Schema(name = "DimensionScore", description = "What was found about one dimension.")
public record ScorePayload(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = 120,
                description = "As the rubric calls it.", example = "System Design")
        @Nullable String dimension,
        @Schema(minimum = "0", maximum = "100", description = "Its share of the whole, as the revision froze it; taken "
                + "without effect.")
        @Nullable Integer weight,
        @OrNull
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minimum = "0", maximum = "100",
                description = "At most two decimals. Null when it cannot be scored, which only an engine says.",
                example = "82")
        @Nullable BigDecimal score,
        @OrNull
        @Schema(minimum = "1", maximum = "5", description = "The level that the score reaches; taken without effect.")
        @Nullable Integer level,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = 4_000,
                description = "What the score rests on.", example = "Named the bottleneck and measured it first.")
        @Nullable String reasoning,
        @ArraySchema(maxItems = CardDraft.MOST_CITATIONS,
                arraySchema = @Schema(description = "Where the evidence stands."))
        @Nullable List<Citation> citations,
        @Schema(description = "How far several judgements of a model lay apart, where there were several; taken "
                + "without effect.")
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Spread range) {

    private static final int LAST_TURN = 10_000;
    private static final int LONGEST_QUOTE = 4_000;

    /** The lowest and the highest of several judgements, of which the middle one counts. */
    @Schema(name = "JudgementRange", description = "The lowest and the highest of several judgements, of which the "
            + "middle one counts.")
    public record Spread(@Schema(minimum = "0", maximum = "100", example = "70") @Nullable BigDecimal lowest,
                         @Schema(minimum = "0", maximum = "100", example = "82") @Nullable BigDecimal highest) {

        static @Nullable Spread of(Score.@Nullable Range it) {
            return it == null ? null : new Spread(Checks.plain(it.lowest()), Checks.plain(it.highest()));
        }
    }

    /** Words of the participant, and where they stand. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "Citation", description = "Words of the participant, and where they stand.")
    public record Citation(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minimum = "1", maximum = "10000",
                    description = "A turn of the conversation, or a question of a written task, counted from 1. It "
                            + "has to be there in the session that it is quoted from.",
                    example = "3")
            @Nullable Integer turn,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = 4_000,
                    description = "Words of that turn, in one piece. Space, letter case and the shape of quotation "
                            + "marks do not matter.",
                    example = "We measured before we changed anything.")
            @Nullable String quote,
            @Schema(description = "Another session of the same journey in which it was said; absent is the one that is "
                    + "scored.")
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID sessionId) {}

    public static ScorePayload of(Score it) {
        return new ScorePayload(it.dimension(), it.weight(), it.score() == null ? null : Checks.plain(it.score()),
                it.level(), it.reasoning(),
                it.citations().stream().map(cited -> new Citation(cited.turn(), cited.quote(), cited.session()))
                        .toList(), Spread.of(it.range()));
    }

    /** As it was written down; whether the stage looks for that is known later. */
    CardDraft.Line toLine(String at, Checks checks) {
        checks.within(at + ".weight", weight, 0, 100, "A weight is a whole number from 0 to 100.");
        checks.within(at + ".level", level, 1, 5, "Levels are counted from 1 to 5.");
        var cited = Objects.requireNonNullElse(citations, List.<Citation>of());
        return new CardDraft.Line(dimension, score, reasoning, IntStream.range(0, cited.size())
                .mapToObj(i -> citation(cited.get(i), at + ".citations[" + i + "]", checks)).toList());
    }

    private static Score.Citation citation(Citation it, String at, Checks checks) {
        var own = new Checks();
        own.chosen("turn", it.turn(), "Say where the quote stands.");
        own.within("turn", it.turn(), 1, LAST_TURN, "Turns are counted from 1.");
        var quote = own.required("quote", it.quote(), LONGEST_QUOTE, "Quote what was said.");
        checks.adopt(own, at, key -> key);
        return new Score.Citation(it.turn() == null ? 0 : it.turn(), quote == null ? "" : quote, it.sessionId());
    }
}
