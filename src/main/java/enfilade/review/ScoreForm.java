package enfilade.review;

import enfilade.Checks;
import enfilade.Texts;
import enfilade.agent.AgentProfile.Dimension;
import enfilade.agent.Scoring.Scale;
import enfilade.evaluation.FrozenStage;
import enfilade.evaluation.Score;
import enfilade.session.CardDraft;
import enfilade.session.Scoring;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person's scorecard as it was typed: numbers stay text until they are handed in.
 *
 * @param reason why it stands beside a score that was there already
 * @param seen   how many scorecards the person had before them
 */
record ScoreForm(List<Line> lines, String summary, String recommendation, String reason, String seen) {

    private static final int MOST_LINES = 12;
    private static final int FREE_QUOTES = 2;
    private static final int LONGEST_QUOTE = 2_000;

    /** One dimension. */
    record Line(String dimension, String score, String reasoning, List<Quote> citations) {

        Line {
            dimension = Texts.typed(dimension);
            score = Texts.typed(score);
            reasoning = Texts.typed(reasoning);
            var written = citations == null ? Stream.<Quote>empty()
                    : citations.stream().filter(Objects::nonNull).filter(it -> !it.isEmpty());
            var free = Stream.generate(() -> new Quote("", "", "")).limit(FREE_QUOTES);
            citations = Stream.concat(written, free).toList();
        }

        private CardDraft.Line toDraft(String at, Scale scale, Checks checks) {
            return new CardDraft.Line(dimension, number(score, scale), reasoning, IntStream.range(0, citations.size())
                    .mapToObj(i -> citations.get(i).toCitation(at + ".citations[" + i + "]", checks)).toList());
        }

        public boolean isQuoted() {
            return citations.stream().anyMatch(it -> !it.isEmpty());
        }
    }

    /** Words of the participant, and in which answer they stand; of another session where one is named. */
    record Quote(String session, String turn, String quote) {

        Quote {
            session = Texts.typed(session);
            turn = Texts.typed(turn);
            quote = Texts.typed(quote);
        }

        boolean isEmpty() {
            return turn.isBlank() && quote.isBlank();
        }

        private Score.Citation toCitation(String at, Checks checks) {
            if (isEmpty()) return new Score.Citation(0, "");
            var isNumber = turn.strip().matches("[1-9]\\d{0,3}");
            if (!isNumber) checks.add(at + ".turn", "invalid", "Name the answer by its number, such as 2.");
            var words = checks.required(at + ".quote", quote, LONGEST_QUOTE, "Copy the words that you mean.");
            return new Score.Citation(isNumber ? Integer.parseInt(turn.strip()) : 0, words == null ? "" : words,
                    source());
        }

        /** What is no session is told like one in which nothing was handed in. */
        private @Nullable UUID source() {
            if (session.isBlank()) return null;
            try {
                return UUID.fromString(session.strip());
            } catch (IllegalArgumentException nothing) {
                return new UUID(0, 0);
            }
        }
    }

    ScoreForm {
        lines = lines == null ? List.of() : lines.stream().filter(Objects::nonNull).limit(MOST_LINES).toList();
        summary = Texts.typed(summary);
        recommendation = Texts.typed(recommendation);
        reason = Texts.typed(reason);
        seen = Texts.typed(seen);
    }

    static ScoreForm of(FrozenStage stage, int seen) {
        return new ScoreForm(stage.dimensions().stream().map(it -> new Line(it.name(), "", "", List.of())).toList(), "",
                "", "", String.valueOf(seen));
    }

    /** The same once more, where others may have scored meanwhile. */
    ScoreForm seeing(int cards) {
        return new ScoreForm(lines, summary, recommendation, reason, String.valueOf(cards));
    }

    /** @param scale on which the scores were typed */
    CardDraft toDraft(Scale scale) {
        var checks = new Checks();
        var drafts = IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i).toDraft("lines[" + i + "]", scale, checks)).toList();
        if (isOverride() && reason.isBlank()) {
            checks.add("reason", "required", Scoring.NO_REASON);
        }
        checks.refuse();
        return new CardDraft(drafts, summary, recommendation, reason.isBlank() ? null : reason, scale);
    }

    /** Whether a score was there already when the person began. */
    public boolean isOverride() {
        return cards() > 0;
    }

    /** How many scorecards the person had before them. */
    int cards() {
        return seen.matches("\\d{1,4}") ? Integer.parseInt(seen) : 0;
    }

    /**
     * What stands beside a line: its dimension, with the mark and the meaning of its levels where it has them.
     *
     * @param mark on the scale of the stage, or nothing
     */
    record Field(Dimension dimension, String mark) {

        static Field of(FrozenStage stage, Line line) {
            var dimension = stage.dimensions().stream().filter(it -> it.name().equals(line.dimension())).findFirst()
                    .orElseGet(() -> Dimension.of(line.dimension(), "", 0, null, List.of()));
            var mark = dimension.passThreshold();
            return new Field(dimension, mark == null ? "" : Meter.number(mark, stage.scale()));
        }
    }

    /** Where each of the five levels begins and ends: 0–19 to 80–100, or 0–1.9 to 8–10. */
    static List<String> levels(Scale scale) {
        return IntStream.of(0, 20, 40, 60, 80).mapToObj(least -> Meter.number(BigDecimal.valueOf(least), scale) + "–"
                + Meter.number(BigDecimal.valueOf(least == 80 ? 100 : least + 19), scale)).toList();
    }

    /** What is no number is told like a number that is too low. */
    private static @Nullable BigDecimal number(String typed, Scale scale) {
        if (typed.isBlank()) return null;
        var plain = typed.strip();
        return plain.matches("\\d{1,3}(\\.\\d{1,4})?") ? scale.points(new BigDecimal(plain))
                : BigDecimal.ONE.negate();
    }
}
